import type { Claim } from '../../model/claim.ts'
import { comparisonKey, type KeyFields, keyFieldsOf } from '../../model/comparison-key.ts'
import { figureGroupKey, type GroupedFigure } from '../../model/figure-group-key.ts'

/** The columns of a claim that say with which claims it is compared and with which figures it stands side by side. */
export const claimKeys = (
  claim: Claim,
): { readonly comparison_key: string | null; readonly group_key: string | null } => ({
  comparison_key: comparisonKey(keyFieldsOf(claim)) ?? null,
  group_key: claim.kind === 'figure' ? (figureGroupKey(claim) ?? null) : null,
})

/** The same for claims that were stored before there were keys, from their columns in the order of the migration. */
export function comparisonKeyOfRow(...columns: unknown[]): string | null {
  const [kind, measure, unit, counted, placeName, placeCountry, person, eventType, who] = columns.map(textOf)
  const names = who === undefined ? {} : { who: JSON.parse(who) as string[] }
  const given = { measure, unit, counted, placeName, placeCountry, person, eventType, ...names }
  return comparisonKey({ kind: kind as KeyFields['kind'], ...given }) ?? null
}

export function figureGroupKeyOfRow(...columns: unknown[]): string | null {
  const [measure = '', unit = '', counted, modality, negated, name, country, from, to, text, kind] = columns.map(textOf)
  const given = {
    measure,
    unit,
    modality,
    negated: negated === '1',
    ...(counted !== undefined && { counted }),
    ...(name !== undefined && { place: { name, ...(country !== undefined && { country }) } }),
    period: { ...(from && { from }), ...(to && { to }), ...(text && { text }), ...(kind && { kind }) },
  }
  return figureGroupKey(given as GroupedFigure) ?? null
}

const textOf = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : String(value)
