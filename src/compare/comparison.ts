import { amendedClaim } from '../model/amended-claim.ts'
import { isDay } from '../model/day.ts'
import { figureGroupKey, thingOf, windowName } from '../model/figure-group-key.ts'
import type { StoredClaim, SupportGrade } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { type FigureRecord, isFigure } from './comparable.ts'
import { citedBy, sameOrganization } from './root-source.ts'
import { rootsOf, supportOf } from './support.ts'

/** Figures on one measure, thing, place and window, side by side. */
export interface ComparisonGroup {
  readonly measure: string
  /** What is counted beyond the measure, or of what a share is: "women", "flat"; empty for everybody. */
  readonly thing: string
  /** "anywhere" for figures whose place the articles do not tell. */
  readonly place: string
  /** "2024-01-01..2024-12-31"; "no stated period" where there is none. */
  readonly period: string
  /** Latest published first; as a reviewer amended them. */
  readonly figures: readonly FigureRecord[]
  /** Outlets that print the figures, and the sources cited for them: many outlets with one root are one voice. */
  readonly outlets: number
  readonly roots: number
  /** The sources by the first of their names. */
  readonly rootNames: readonly string[]
  readonly support: SupportGrade
}

/**
 * Groups figures by what they count, where and over which window, groups with most outlets first. Windows that begin on
 * the same day and were closed by different days of publication are one group. Figures that a reviewer rejected, that assert
 * no number or do not say of what they are, are left out; of measure "other", those that only one outlet has.
 */
export function comparisonGroups(
  claims: readonly StoredClaim[],
  conflicts: readonly Relation[] = [],
): ComparisonGroup[] {
  const groups = new Map<string, FigureRecord[]>()
  for (const figure of claims.map(amended).filter(isFigure)) {
    const key = figure.status === 'reject' ? undefined : figureGroupKey(figure.claim)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()]
    .map((figures) => group(figures, conflicts))
    .filter(({ measure, outlets }) => measure !== 'other' || outlets > 1)
    .sort((a, b) => b.outlets - a.outlets || b.figures.length - a.figures.length || a.period.localeCompare(b.period))
}

const amended = (record: StoredClaim): StoredClaim => ({ ...record, claim: amendedClaim(record) })

function group(figures: readonly FigureRecord[], conflicts: readonly Relation[]): ComparisonGroup {
  const { claim } = figures[0]!
  const ids = new Set(figures.map(({ claim: { id } }) => id))
  const contested = conflicts.some(({ kind, a, b }) => kind === 'conflicts' && ids.has(a) && ids.has(b))
  const rootNames = rootsOf(figures)
  return {
    measure: claim.measure,
    thing: thingOf(claim) ?? '',
    place: claim.place?.name ?? 'anywhere',
    period: (claim.period && windowName(claim.period)) || 'no stated period',
    figures,
    outlets: new Set(figures.map(({ outletId }) => outletId)).size,
    roots: rootNames.length,
    rootNames,
    support: supportOf(figures, contested),
  }
}

/** The column of a table of outlets and roots in which a figure stands: the place of its root among `rootNames`, -1 for none. */
export function rootColumn(figure: FigureRecord, rootNames: readonly string[]): number {
  const cited = citedBy(figure)
  return cited === undefined ? -1 : rootNames.findIndex((name) => sameOrganization(name, cited))
}

/** A period as a person asks for it: "2025", "2025-09", "2025-09-24", "2025-01-01..2025-09-30"; undefined for anything else. */
export function readPeriod(words: string): { readonly from: string; readonly to: string } | undefined {
  const [first = '', last = first] = words.split('..')
  const [from, to] = [firstDay(first), lastDay(last)]
  return from && to && from <= to ? { from, to } : undefined
}

const firstDay = (words: string): string | undefined => validDay(`${words}-01-01`.slice(0, 10))

function lastDay(words: string): string | undefined {
  if (/^\d{4}$/.test(words)) return `${words}-12-31`
  if (!/^\d{4}-\d{2}$/.test(words)) return validDay(words)
  const days = [31, 30, 29, 28].map((day) => validDay(`${words}-${day}`))
  return days.find((day) => day !== undefined)
}

const validDay = (day: string): string | undefined => (isDay(day) ? day : undefined)

/** True when the window of a figure shares a day with the period; one that gives no window shares none. */
export function isDuring({ claim }: StoredClaim, period: { readonly from: string; readonly to: string }): boolean {
  if (claim.kind !== 'figure' || (!claim.period?.from && !claim.period?.to)) return false
  return (claim.period.from ?? '') <= period.to && (claim.period.to ?? '9999') >= period.from
}
