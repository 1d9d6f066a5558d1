import type { Claim } from './claim.ts'
import { countedHead } from './counted-head.ts'
import { nameKey, surnameKey } from './name-key.ts'

/** Measures that name no one thing: figures of theirs are compared only when they count the same noun. */
export const OPEN_MEASURES: ReadonlySet<string> = new Set(['other', 'money', 'percentage', 'change'])

/** What a comparison key is made of. */
export interface KeyFields {
  readonly kind: Claim['kind']
  readonly measure?: string | undefined
  readonly unit?: string | undefined
  readonly counted?: string | undefined
  readonly placeName?: string | undefined
  readonly placeCountry?: string | undefined
  readonly person?: string | undefined
  readonly eventType?: string | undefined
  readonly who?: readonly string[] | undefined
}

/**
 * The part of the store in which claims that may be compared lie together: "executions|count|IR" for executions in Iran,
 * "other|metre|well" for depths of a well, "age|alisada" for ages of people called Alizadeh, however spelled. Undefined for a
 * claim that is compared with nothing: a role, an event without a name.
 */
export function comparisonKey(fields: KeyFields): string | undefined {
  switch (fields.kind) {
    case 'figure':
      return figureKey(fields)
    case 'age':
      return fields.person === undefined ? undefined : `age|${personKey(fields.person)}`
    case 'event':
      return eventKey(fields)
    case 'person':
      return undefined
  }
}

/** The fields of a claim that its key is made of. */
export function keyFieldsOf(claim: Claim): KeyFields {
  const place = { placeName: claim.place?.name, placeCountry: claim.place?.country }
  if (claim.kind === 'figure') return { ...claim, ...place }
  if (claim.kind === 'event') return { kind: 'event', eventType: claim.eventType, who: claim.who }
  return { kind: claim.kind, person: claim.person }
}

function figureKey({ measure, unit, counted, placeName, placeCountry }: KeyFields): string | undefined {
  if (measure === undefined || !OPEN_MEASURES.has(measure))
    return `${measure}|${unit}|${placeCountry ?? placeName?.toLowerCase() ?? '?'}`
  const head = countedHead(counted)
  return head === undefined ? undefined : `${measure}|${unit}|${head}`
}

function eventKey({ eventType, who = [] }: KeyFields): string | undefined {
  const surname = who.map(surnameKey).find((key) => key !== undefined)
  return eventType === undefined || surname === undefined ? undefined : `event|${eventType}|${surname}`
}

/** Of a name its surname, of a phrase such as "the boy" its noun. */
const personKey = (person: string): string => surnameKey(person) ?? `~${countedHead(person) ?? nameKey(person)}`
