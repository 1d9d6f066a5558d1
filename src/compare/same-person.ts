import { nameKey, surnameKey } from '../model/name-key.ts'
import type { StoredClaim } from '../model/record.ts'
import { sameStory } from './same-story.ts'

/** A claim with the person that it is about, as its article names them. */
export interface PersonRecord {
  readonly record: StoredClaim
  readonly name: string
}

/**
 * Whether two articles speak of one person. `same`: one name, whatever its spelling, in one country or story. `unclear`: one
 * name, in two countries. `other`: names that do not meet. A shortened name ("M. Alizadeh") or a phrase ("the boy") has to
 * be helped by the country or the story.
 */
export function samePerson(a: PersonRecord, b: PersonRecord): 'same' | 'unclear' | 'other' {
  const match = nameMatch(a.name, b.name)
  if (match === 'none') return 'other'
  const isOneStory = sameStory(a.record, b.record)
  const [x, y] = [a.record.claim.place?.country, b.record.claim.place?.country]
  if (match === 'phrase') return isOneStory ? 'same' : 'other'
  if (isOneStory || (x !== undefined && x === y)) return 'same'
  if (match === 'short') return 'other'
  return x === undefined || y === undefined ? 'same' : 'unclear'
}

type NameMatch = 'full' | 'short' | 'phrase' | 'none'

function nameMatch(a: string, b: string): NameMatch {
  const [x, y] = [partsOf(a), partsOf(b)]
  if (surnameKey(a) === undefined || surnameKey(b) === undefined) return nameKey(a) === nameKey(b) ? 'phrase' : 'none'
  if (nameKey(a) === nameKey(b)) return x.length > 1 || y.length > 1 ? 'full' : 'phrase'
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return 'none'
  return meetAtStart(x[0]!, y[0]!) ? 'short' : 'none'
}

const LEAST_SHORT_NAME = 3

/** "m" and "muhsin", "alik" and "aliksandir"; not "juhn" and "jan". */
function meetAtStart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && (short.length === 1 || short.length >= LEAST_SHORT_NAME)
}

const partsOf = (name: string): string[] => name.split(/\s+/).map(nameKey).filter(Boolean)

/** "Herald spells the name Mohsen Alizadeh, Gazette Mohsin Ali-Zadeh." Nothing when both spell it alike. */
export function spellings(a: PersonRecord, b: PersonRecord): readonly string[] {
  return a.name === b.name ? [] : [`${a.record.outletName} writes ${a.name}, ${b.record.outletName} ${b.name}.`]
}
