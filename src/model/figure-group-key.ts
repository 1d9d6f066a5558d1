import type { FigureClaim, PeriodSlot, PlaceSlot } from './claim.ts'
import { OPEN_MEASURES } from './comparison-key.ts'
import { countedGroups } from './counted-groups.ts'
import { countedHead } from './counted-head.ts'
import { placeKey } from './place-key.ts'

type Place = Pick<PlaceSlot, 'name' | 'country'>
type Period = Pick<PeriodSlot, 'from' | 'to' | 'text' | 'kind'>

/** What the key of a figure is made of. */
export type GroupedFigure = Pick<FigureClaim, 'measure' | 'unit' | 'negated' | 'modality' | 'counted' | 'partOf'> & {
  readonly place?: Place
  readonly period?: Period
}

/**
 * Key of the figures that stand side by side: one measure of one group ("executions", "executions of women"), one place, one
 * window. Windows that begin on one day and were closed by different days of publication are one. Undefined for what asserts
 * no number, and for figures that do not say of what they are.
 */
export function figureGroupKey(claim: GroupedFigure): string | undefined {
  const { measure, unit, place, period, negated, modality } = claim
  if (negated || (modality !== 'asserted' && modality !== 'alleged')) return undefined
  const thing = thingOf(claim)
  if (thing === undefined) return undefined
  const days = period ? windowName(period) : ''
  const part = claim.partOf === undefined ? [] : ['part']
  return JSON.stringify([measure, unit, thing, place ? placeKey(place) : '', days, ...part])
}

/** What a figure is of, beyond its measure: "women", "shopkeepers"; empty for everybody, undefined when it should be told and is not. */
export function thingOf({ measure, counted }: Pick<FigureClaim, 'measure' | 'counted'>): string | undefined {
  return OPEN_MEASURES.has(measure) ? countedHead(counted) : countedGroups(counted, measure).join(' ')
}

/** "2024-03-04", "since 2024-07-01", "2024-03-01..2024-03-31", "rate over ..."; empty where no day is known. */
export function windowName({ from, to, text, kind }: Period): string {
  if (!from && !to) return ''
  if (kind === 'rate') return `rate over ${from ?? ''}..${to ?? ''}`
  if (from && (!to || /^since\b/i.test(text ?? ''))) return `since ${from}`
  return from === to ? from! : `${from ?? ''}..${to ?? ''}`
}
