import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { writtenDays } from './calendar-engine.ts'
import { type Around, type Cue, type DateRule, lowerCase } from './date-rule.ts'
import type { Expression } from './expression.ts'
import { DATE_RULES } from './rules.ts'

/** A stretch of text that some rule reads as a date, before anything is resolved. */
export interface Candidate extends Span {
  readonly expression: Expression
  readonly rule: string
  /** A year far from those before and after it in the text: an aside, not the time of the story. */
  readonly stray?: true
}

/** Words that a sentence must hold before the rules that need them are tried: most sentences hold none. */
const CUES: Readonly<Record<Cue, RegExp>> = {
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?|wed|thu|thurs|fri|sat|sun)\.? (?:the )?\d/i,
  digit: /\d/,
  unit: /\b(?:(?:hr|min|sec)s?\b|second|minute|hour|day|night|week|work(?:ing)?week|fortnight|month|quarter|year|decade|centur)/i,
  season: /spring|summer|autumn|fall|winter/i,
  deixis:
    /\b(?:to|yester|mid)day|to(?:morrow|night)|tmrw|now|current|recent|future|past|previous|former|nowadays|present|soon|overnight|late|earl|then|once|one day|time|moment|morning|afternoon|evening|night|ago|lately|date|new|while|fortnight|annual|daily|everyday|hourly|weekly|monthly|quarterly|yearly|term/i,
  clock:
    /(?:\d|[a-z]{3,6} ) ?[ap]\.?m\b|\d:\d\d|noon|midnight|o['’]?clock|\bat \w{1,6} (?:in the|at)|\d{4} ?(?:hours|hrs|gmt)|midday/i,
  decade: /\d0['’]? ?s\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ties/i,
  quarter: /quarter|period|year-|half|\b[qh]\d/i,
  century: /century/i,
  repeat: /\b(?:per|an?)\b/i,
  every: /\b(?:every|each)\b/i,
  long: /-long\b/i,
  partOf: /(?:week|month)\s{1,3}of\b/i,
  ordinal: /\d(?:st|nd|rd|th)/i,
  ancient: /\d\s{0,3}(?:bc|b\.c|ad|a\.d|ce)|\ba\.?d\.?\s{1,3}\d/i,
  otherEra: /\b1[2-4]\d\d/,
  yearWord: /\bthe year|eighteen|nineteen|twenty t|two thousand/i,
  feast:
    /christmas|new year|easter|good friday|thanksgiving|nowruz|halloween| day\b|juneteenth|black friday|fourth of july|ash wednesday|palm sunday|\beid\b|ramadan|ashura|arbaeen|pentecost|whit monday|rosh hashanah|yom kippur|hanukkah|passover/i,
}

/** All that any rule reads as a date, overlapping ones too; linear in the length of the text. */
export function scanDates(document: Document): Candidate[] {
  const written = writtenDays(document.text).map((date) => ({ ...date, rule: 'written-day' }))
  return [...written, ...document.sentences.flatMap((sentence) => scanSentence(document.text, sentence))]
}

function scanSentence(text: string, { start, end }: Span): Candidate[] {
  const sentence = text.slice(start, end)
  const seen = new Map<Cue, boolean>()
  const holds = (cue: Cue): boolean => {
    const known = seen.get(cue) ?? CUES[cue].test(sentence)
    seen.set(cue, known)
    return known
  }
  return DATE_RULES.filter((rule) => rule.cues.every(holds)).flatMap((rule) => matchesOf(rule, sentence, start))
}

/** Uses `exec` on the shared pattern, since `matchAll` makes a new one for each call, and most calls find nothing. */
function matchesOf({ id, pattern, read }: DateRule, sentence: string, offset: number): Candidate[] {
  const candidates: Candidate[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    const expression = read(lowerCase(match.groups), aroundOf(sentence, match))
    const start = offset + match.index
    if (expression) candidates.push({ start, end: start + match[0].length, expression, rule: id })
  }
  return candidates
}

const aroundOf = (sentence: string, match: RegExpExecArray): Around => ({
  before: sentence.slice(Math.max(0, match.index - 60), match.index),
  after: sentence.slice(match.index + match[0].length, match.index + match[0].length + 40),
  words: match[0],
})

/** Of overlapping candidates the leftmost, of those the longest, of those the earlier rule: in text order. */
export function selectDates(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const chosen: Candidate[] = []
  for (const candidate of ordered) if (candidate.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(candidate)
  return chosen
}
