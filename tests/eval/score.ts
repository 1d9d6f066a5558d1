import { extract } from '../../src/extract.ts'
import type { Claim, ClaimKind } from '../../src/model/claim.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Mention, QuoteMention } from '../../src/model/mention.ts'
import { overlaps } from '../../src/model/span.ts'
import { articleOfText } from '../../src/parse/article-of-text.ts'
import { CORE_SLOTS, FIGURE_SLOTS } from './figure-slots.ts'
import type { GoldAge, GoldDocument, GoldEvent, GoldQuote } from './gold.ts'
import { lastName, namesAlike, wordsOf } from './names-alike.ts'
import { f1, pairUp, spanAffinity } from './pairing.ts'
import type { Judgment } from './reliability.ts'

/** Counts behind an F1 (right, found, gold) or a share (right of gold; found is not counted). */
interface Count {
  right: number
  found: number
  gold: number
}

export interface Evaluation {
  /** Score in per cent by name: "figures all-core F1". */
  readonly scores: Readonly<Record<string, number>>
  /** Every figure, age and event with whether its core is right. */
  readonly judgments: readonly JudgedClaim[]
  /** What is wrong, one line each: for reading, document by document. */
  readonly errors: readonly string[]
}

interface JudgedClaim extends Judgment {
  readonly claim: Claim
}

const judge = (claim: Claim, right: boolean): JudgedClaim => ({
  claim,
  right,
  p: claim.confidence.p,
  level: claim.confidence.level,
})

/** Extracts every document and holds it against its annotation. */
export function evaluate(documents: readonly GoldDocument[]): Evaluation {
  const counts = new Map<string, Count>()
  const judgments: JudgedClaim[] = []
  const errors: string[] = []
  const add = (name: string, right: number, found: number, gold: number) => {
    const count = counts.get(name) ?? { right: 0, found: 0, gold: 0 }
    counts.set(name, { right: count.right + right, found: count.found + found, gold: count.gold + gold })
  }
  for (const document of documents) {
    const { outlet, published, text } = document
    const facts = { ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) }
    const extraction = extract(articleOfText(text, facts))
    const note = (error: string) => errors.push(`${document.doc}  ${error}`)
    judgments.push(...scoreFigures(document, extraction, add, note), ...scoreOthers(document, extraction, add, note))
  }
  const scores = Object.fromEntries(
    [...counts].map(([name, { right, found, gold }]) => [
      name,
      Math.round(10 * (name.endsWith('F1') ? f1(right, found, gold) : (100 * right) / gold)) / 10,
    ]),
  )
  return { scores, judgments, errors }
}

type Add = (name: string, right: number, found: number, gold: number) => void

type Note = (error: string) => void

function scoreFigures(document: GoldDocument, extraction: Extraction, add: Add, note: Note): JudgedClaim[] {
  const found = claimsOf(extraction, 'figure')
  const { pairs, missed, spurious } = pairUp(document.figures, found, spanAffinity)
  for (const { quote } of missed) note(`missed     ${quote}`)
  for (const { text } of spurious) note(`spurious   ${text}`)
  const judged = pairs.map(([gold, claim]) => {
    const wrong = Object.keys(FIGURE_SLOTS).filter((slot) => !FIGURE_SLOTS[slot]!(gold, claim, document))
    for (const slot of wrong) note(`${slot.padEnd(10)} ${gold.quote}: ${slotOf(gold, slot)} / ${slotOf(claim, slot)}`)
    for (const slot of Object.keys(FIGURE_SLOTS)) add(`figures ${slot}`, wrong.includes(slot) ? 0 : 1, 1, 1)
    return { claim, core: !wrong.some((slot) => CORE_SLOTS.includes(slot)), all: wrong.length === 0 }
  })
  const total = (right: number) => [right, found.length, document.figures.length] as const
  add('figures span F1', ...total(pairs.length))
  add('figures all-core F1', ...total(judged.filter(({ core }) => core).length))
  add('figures all-slot F1', ...total(judged.filter(({ all }) => all).length))
  return [...judged.map(({ claim, core }) => judge(claim, core)), ...spurious.map((claim) => judge(claim, false))]
}

/** A slot's content for an error line. */
function slotOf(item: object, slot: string): string {
  const { low, high, [slot]: content } = item as Record<string, unknown>
  return slot === 'value' ? `${low ?? ''}..${high ?? ''}` : JSON.stringify(content ?? null)
}

function scoreOthers(document: GoldDocument, extraction: Extraction, add: Add, note: Note): JudgedClaim[] {
  const ages = claimsOf(extraction, 'age')
  const sameAge = (gold: GoldAge, found: (typeof ages)[number]) =>
    Number(gold.low === found.low && gold.high === found.high && lastName(gold.person) === lastName(found.person))
  const agePairs = pairUp(document.ages, ages, sameAge)
  add('ages F1', agePairs.pairs.length, ages.length, document.ages.length)
  for (const { quote, person } of agePairs.missed) note(`age missed     ${quote}: ${person}`)
  for (const { text, person } of agePairs.spurious) note(`age spurious   ${text}: ${person}`)

  const events = claimsOf(extraction, 'event')
  const sameEvent = (gold: GoldEvent, found: (typeof events)[number]) =>
    Number(
      gold.date.start === found.date.from && gold.date.end === found.date.to && sameStem(gold.trigger, found.trigger),
    )
  const eventPairs = pairUp(document.events, events, sameEvent)
  add('events F1', eventPairs.pairs.length, events.length, document.events.length)
  for (const { quote, trigger, date } of eventPairs.missed) {
    note(`event missed   ${quote}: ${trigger} ${date.start}..${date.end}`)
  }
  for (const { text, trigger, date } of eventPairs.spurious) {
    note(`event spurious ${text}: ${trigger} ${date.from}..${date.to}`)
  }

  scoreNames(
    'people F1',
    document.people.map(({ name }) => name),
    namesOf(extraction, 'person'),
    add,
  )
  scoreNames(
    'places F1',
    document.places.map(({ name }) => name),
    namesOf(extraction, 'place'),
    add,
  )
  scoreQuotes(document, extraction, add)
  return [agePairs, eventPairs].flatMap(({ pairs, spurious }) => [
    ...pairs.map(([, claim]) => judge(claim, true)),
    ...spurious.map((claim) => judge(claim, false)),
  ])
}

function scoreNames(what: string, gold: readonly string[], found: readonly string[], add: Add): void {
  const same = (a: string, b: string) => Number(a.toLowerCase() === b.toLowerCase())
  add(what, pairUp(gold, found, same).pairs.length, found.length, gold.length)
}

/** A quote counts when the speakers agree and the found span covers half of the annotated opening words. */
function scoreQuotes(document: GoldDocument, extraction: Extraction, add: Add): void {
  const quotes = extraction.mentions.filter((mention) => mention.kind === 'quote')
  const { pairs, spurious } = pairUp(document.quotes, quotes, (gold: GoldQuote, found: QuoteMention) => {
    if (!found.speaker || !namesAlike(gold.speaker, found.speaker)) return 0
    const shared = spanAffinity(gold, found)
    return Math.min(shared, gold.end - gold.start) * 2 >= gold.end - gold.start ? shared : 0
  })
  const wrong = spurious.filter((quote) => isInScope(quote, extraction.mentions))
  add('quotes F1', pairs.length, pairs.length + wrong.length, document.quotes.length)
}

/** The scheme asks for statements in quotation marks or with a figure, date, age or name; others are no errors. */
const isInScope = (quote: QuoteMention, mentions: readonly Mention[]): boolean =>
  quote.direct ||
  /["“”\d]/.test(quote.text) ||
  mentions.some((mention) => mention.kind !== 'quote' && overlaps(mention, quote))

const sameStem = (a: string, b: string): boolean => {
  const stems = (phrase: string) =>
    wordsOf(phrase)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 4))
  return stems(a).some((stem) => stems(b).includes(stem)) || a.toLowerCase() === b.toLowerCase()
}

const claimsOf = <K extends ClaimKind>({ claims }: Extraction, kind: K): Extract<Claim, { kind: K }>[] =>
  claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)

const namesOf = ({ mentions }: Extraction, kind: 'person' | 'place'): string[] => [
  ...new Set(mentions.flatMap((mention) => (mention.kind === kind && 'name' in mention ? [mention.name] : []))),
]
