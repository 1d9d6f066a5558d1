import type { ClaimKind } from '../model/claim.ts'
import { isDay } from '../model/day.ts'
import type { RelationKind } from '../model/relation.ts'
import type { QueueFilter, QueueOrder } from '../store/desk.ts'

/** What of the queue is looked at, and in which order: all of it stands in the address, so that a link shares it. */
export interface View {
  readonly filter: QueueFilter
  readonly order: QueueOrder
}

export const KINDS: readonly ClaimKind[] = ['figure', 'age', 'event', 'person']
export const STATUSES = ['open', 'accept', 'reject', 'amend', 'any'] as const
export const ORDERS: readonly QueueOrder[] = ['newest', 'unsure', 'conflicts']
/** Kinds of relation that a reviewer looks for, most telling first. */
export const RELATIONS: readonly (RelationKind | 'disagreement')[] = [
  'disagreement',
  'conflicts',
  'retracts',
  'revises',
  'qualifier_lost',
  'tension',
  'echo',
  'same_text',
  'agrees',
]

type Query = Readonly<Record<string, string | undefined>>

const MOST_TEXT_LENGTH = 100

/** Reads a view from the query of an address; what cannot be is left out. Without a status only open claims are meant. */
export function viewOf(query: Query): View {
  const words = (name: string) => query[name]?.trim().slice(0, MOST_TEXT_LENGTH) || undefined
  const day = (name: string) => ifSo(words(name), isDay)
  const among = <Word extends string>(name: string, valid: readonly Word[]) =>
    valid.find((word) => word === query[name])
  const sample = ifSo(query.sample, (digits) => SAMPLE.test(digits))
  const filter = present({
    status: statusOf(among('status', STATUSES), sample),
    kind: among('kind', KINDS),
    measure: words('measure'),
    outlet: words('outlet'),
    place: words('place'),
    person: words('person'),
    since: day('since'),
    until: day('until'),
    minConfidence: probability(query.min),
    maxConfidence: probability(query.max),
    relation: among('relation', RELATIONS),
    sample,
  })
  return { filter, order: among('order', ORDERS) ?? 'newest' }
}

const SAMPLE = /^[0-9a-f]{4,16}$/

/** An audit looks at every claim of its sample, whatever was decided. */
function statusOf(status: (typeof STATUSES)[number] | undefined, sample: string | undefined): QueueFilter['status'] {
  if (status === 'any' || (status === undefined && sample !== undefined)) return undefined
  return status ?? 'open'
}

function probability(text: string | undefined): number | undefined {
  const p = Number(text)
  return text?.trim() && p >= 0 && p <= 1 ? p : undefined
}

const ifSo = <T>(value: T | undefined, test: (value: T) => boolean): T | undefined =>
  value !== undefined && test(value) ? value : undefined

/** Without the keys that have no value. */
const present = (values: { readonly [Key in keyof QueueFilter]: QueueFilter[Key] | undefined }): QueueFilter =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The view as a query, with further parameters: "measure=deaths&order=unsure&at=3f9a12". The inverse of `viewOf`. */
export function queryOf({ filter, order }: View, further: Query = {}): string {
  const { status, minConfidence, maxConfidence, ...rest } = filter
  const stated = {
    status: statusWord(status, filter.sample),
    ...rest,
    min: minConfidence?.toString(),
    max: maxConfidence?.toString(),
    order: order === 'newest' ? undefined : order,
    ...further,
  }
  return new URLSearchParams(
    Object.entries(stated).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  ).toString()
}

function statusWord(status: QueueFilter['status'], sample: string | undefined): string | undefined {
  if (status === undefined) return sample === undefined ? 'any' : undefined
  return status === 'open' && sample === undefined ? undefined : status
}

/** "/queue?measure=deaths". */
export function addressOf(path: string, view: View, further: Query = {}): string {
  const query = queryOf(view, further)
  return query === '' ? path : `${path}?${query}`
}

/** True when something but the usual is asked for. */
export const isNarrowed = (view: View): boolean => queryOf(view) !== ''
