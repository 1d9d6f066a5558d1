import type { ArticleReading } from '../model/outlet-record.ts'

/** How many articles are held against those before them; fewer tell nothing. */
const RECENT = 10
const FEWEST_RECENT = 5
const FEWEST_BEFORE = 10

/** Readings that `layoutSuspicions` looks at: the recent ones and those before them. */
export const READINGS_COMPARED = 40

/** A body that shrinks to less than that share is read in part only. */
const LENGTH_LEFT = 0.5

/** A field that most articles had and few have now is no longer found. */
const MOST_HAD = 0.8
const FEW_HAVE = 0.4

const FIELDS = [
  ['title', 'hasTitle'],
  ['date', 'hasDate'],
  ['author', 'hasAuthors'],
] as const

/** Pages in a row that hold no text; one or two are galleries or videos. */
const FEWEST_WITHOUT_TEXT = 5

/**
 * Why an outlet seems to have changed its pages: "the last 10 articles have 310 characters of text in the middle, those before 2,840".
 * Readings are newest first, `withoutText` the pages since the last of them that held no text; none when all is as it was, or too little
 * is known.
 */
export function layoutSuspicions(readings: readonly ArticleReading[], withoutText = 0): string[] {
  return [...(withoutText >= FEWEST_WITHOUT_TEXT ? [textless(withoutText)] : []), ...changes(readings)]
}

const textless = (count: number): string => `no text was found on the last ${count} pages`

function changes(readings: readonly ArticleReading[]): string[] {
  const [recent, before] = [readings.slice(0, RECENT), readings.slice(RECENT, READINGS_COMPARED)]
  if (recent.length < FEWEST_RECENT || before.length < FEWEST_BEFORE) return []
  const [length, usual] = [median(recent.map(lengthOf)), median(before.map(lengthOf))]
  return [
    ...(length < usual * LENGTH_LEFT ? [shorter(recent.length, length, usual)] : []),
    ...FIELDS.filter(([, field]) => shareOf(before, field) >= MOST_HAD && shareOf(recent, field) <= FEW_HAVE).map(
      ([name, field]) => rarer(name, recent.filter((reading) => reading[field]).length, recent.length),
    ),
  ]
}

const shorter = (count: number, length: number, usual: number): string =>
  `the last ${count} articles have ${length.toLocaleString('en')} characters of text (median), those before ${usual.toLocaleString('en')}`

const rarer = (name: string, having: number, count: number): string =>
  `${having} of the last ${count} articles have ${name === 'author' ? 'an' : 'a'} ${name}, nearly all before had`

const lengthOf = ({ length }: ArticleReading): number => length

const shareOf = (readings: readonly ArticleReading[], field: 'hasTitle' | 'hasDate' | 'hasAuthors'): number =>
  readings.filter((reading) => reading[field]).length / readings.length

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
