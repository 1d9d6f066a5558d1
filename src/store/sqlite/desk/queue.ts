import type { Database } from 'better-sqlite3'
import type { QueueFilter, QueueOrder, QueueStretch } from '../../desk.ts'
import { type Condition, queueConditions } from './queue-conditions.ts'

interface Order {
  readonly columns: readonly string[]
  readonly direction: 'asc' | 'desc'
  readonly index: string
}

const PLACE_IN_TIME = ['published', 'article_id', 'position', 'claim']

/** All columns of an order run the same way, so that one comparison of rows finds where a page goes on. */
const ORDERS: Readonly<Record<QueueOrder, Order>> = {
  newest: { columns: PLACE_IN_TIME, direction: 'desc', index: 'review_queue_newest' },
  unsure: { columns: ['confidence_p', ...PLACE_IN_TIME], direction: 'asc', index: 'review_queue_confidence' },
  conflicts: { columns: ['relation_rank', ...PLACE_IN_TIME], direction: 'desc', index: 'review_queue_relation' },
}

/** Conditions are weighed by their rows up to so many. */
const MOST_WEIGHED = 100_000

/** Following an order looks at each row in the table, which takes so many times as long as reading on in an index. */
const FOLLOWING_COST = 50

/** So many relations of a kind are looked up one by one. */
const FEW_RELATIONS = 5_000

type Values = Readonly<Record<string, string | number>>
type Row = Readonly<Record<string, string | number>>

interface Plan {
  readonly from: string
  readonly conditions: readonly Condition[]
}

/** Reads stretches of the table review_queue: which claims a filter finds, in which order. */
export function queueReader(db: Database, namesLike: (name: string) => readonly string[]) {
  const relationsOf = db
    .prepare<[string, number], number>('select count(*) from (select 1 from relations where kind = ? limit ?)')
    .pluck()
  const lastClaim = db.prepare<[], number>('select max(claim) from review_queue').pluck()
  // Changes whenever another connection has written (sqlite.org/pragma.html#pragma_data_version).
  const dataVersion = db.prepare<[], number>('pragma data_version').pluck()
  let weights = { version: dataVersion.get(), known: new Map<string, number>() }
  const place = db.prepare<[string], Row>('select * from review_queue where claim_id = ? limit 1')

  const conditionsOf = (filter: QueueFilter): Condition[] =>
    queueConditions(filter, {
      names: filter.person === undefined ? [] : namesLike(filter.person),
      isRareRelation: (relationsOf.get(filter.relation ?? '', FEW_RELATIONS) ?? 0) < FEW_RELATIONS,
    })

  const rows = (sql: string, values: Values): number[] => db.prepare<[Values], number>(sql).pluck().all(values)

  const countUpTo = (from: string, conditions: readonly Condition[], most: number): number =>
    rows(`select count(*) from (select 1 from ${from} ${where(conditions)} limit @most)`, {
      ...valuesOf(conditions),
      most,
    })[0] ?? 0

  /** Rows that a condition leaves; remembered until something is written, because a page asks several times. */
  function weightOf(condition: Condition): number {
    const now = dataVersion.get()
    if (now !== weights.version) weights = { version: now, known: new Map() }
    const key = JSON.stringify([condition.sql, condition.values])
    const weight = weights.known.get(key) ?? countUpTo(by(condition.index), [condition], MOST_WEIGHED)
    weights.known.set(key, weight)
    return weight
  }

  /**
   * Either the index of the condition that leaves fewest rows, which are then sorted, or that of the order, which is followed
   * until the page is full. The conditions are taken to be independent of each other.
   */
  function planOf(filter: QueueFilter, order: Order, most: number): Plan {
    const conditions = conditionsOf(filter)
    if (conditions.some(({ isSmall }) => isSmall)) return { from: 'review_queue', conditions }
    const weighed = conditions
      .filter(({ index }) => index !== undefined)
      .map((condition) => ({ index: condition.index, left: weightOf(condition) }))
      .sort((a, b) => a.left - b.left)
    const [best] = weighed
    if (!best) return { from: by(order.index), conditions }
    const total = lastClaim.get() ?? 0
    const share = weighed.reduce((product, { left }) => product * Math.min(1, left / total), 1)
    const followed = (most / share) * FOLLOWING_COST
    const isSorted = order.index === ORDERS.newest.index
    return { from: by(isSorted || best.left <= followed ? best.index : order.index), conditions }
  }

  return {
    /** Rows of claims, the nearest first: after a claim downwards, before it upwards. */
    stretch(filter: QueueFilter, { order, after, before, most }: QueueStretch): number[] {
      const { columns, direction, index } = ORDERS[order]
      const plan = planOf(filter, { columns, direction, index }, most)
      const start = place.get(before ?? after ?? '')
      // Nothing comes before what is not in the queue, as a claim of an older version; after it comes the first.
      if (before !== undefined && !start) return []
      const way = before === undefined ? direction : opposite(direction)
      const conditions = start ? [...plan.conditions, beyond(columns, way, start)] : plan.conditions
      const orderBy = columns.map((column) => `${column} ${way}`).join(', ')
      return rows(`select claim from ${plan.from} ${where(conditions)} order by ${orderBy} limit @most`, {
        ...valuesOf(conditions),
        most,
      })
    },

    count(filter: QueueFilter, most: number): number {
      const { from, conditions } = planOf(filter, ORDERS.newest, most)
      return countUpTo(from, conditions, most)
    },

    ids(filter: QueueFilter, most: number): string[] {
      const { from, conditions } = planOf(filter, ORDERS.newest, most)
      const sql = `select claim_id from ${from} ${where(conditions)} order by claim_id limit @most`
      return db
        .prepare<[Values], string>(sql)
        .pluck()
        .all({ ...valuesOf(conditions), most })
    },
  }
}

const by = (index: string | undefined): string => `review_queue${index ? ` indexed by ${index}` : ''}`

const where = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => `(${sql})`).join(' and ')}`

const valuesOf = (conditions: readonly Condition[]): Values =>
  Object.assign({}, ...conditions.map(({ values }) => values))

const opposite = (direction: Order['direction']): Order['direction'] => (direction === 'asc' ? 'desc' : 'asc')

/** "(published, ...) < (@at0, ...)": everything that an order has beyond the given row. */
function beyond(columns: readonly string[], direction: Order['direction'], start: Row): Condition {
  const sql = `(${columns.join(', ')}) ${direction === 'desc' ? '<' : '>'} (${columns.map((_, i) => `@at${i}`).join(', ')})`
  return { sql, values: Object.fromEntries(columns.map((column, i) => [`at${i}`, start[column]!])) }
}
