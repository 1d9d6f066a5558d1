import { daysBetween, isDay } from '../model/day.ts'
import type { StoredClaim } from '../model/record.ts'

/** Reports of one event come within days of each other. */
const MOST_DAYS_APART = 4
/** Words that two headlines must share, beyond those that any two headlines may. */
const LEAST_SHARED_WORDS = 2

const WORD = /\p{L}{3,}/gu
const COMMON = new Set(
  `the and for with from that this after before over under into out off near about against amid among than then when where
  while who why how what has have had was were are been being its his her their they will would could says said say new more
  most year years day days week month people person man woman men women dead killed death dies die hurt injured report
  reports latest live video photos watch news world police officials least some first last one two three four five six seven
  eight nine ten hundred thousand`.split(/\s+/),
)

/**
 * True when the headlines of two articles of the same days speak of one story: "Fire in Lyon tower kills five" and "Lyon:
 * tower fire leaves families in the street". A hint, not a proof: what rests on it alone is never a conflict.
 */
export function sameStory(a: StoredClaim, b: StoredClaim): boolean {
  if (a.articleUrl === b.articleUrl) return true
  if (!areNear(a.published, b.published)) return false
  const words = storyWords(a)
  return [...storyWords(b)].filter((word) => words.has(word)).length >= LEAST_SHARED_WORDS
}

function areNear(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [a?.slice(0, 10) ?? '', b?.slice(0, 10) ?? '']
  return isDay(x) && isDay(y) && Math.abs(daysBetween(x, y)) <= MOST_DAYS_APART
}

/** One claim is compared with dozens: its headline is read once. */
const known = new WeakMap<StoredClaim, ReadonlySet<string>>()

function storyWords(record: StoredClaim): ReadonlySet<string> {
  const read = known.get(record)
  if (read) return read
  const words = (record.title ?? '').toLowerCase().match(WORD) ?? []
  const found = new Set(words.filter((word) => !COMMON.has(word)).map(stem))
  known.set(record, found)
  return found
}

/** "rescuers", "rescue" and "rescued" meet; "China" and "Chinese" do. */
const stem = (word: string): string => word.replace(/(?:ers?|ing|ed|es|s|ese|ian|an|a|e)$/, '').slice(0, 7) || word
