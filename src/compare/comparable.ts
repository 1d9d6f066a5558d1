import type { AgeClaim, Claim, FigureClaim, PlaceSlot } from '../model/claim.ts'
import { nameKey } from '../model/name-key.ts'
import type { StoredClaim } from '../model/record.ts'

/** Measures whose figures mean the same thing wherever they stand; "other" and bare percentages do not. */
const NOT_COMPARED = new Set(['other', 'percentage', 'change', 'money'])

export type FigureRecord = StoredClaim & { readonly claim: FigureClaim }
export type AgeRecord = StoredClaim & { readonly claim: AgeClaim }

export const isFigure = (record: StoredClaim): record is FigureRecord => record.claim.kind === 'figure'
export const isAge = (record: StoredClaim): record is AgeRecord => record.claim.kind === 'age'

/**
 * True when two figures count the same kind of thing in places of which one may contain the other: executions in Iran and
 * executions in Zahedan Central Prison, not executions in China; a rate ("nine a day") only with a rate. Denied figures and
 * forecasts are compared with nothing.
 */
export function comparableFigures(a: FigureClaim, b: FigureClaim): boolean {
  return (
    a.measure === b.measure &&
    !NOT_COMPARED.has(a.measure) &&
    a.unit === b.unit &&
    isRate(a) === isRate(b) &&
    isAsserted(a) &&
    isAsserted(b) &&
    samePlace(a.place, b.place)
  )
}

/**
 * True for a figure that leaves somebody out: "four others", "three more prisoners", "50 further arrests". What it leaves out
 * may be told elsewhere, so it neither agrees with nor contradicts a figure for all. "Nine more than last year" is not meant.
 */
export const isRemainder = ({ claim, sentenceText }: FigureRecord): boolean =>
  REMAINDER.test(sentenceText.slice(claim.end - claim.sentence.start))

/** Right behind the number: " other prisoners", " more people". */
const REMAINDER = /^\s(?:others?|more|further|additional)\b(?! than\b)/i

/** True for claims that any other can be compared with: ages, and asserted figures of a measure in some place. */
export const canBeCompared = (claim: Claim): boolean =>
  claim.kind === 'age' ||
  (claim.kind === 'figure' && !NOT_COMPARED.has(claim.measure) && isAsserted(claim) && claim.place !== undefined)

const isRate = ({ period }: FigureClaim): boolean => period?.kind === 'rate'
const isAsserted = ({ modality, negated }: FigureClaim): boolean => modality === 'asserted' && !negated

/** Equal by name, or the same country where one names no more than the country. An unknown place is comparable with nothing. */
function samePlace(a: PlaceSlot | undefined, b: PlaceSlot | undefined): boolean {
  if (!a || !b) return false
  return key(a) === key(b) || (a.country !== undefined && a.country === b.country)
}

const key = ({ name }: PlaceSlot): string => name.toLowerCase().replace(/^the /, '').replace(KIND_OF_PLACE, '')

/** "Hebei province" is Hebei. */
const KIND_OF_PLACE = / (?:province|region|prefecture|governorate|district|oblast|county)$/

/** True when both places are the same one, not only in the same country. */
export const identicalPlace = (a: PlaceSlot | undefined, b: PlaceSlot | undefined): boolean =>
  a !== undefined && b !== undefined && key(a) === key(b)

/**
 * True when both ages are of a person of one name, however it is spelled: names that sound alike in whole ("Mohsen Alizadeh",
 * "Mohsin Ali Zadeh"), or surnames that do, with first names that begin alike ("M. Alizadeh").
 */
export function samePerson(a: AgeClaim, b: AgeClaim): boolean {
  const [x, y] = [nameParts(a.person), nameParts(b.person)]
  if (x.length < 2 || y.length < 2) return false
  return nameKey(a.person) === nameKey(b.person) || (x.at(-1) === y.at(-1) && x[0]!.charAt(0) === y[0]!.charAt(0))
}

const nameParts = (name: string): string[] => name.split(/\s+/).map(nameKey).filter(Boolean)
