import type { AgeClaim, Claim, EventClaim, FigureClaim } from '../model/claim.ts'
import { comparisonKey, keyFieldsOf } from '../model/comparison-key.ts'
import type { StoredClaim } from '../model/record.ts'

export type FigureRecord = StoredClaim & { readonly claim: FigureClaim }
export type AgeRecord = StoredClaim & { readonly claim: AgeClaim }
export type EventRecord = StoredClaim & { readonly claim: EventClaim }

export const isFigure = (record: StoredClaim): record is FigureRecord => record.claim.kind === 'figure'
export const isAge = (record: StoredClaim): record is AgeRecord => record.claim.kind === 'age'
export const isEvent = (record: StoredClaim): record is EventRecord => record.claim.kind === 'event'

/** True for claims that any other can be compared with: figures of a thing, ages, events with a name. */
export const canBeCompared = (claim: Claim): boolean => comparisonKey(keyFieldsOf(claim)) !== undefined
