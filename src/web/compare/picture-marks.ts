import { rootName, rootOf } from '../../compare/root-source.ts'
import type { FigureClaim } from '../../model/claim.ts'
import { dayMs, isDay } from '../../model/day.ts'
import type { StoredClaim } from '../../model/record.ts'

export type FigureRecord = StoredClaim & { readonly claim: FigureClaim }

/** A root source with the letter that stands for it in picture and table. */
export interface Root {
  readonly key: string
  readonly name: string
  readonly letter: string
}

/** A figure as the picture draws it: an interval of days at an interval of values. */
export interface FigureMark {
  readonly record: FigureRecord
  /** Milliseconds; the day of publication when the figure has no window. */
  readonly from: number
  readonly to: number
  readonly hasWindow: boolean
  readonly low: number
  readonly high: number
  /** Where the value goes on without end: "at least" upwards, "at most" downwards. */
  readonly open: 'up' | 'down' | 'none'
  readonly isAbout: boolean
  /** Undefined for the outlet's own voice. */
  readonly root?: Root
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DAY_MS = 86_400_000

/** Roots of the figures, the most cited first; beyond the alphabet they share a letter with nobody: "27". */
export function rootsOf(records: readonly FigureRecord[]): ReadonlyMap<string, Root> {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const record of records) {
    const key = rootOf(record)
    if (key === undefined) continue
    const known = counts.get(key) ?? { name: rootName(record) ?? key, count: 0 }
    known.count += 1
    counts.set(key, known)
  }
  const ranked = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return new Map(ranked.map(([key, { name }], i) => [key, { key, name, letter: LETTERS[i] ?? String(i + 1) }]))
}

/** The figure as a mark; undefined when it has no number or no day at all. */
export function figureMark(record: FigureRecord, roots: ReadonlyMap<string, Root>): FigureMark | undefined {
  const { low, high, bound, period } = record.claim
  const value = low ?? high
  const days = windowOf(record)
  if (value === undefined || !days) return undefined
  const root = roots.get(rootOf(record) ?? '')
  const isOpen = low === undefined || high === undefined
  return {
    record,
    ...days,
    hasWindow: period?.from !== undefined || period?.to !== undefined,
    low: low ?? high ?? value,
    high: high ?? low ?? value,
    open: isOpen || bound === 'at_least' || bound === 'at_most' ? openEnd(record.claim) : 'none',
    isAbout: bound === 'about',
    ...(root && { root }),
  }
}

function openEnd({ low, bound }: FigureClaim): FigureMark['open'] {
  if (bound === 'at_most' || bound === 'less_than' || low === undefined) return 'down'
  return 'up'
}

/** A window that lacks one end ends, or begins, with the day of publication. */
function windowOf({ claim, published }: FigureRecord): { readonly from: number; readonly to: number } | undefined {
  const printed = published?.slice(0, 10)
  const from = claim.period?.from ?? claim.period?.to ?? printed
  const to = claim.period?.to ?? (claim.period?.from && printed && printed > claim.period.from ? printed : from)
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined
  return { from: dayMs(from), to: Math.max(dayMs(to), dayMs(from)) + DAY_MS }
}
