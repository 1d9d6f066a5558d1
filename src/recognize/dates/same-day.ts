import type { IsoDay } from '../../model/day.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { lexiconRows } from '../../text/lexicon.ts'
import { phraseFinder } from '../../text/phrase-finder.ts'
import { sentenceIndexAt } from '../../text/sentences.ts'

/** A day that the text has named. */
export interface NamedDay extends Span {
  readonly day: IsoDay
}

/** The day that "the same day" means, and how far to trust it (0 to 1): less when the text has named another one since. */
interface SameDay {
  readonly day: IsoDay
  readonly trust: number
}

const TRUST_IN_KIND = 0.9
const TRUST_IN_STORY = 0.7

/** Only so many of the days named last are looked at, so that time grows with the text. */
const REACH_DAYS = 20
const PARAGRAPH_CHARACTERS = 1500
const CLAUSE_CHARACTERS = 250
/** The day of the story is told in its opening. */
const OPENING_CHARACTERS = 600
const OPENING_DAYS = 5
/** "PARIS, " before "Nov 14": a dateline, not the day of anything told. */
const DATELINE_BEFORE = /^[^a-z]{2,60}$/
/** " as his" after "the same day": the event is named behind it. */
const AS_AFTER = /^\sas\s/
/** Events that go with a day of any kind. */
const KINDLESS = new Set(['light', 'change', 'movement', 'statement'])

const findEvents = phraseFinder(
  new Map(
    lexiconRows('events')
      .filter(([kind = '']) => !KINDLESS.has(kind))
      .flatMap(([kind = '', forms = '']) => forms.split(';').map((form): [string, string] => [form.trim(), kind])),
  ),
)

/**
 * The day that "the same day" or "that day" means in news: one named before it in its sentence; else one of an event of the
 * same kind, in its paragraph, in the opening or the last one ("Four others were hanged on the same day" is the day that the
 * opening dates an execution); else the last one of its paragraph; else the day of the story. undefined when none was named.
 */
export function sameDay(document: Document, here: Span, named: readonly NamedDay[]): SameDay | undefined {
  const last = named.at(-1)
  if (!last) return undefined
  const { day, trust } = antecedentOf(document, here, named, last)
  return { day, trust: day === last.day ? 1 : trust }
}

function antecedentOf(document: Document, here: Span, named: readonly NamedDay[], last: NamedDay): SameDay {
  const recent = named.slice(-REACH_DAYS)
  const told = AS_AFTER.test(document.text.slice(here.end, here.end + 4))
  const sentence = sentenceOf(document, here)
  const near = recent.filter((day) => isSameParagraph(document.text, day, here))
  const inSentence = told ? undefined : near.findLast((day) => day.start >= sentence.start)
  if (inSentence) return { day: inSentence.day, trust: 1 }
  const opening = openingDay(document, named)
  const kind = kindBeside(document, told ? { start: here.end, end: here.end } : here, told)
  const alike = (day: NamedDay) => kind !== undefined && kindBeside(document, day) === kind
  const ofKind = near.findLast(alike) ?? [...recent, ...(opening ? [opening] : [])].findLast(alike)
  if (ofKind) return { day: ofKind.day, trust: TRUST_IN_KIND }
  return { day: (near.at(-1) ?? opening ?? last).day, trust: TRUST_IN_STORY }
}

const sentenceOf = ({ sentences }: Document, { start }: Span): Span =>
  sentences[sentenceIndexAt(sentences, start)] ?? { start, end: start }

const isSameParagraph = (text: string, day: Span, here: Span): boolean =>
  here.start - day.end < PARAGRAPH_CHARACTERS && !text.slice(day.end, here.start).includes('\n')

/** The first day that the text tells something of. */
const openingDay = ({ text }: Document, named: readonly NamedDay[]): NamedDay | undefined =>
  named
    .slice(0, OPENING_DAYS)
    .find(({ start }) => start < OPENING_CHARACTERS && !DATELINE_BEFORE.test(text.slice(0, Math.min(start, 80))))

/** Kind of the event nearest before a day in its sentence, else the first one behind it: "execution" for "was hanged on Friday". */
function kindBeside(document: Document, day: Span, onlyBehind = false): string | undefined {
  const sentence = sentenceOf(document, day)
  const [start, end] = [
    Math.max(sentence.start, day.start - CLAUSE_CHARACTERS),
    Math.min(sentence.end, day.end + CLAUSE_CHARACTERS),
  ]
  const before = onlyBehind ? undefined : findEvents(document.text, { start, end: day.start }).at(-1)
  return (before ?? findEvents(document.text, { start: day.end, end })[0])?.meaning
}
