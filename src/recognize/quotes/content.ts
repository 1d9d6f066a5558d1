import { isPastForm } from '../../text/verbs.ts'
import { objectOpening, statementOpening } from './content-opening.ts'
import { cueAt, type VerbForm } from './cues.ts'
import { AUXILIARIES, isAdverb } from './function-words.ts'
import { objectRange, opensVerb } from './object-end.ts'
import type { CueSite } from './read-site.ts'
import type { Passage, Word, WordRange } from './words.ts'

/** What is attributed: one or more stretches, and whether it stands in quotation marks as a whole. */
interface Content {
  readonly ranges: readonly WordRange[]
  readonly direct: boolean
}

/** No clause is followed further, in words: keeps a text without sentence ends linear. */
const LONGEST_CLAUSE = 150
/** Behind a comma these open what the speaker no longer says. */
const CONTRASTS = /^(?:but|while|though|although|whereas)$/
const OPENERS = /^(?:but|and|still|meanwhile|however|,)$/

/** The content that follows a cue: "that it rained" of "said on Monday that it rained". None: undefined. */
export function contentAfter(site: CueSite): Content | undefined {
  const opening = statementOpening(site)
  if (opening !== undefined) return contentFrom(site, opening)
  const object = objectOpening(site)
  const content = object === undefined ? undefined : contentFrom(site, object)
  if (!content || site.cue.frames.has('tell') || site.cue.frames.has('at')) return content
  return { ...content, ranges: content.ranges.map((range) => objectRange(site.passage.words, range, site.form)) }
}

/** Content from a word to the end of what is attributed; direct when it is one quotation and nothing else. */
export function contentFrom({ passage, form }: Pick<CueSite, 'passage' | 'form'>, at: number): Content | undefined {
  const { words, quotations } = passage
  const first = words[at]?.text === ',' ? at + 1 : at
  if (!words[first]) return undefined
  const to = contentEnd(words, first, form)
  if (to < first) return undefined
  const quotation = quotations[words[first]!.quotation]
  const direct = quotation?.start === words[first]!.start && words[to]!.end <= quotation.end
  return { ranges: [{ from: first, to }], direct }
}

/** Last word of the content: before the next cue that shares its subject ("and added"), before ", according to", before the full stop. */
function contentEnd(words: readonly Word[], first: number, form: VerbForm): number {
  let index = first
  for (let unquoted = 0; index < words.length && unquoted < LONGEST_CLAUSE; index += 1) {
    if (words[index]!.quotation >= 0) continue
    if (index > first && endsContent(words, index, form)) break
    unquoted += 1
  }
  let last = index - 1
  while (last > first && words[last]!.quotation < 0 && /^[.,;:]$/.test(words[last]!.text)) last -= 1
  return last
}

function endsContent(words: readonly Word[], index: number, form: VerbForm): boolean {
  const { text, lower } = words[index]!
  const next = words[index + 1]
  if (!next) return false
  if (text === ';') return true
  if (words[index - 1]!.quotation >= 0 && CONTRASTS.test(lower)) return next.lower !== 'that'
  if (text === ',') {
    if (next.lower === 'according') return true
    if (CONTRASTS.test(next.lower)) return words[index + 2]?.lower !== 'that' && !sharesSubject(words, index + 2)
    if (words[index + 2]?.lower === 'that' && cueAt(words, index + 1)?.form === form) return true
    if (/^(?:and|but)$/.test(next.lower)) return opensVerb(words, index + 2, form === 'base' ? undefined : form)
    const reading = cueAt(words, isAdverb(next) ? index + 2 : index + 1)
    return reading?.form === 'ing' && (reading.cue.frames.has('quote') || reading.cue.frames.has('np'))
  }
  if (lower !== 'and' && lower !== 'but') return false
  let at = index + 1
  while (words[at] && isAdverb(words[at]!)) at += 1
  const reading = words[at] ? cueAt(words, at) : undefined
  return reading?.form === form && form !== 'base' && reading.cue.frames.has('quote')
}

/** ", but could not leave", ", but was late": the clause goes on with its own subject. */
function sharesSubject(words: readonly Word[], first: number): boolean {
  const opens = words[first]
  if (words[first - 1]!.lower !== 'but' || !opens || opens.quotation >= 0) return false
  let verb = first
  while (words[verb] && (AUXILIARIES.has(words[verb]!.lower) || isAdverb(words[verb]!))) verb += 1
  return cueAt(words, verb) === undefined && (AUXILIARIES.has(opens.lower) || isPastForm(opens.lower))
}

/** Content that precedes an attribution: from the start of the passage to the comma or the closing mark before it. */
export function contentBefore({ words }: Passage, last: number): Content | undefined {
  let to = last
  while (to >= 0 && words[to]!.quotation < 0 && /^[,;—–-]$/.test(words[to]!.text)) to -= 1
  const isOneQuotation = to >= 0 && words[to]!.quotation >= 0 && words[to]!.quotation === words[0]!.quotation
  let from = isOneQuotation ? 0 : Math.max(0, to - LONGEST_CLAUSE)
  while (from < to && words[from]!.quotation < 0 && OPENERS.test(words[from]!.lower)) from += 1
  if (to < from) return undefined
  const direct = words[to]!.quotation >= 0 && words[from]!.quotation === words[to]!.quotation
  return { ranges: [{ from, to }], direct }
}

/** The content cut at its first comma outside of quotation marks: for statements inside a subordinate clause. */
export function upToComma(words: readonly Word[], { from, to }: WordRange): WordRange {
  for (let index = from + 1; index < to && index - from < LONGEST_CLAUSE; index += 1)
    if (words[index]!.text === ',' && words[index]!.quotation < 0) return { from, to: index - 1 }
  return { from, to }
}
