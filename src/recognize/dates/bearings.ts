import type { IsoDay } from '../../model/day.ts'

/** Where a reader of the text stands in time when the next date comes. */
export interface Bearings {
  /** Day of publication; absent: nothing is computed from it. */
  readonly reference?: IsoDay
  /** Of a text without a day of publication: the latest day that it states in full. */
  readonly latestStated?: IsoDay
  /** `news`: dates without a year are near the publication; `narrative`: near the date before them in the text. */
  readonly anchoring: Anchoring
  readonly memory: Memory
  /** In news, the day that "the same day" means here. */
  readonly sameDay?: IsoDay
  /** Words of the sentence before the date. */
  readonly before: string
  readonly after: string
}

export type Anchoring = 'news' | 'narrative'

/** What the dates read so far have named last. */
export interface Memory {
  readonly year?: number
  readonly month?: number
  readonly day?: IsoDay
  /** "2024-Q3". */
  readonly quarter?: string
  /** Offset where the last date ends. */
  readonly end?: number
  /** How far back the last date is, in characters, when the next one is read. */
  readonly distance?: number
}

/** Day to count from when nothing in the text is asked for: the publication, or in a narrative the last day named. */
export const anchorDay = ({ reference, anchoring, memory }: Bearings): IsoDay | undefined =>
  anchoring === 'narrative' ? (dayInMind(memory) ?? reference) : reference

/** The last day, or the first day of the last month or year, that the text named. */
export function dayInMind({ day, month, year }: Memory): IsoDay | undefined {
  if (day) return day
  return year === undefined ? undefined : `${String(year).padStart(4, '0')}-${String(month ?? 1).padStart(2, '0')}-01`
}

/** Memory after a date with this TIMEX3 value has been read: "2024-11" names year and month, and forgets the day. */
export function remember(memory: Memory, value: string, end: number): Memory {
  const match = /^(?<year>\d{4})(?:-(?:(?<quarter>Q[1-4])|(?<month>\d\d)(?<day>-\d\d)?))?/.exec(value)
  if (!match?.groups) return memory
  const { year, quarter, month, day } = match.groups
  return {
    end,
    year: Number(year),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: `${year}-${month}${day}` } : {}),
    ...(quarter ? { quarter: `${year}-${quarter}` } : memory.quarter ? { quarter: memory.quarter } : {}),
  }
}
