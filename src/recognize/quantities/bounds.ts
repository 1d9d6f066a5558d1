import type { Bound } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { matchAt } from './numeral.ts'
import type { Measured } from './units.ts'

/** A number with what the words around it say of its exactness; the span holds those words: "at least 1,051". */
export interface Bounded extends Omit<Measured, 'low'> {
  readonly low?: number
  readonly bound: Bound
}

type Side = Exclude<Bound, 'exact' | 'range' | 'vague'>

/** Words before a number; of several that end at it, the longest counts. */
const BEFORE: Readonly<Record<Side, readonly string[]>> = {
  at_least: [
    'at least',
    'at the very least',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'minimum of',
    'minimum',
    '≥',
  ],
  more_than: [
    'more than',
    'over',
    'well over',
    'well above',
    'upwards of',
    'upward of',
    'in excess of',
    'exceeding',
    'exceeded',
    'exceeds',
    'exceed',
    'greater than',
    'above',
    'beyond',
    'larger than',
    'higher than',
    'topping',
    'topped',
    'surpassed',
    'surpassing',
    'surpasses',
    '>',
  ],
  at_most: [
    'at most',
    'at the most',
    'up to',
    'as many as',
    'as much as',
    'no more than',
    'not more than',
    'a maximum of',
    'maximum of',
    'a maximum',
    'as high as',
    '≤',
  ],
  less_than: [
    'less than',
    'fewer than',
    'under',
    'below',
    'just shy of',
    'shy of',
    'short of',
    'lower than',
    'smaller than',
    'sub',
    'not quite',
    '<',
  ],
  about: [
    'about',
    'around',
    'approximately',
    'approx',
    'approx.',
    'roughly',
    'nearly',
    'almost',
    'some',
    'an estimated',
    'estimated',
    'close to',
    'circa',
    'c.',
    'ca.',
    'in the region of',
    'in the vicinity of',
    'in the order of',
    'somewhere around',
    'or about',
    'more or less',
    'barely',
    '~',
    '≈',
    'near',
    'virtually',
    'something like',
    'closer to',
  ],
}

const PHRASES: ReadonlyMap<string, Side> = new Map(
  Object.entries(BEFORE).flatMap(([side, phrases]) => phrases.map((phrase): [string, Side] => [phrase, side as Side])),
)

/** Words after a number, at its end or after the unit. */
const AFTER: readonly { readonly side: Side; readonly pattern: RegExp }[] = [
  {
    side: 'at_least',
    pattern:
      /\s?\+(?![\d\w])|\sor (?:more|higher|above|greater|longer|over)\b|[\s-]plus\b(?!\s(?:[$£€\d]|an?\b|the\b))|\sat least\b(?=\s?(?:[.,;:)]|$))|\sand (?:above|over|up)\b/iy,
  },
  { side: 'at_most', pattern: /\sor (?:less|fewer|lower|under|below)\b|\sat (?:the )?most\b/iy },
  { side: 'about', pattern: /\sor so\b|[\s-](?:odd|ish|something)\b|\sor thereabouts\b/iy },
]

/** Signs and words that stand directly at the end of what precedes, up to four words. */
const LAST_WORDS = /(?:[~≈<>≥≤]\s?|(?:[A-Za-z]{1,13}\.?[\s-]{1,2}){0,3}[A-Za-z]{1,13}\.?[\s-]{1,2})$/
const WINDOW = 48

/** "handed over 29", "took over two banks": the word belongs to the verb. */
const PHRASAL_VERB =
  /\b(?:hand(?:ed|s|ing)?|turn(?:ed|s|ing)?|took|takes?|taken|taking|knock(?:ed|s)?|sign(?:ed|s)?|pull(?:ed|s)?|fought)[\s-]$/i

interface FoundBound {
  readonly side: Side
  readonly start: number
  readonly end: number
}

/**
 * Puts the bound words around a number into its span and its value: "up to 5" has no low side. `room` is what neither the
 * number before nor the one after takes.
 */
export function withBound(text: string, measured: Measured, room: Span): Bounded {
  if (measured.form === 'zero') return { ...measured, bound: 'exact' }
  const found = boundBefore(text, measured, room.start) ?? boundAfter(text, measured, room.end)
  if (measured.high === undefined) return { ...measured, bound: 'vague' }
  const isRange = measured.low !== measured.high
  if (!found) return { ...measured, bound: isRange ? 'range' : 'exact' }
  const span = { ...measured, start: found.start, end: found.end }
  if (isRange) return { ...span, bound: found.side === 'about' ? 'about' : 'range' }
  return applied(span, found.side)
}

/** The interval that a bound leaves of a value; "above minus five" and "below" follow the number line. */
function applied(measured: Measured, side: Side): Bounded {
  const { low, high, ...rest } = measured
  if (side === 'at_least' || side === 'more_than') return { ...rest, low, bound: side }
  if (side === 'at_most' || side === 'less_than')
    return { ...rest, ...(high === undefined ? {} : { high }), bound: side }
  return { ...rest, low, ...(high === undefined ? {} : { high }), bound: side }
}

function boundBefore(text: string, { start, end, form, low }: Measured, roomStart: number): FoundBound | undefined {
  const from = Math.max(roomStart, start - WINDOW)
  const words = LAST_WORDS.exec(text.slice(from, start))?.[0]
  if (!words) return undefined
  for (const at of wordStarts(words)) {
    const phrase = words.slice(at).toLowerCase().replaceAll('-', ' ').trim()
    const side = PHRASES.get(phrase)
    if (!side || (phrase === 'some' && form === 'words' && low === 1)) continue
    if (phrase === 'over' && PHRASAL_VERB.test(words.slice(0, at))) continue
    return { side, start: start - words.length + at, end }
  }
  return undefined
}

function wordStarts(words: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < words.length; at += 1) if (at === 0 || /[\s-]/.test(words.charAt(at - 1))) starts.push(at)
  return starts
}

function boundAfter(text: string, { start, end, numberEnd }: Measured, roomEnd: number): FoundBound | undefined {
  for (const { side, pattern } of AFTER) {
    const match = matchAt(pattern, text, numberEnd) ?? (end === numberEnd ? undefined : matchAt(pattern, text, end))
    if (match && match.end <= roomEnd) return { side, start, end: Math.max(end, match.end) }
  }
  return undefined
}
