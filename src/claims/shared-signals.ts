import type { Signal } from '../confidence/signals.ts'
import type { Modality, PeriodSlot, SourceSlot } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from '../slots/context.ts'

/** What of a claim's slots bears on how surely it was read. */
interface SignalingSlots {
  readonly source?: SourceSlot
  readonly modality: Modality
  readonly negated: boolean
}

/** "1,051", "40": without the full stop that ends a sentence. */
const NUMBER = /\d[\d,.]{0,20}\d|\d/g
const MANY_NUMBERS = 4
const LONG_SENTENCE = 320
const SHORT_SENTENCE = 25
/** Ways of finding the body of a page that are taken only when the usual one finds too little. */
const WEAK_BODIES = ['readability', 'jsonld', 'captions']

const CUE_SIGNALS: Readonly<Record<string, Signal>> = {
  say: 'cue.say',
  report: 'cue.report',
  confirm: 'cue.confirm',
  estimate: 'cue.estimate',
  claim: 'cue.claim',
  deny: 'cue.deny',
  warn: 'cue.warn',
}

/** Signals that come from the sentence as a whole, from how the claim is put, and from who is cited for it. */
export function sharedSignals(context: ClaimContext, sentence: Span, slots: SignalingSlots): Signal[] {
  const length = sentence.end - sentence.start
  return [
    ...when(startingIn(context.quantities, sentence).length >= MANY_NUMBERS, 'sentence.many_numbers'),
    ...when(length > LONG_SENTENCE, 'sentence.very_long'),
    ...when(length < SHORT_SENTENCE, 'sentence.fragment'),
    ...when(slots.modality !== 'asserted', 'modality.hedged'),
    ...when(slots.negated, 'negation.near'),
    ...when(slots.source?.direct === true, 'quote.inside'),
    ...sourceSignals(slots.source),
    ...when(isReadWithTrouble(context), 'reading.weak'),
  ]
}

function sourceSignals(source: SourceSlot | undefined): Signal[] {
  if (!source) return ['source.none']
  const relayed = source.chain?.some(({ role }) => role === 'relay' || role === 'medium') ?? false
  const cue = source.cueClass === undefined ? undefined : CUE_SIGNALS[source.cueClass]
  return [
    source.basis === 'inferred' ? 'source.carried' : 'source.cited',
    ...when(relayed, 'source.relayed'),
    ...(cue ? [cue] : []),
  ]
}

/** The page's text was had only by a way of last resort, or is not all that there is. */
function isReadWithTrouble({ document }: ClaimContext): boolean {
  const { reading } = document.article
  return reading !== undefined && (WEAK_BODIES.includes(reading.body) || (reading.limits?.length ?? 0) > 0)
}

/** How the window of a figure was had. */
export function periodSignal(period: PeriodSlot | undefined): Signal {
  if (!period) return 'period.none'
  return period.basis === 'stated'
    ? 'period.stated'
    : period.basis === 'relative'
      ? 'period.relative'
      : 'period.inferred'
}

/** "At least 1,051" when the headline says 1,051 too. */
export const headlineSignal = ({ document }: ClaimContext, words: string): Signal[] => {
  const digits = words.match(NUMBER)?.[0]
  return when(digits !== undefined && hasNumber(document.article.title ?? '', digits), 'headline.agrees')
}

function hasNumber(text: string, digits: string): boolean {
  const numbers: readonly string[] = text.match(NUMBER) ?? []
  return numbers.includes(digits)
}

/** The signal in a list when the condition holds, else none: reads well in a list of signals. */
export const when = (condition: boolean, signal: Signal): Signal[] => (condition ? [signal] : [])
