import type { QueueFilter } from '../../desk.ts'
import { SAMPLE_SIZE } from '../../desk.ts'
import { placeLookup } from './places.ts'

/** One thing that a filter asks for. `index` is what finds its rows, in the order of publication. */
export interface Condition {
  readonly sql: string
  readonly values: Readonly<Record<string, string | number>>
  readonly index?: string
  /** True when it names few rows by themselves: a person, a random sample. */
  readonly isSmall?: boolean
}

/** What a filter means in this store. */
export interface Meaning {
  /** Spellings of the person asked for. */
  readonly names: readonly string[]
  /** True when the store holds few relations of the kind asked for. */
  readonly isRareRelation: boolean
}

/** The filter as conditions on rows of review_queue. */
export function queueConditions(filter: QueueFilter, { names, isRareRelation }: Meaning): Condition[] {
  return [
    ...statusOf(filter),
    ...equal('kind', filter.kind),
    ...equal('measure', filter.measure, 'review_queue_measure'),
    ...equal('outlet_id', filter.outlet, 'review_queue_outlet'),
    ...placeOf(filter),
    ...personOf(filter, names),
    ...bounds(filter),
    ...relationOf(filter, isRareRelation),
    ...sampleOf(filter),
  ]
}

function equal(column: string, value: string | undefined, index?: string): Condition[] {
  if (value === undefined) return []
  return [{ sql: `${column} = @${column}`, values: { [column]: value }, ...(index ? { index } : {}) }]
}

/** Nearly all claims of a big store are open, so only the decided ones are worth an index of their own. */
function statusOf({ status }: QueueFilter): Condition[] {
  if (status === undefined) return []
  if (status === 'open') return equal('status', status)
  return [{ sql: "status = @status and status <> 'open'", values: { status }, index: 'review_queue_decided' }]
}

function placeOf({ place }: QueueFilter): Condition[] {
  if (place === undefined) return []
  const lookup = placeLookup(place)
  return lookup.kind === 'country'
    ? equal('place_country', lookup.code, 'review_queue_country')
    : equal('place_name', lookup.name, 'review_queue_place')
}

function personOf({ person }: QueueFilter, names: readonly string[]): Condition[] {
  if (person === undefined) return []
  const sql = `claim in (
    select claim_people.claim from json_each(@names) as spelling
    join claim_people on claim_people.surname_key = surname_key(spelling.value) and claim_people.name = spelling.value
  )`
  return [{ sql, values: { names: JSON.stringify(names) }, isSmall: true }]
}

function bounds({ since, until, minConfidence, maxConfidence }: QueueFilter): Condition[] {
  return [
    ...(since === undefined ? [] : [{ sql: 'published >= @since', values: { since } }]),
    // A time of that day comes after the bare day, and before "day~".
    ...(until === undefined ? [] : [{ sql: "published <= @until || '~'", values: { until } }]),
    ...(minConfidence === undefined ? [] : [{ sql: 'confidence_p >= @minConfidence', values: { minConfidence } }]),
    ...(maxConfidence === undefined ? [] : [{ sql: 'confidence_p <= @maxConfidence', values: { maxConfidence } }]),
  ]
}

function relationOf({ relation }: QueueFilter, isRare: boolean): Condition[] {
  if (relation === undefined) return []
  if (relation === 'disagreement') return [{ sql: 'relation_rank > 1', values: {} }]
  return isRare
    ? [{ sql: RELATED, values: { relation }, isSmall: true }]
    : [{ sql: OFTEN_RELATED, values: { relation } }]
}

const RELATED = `claim in (
  select claim from review_queue where claim_id in (
    select a from relations where kind = @relation union select b from relations where kind = @relation
  )
)`

/**
 * The rank is a column of the queue; it spares most rows the look at their relations. A claim has few: the plus sign keeps
 * SQLite from looking through all relations of the kind.
 */
const OFTEN_RELATED = `relation_rank >= coalesce((select rank from relation_ranks where kind = @relation), 1) and exists (
  select 1 from relations where +kind = @relation and a = claim_id
  union all
  select 1 from relations where +kind = @relation and b = claim_id
)`

/** Ids are digests, so those that follow any digits are a random sample; past the last one it goes on with the first. */
function sampleOf({ sample }: QueueFilter): Condition[] {
  if (sample === undefined) return []
  const sql = `claim in (
    select claim from (
      select * from (select claim, 0 as turn, claim_id from review_queue where claim_id >= @sample order by claim_id limit ${SAMPLE_SIZE})
      union all
      select * from (select claim, 1 as turn, claim_id from review_queue where claim_id < @sample order by claim_id limit ${SAMPLE_SIZE})
    )
    order by turn, claim_id limit ${SAMPLE_SIZE}
  )`
  return [{ sql, values: { sample }, isSmall: true }]
}
