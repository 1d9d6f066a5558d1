import type { FigureClaim } from '../model/claim.ts'
import type { StoredClaim } from '../model/record.ts'
import { type FigureRecord, isFigure } from './comparable.ts'
import { rootOf } from './root-source.ts'

/** Figures on one measure, place and window, side by side. */
export interface ComparisonGroup {
  readonly measure: string
  /** "anywhere" for figures whose place the articles do not tell. */
  readonly place: string
  /** "2024-01-01..2024-12-31"; "no stated period" where there is none. */
  readonly period: string
  readonly figures: readonly FigureRecord[]
  /** Outlets that print the figures, and the sources cited for them: many outlets with one root are one voice. */
  readonly outlets: number
  readonly roots: number
}

/**
 * Groups figures by what they count, where and over which window, groups with most outlets first. Windows that begin on
 * the same day and were closed by different days of publication are one group. Figures of measure "other" are left out.
 */
export function comparisonGroups(claims: readonly StoredClaim[]): ComparisonGroup[] {
  const groups = new Map<string, FigureRecord[]>()
  for (const record of claims.filter(isFigure)) {
    if (record.claim.measure === 'other') continue
    const key = JSON.stringify([record.claim.measure, placeKey(record.claim), windowName(record.claim)])
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.entries()]
    .map(([key, figures]) => group(JSON.parse(key), figures))
    .sort((a, b) => b.outlets - a.outlets || b.figures.length - a.figures.length || a.period.localeCompare(b.period))
}

function group([measure, place, period]: [string, string, string], figures: readonly FigureRecord[]): ComparisonGroup {
  const distinct = (values: readonly (string | undefined)[]) =>
    new Set(values.filter((value) => value !== undefined)).size
  return {
    measure,
    place,
    period,
    figures,
    outlets: distinct(figures.map(({ outletId }) => outletId)),
    roots: distinct(figures.filter((figure) => citedBy(figure) !== undefined).map(rootOf)),
  }
}

/**
 * Whom an outlet cites for a figure: "Iran Human Rights", else the agency whose report it prints; undefined in its own voice,
 * which is also that of an agency that prints its own report.
 */
export const citedBy = ({ claim, agencies, outletName }: FigureRecord): string | undefined =>
  claim.source?.name ?? agencies.find((agency) => agency !== outletName)

const placeKey = ({ place }: FigureClaim): string => place?.name ?? 'anywhere'

function windowName({ period }: FigureClaim): string {
  if (!period?.from && !period?.to) return 'no stated period'
  if (period.kind === 'rate') return `rate over ${period.from}..${period.to}`
  if (/^since\b/i.test(period.text ?? '')) return `since ${period.from}`
  return period.from === period.to ? period.from! : `${period.from ?? ''}..${period.to ?? ''}`
}
