type Coding = 'plain' | 'boolean' | 'json'
type Value = string | number | bigint | null
type Tree = Record<string, unknown>

/** How one column of a table holds one field of a record: period_from holds `period.from`. */
export interface Column {
  readonly name: string
  readonly path: readonly string[]
  readonly coding: Coding
}

/** A row as it is bound to a statement or read from one. */
export type Row = Readonly<Record<string, Value>>

/** A column for text or numbers; without a path the field is named as the column. */
export const plain = (name: string, path = name): Column => ({ name, path: path.split('.'), coding: 'plain' })

/** A column that holds true and false as 1 and 0. */
export const boolean = (name: string, path = name): Column => ({ ...plain(name, path), coding: 'boolean' })

/** A column that holds an array or object as JSON. */
export const json = (name: string, path = name): Column => ({ ...plain(name, path), coding: 'json' })

/** The record as a row: one value per column, and as JSON in `detail` whatever field has no column. Absent is null. */
export function toRow(record: object, columns: readonly Column[]): Row {
  const rest: Tree = { ...record }
  const values = columns.map(({ name, path, coding }) => [name, encode(take(rest, path), coding)])
  return { ...Object.fromEntries(values), detail: Object.keys(rest).length === 0 ? null : JSON.stringify(rest) }
}

/** The record that `toRow` made the row from; columns of the row that are not among `columns` are left out. */
export function fromRow(row: Row, columns: readonly Column[]): object {
  const record: Tree = typeof row.detail === 'string' ? JSON.parse(row.detail) : {}
  for (const { name, path, coding } of columns) {
    const value = row[name]
    if (value !== null && value !== undefined) put(record, path, decode(value, coding))
  }
  return record
}

/** "insert into claims (a, b) values (@a, @b)" for the columns, the given further ones and detail. */
export function insertInto(table: string, columns: readonly Column[], further: readonly string[]): string {
  const names = [...further, ...columns.map((column) => column.name), 'detail']
  return `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`
}

function encode(value: unknown, coding: Coding): Value {
  if (value === undefined || value === null) return null
  if (coding === 'json') return JSON.stringify(value)
  if (coding === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? exactNumber(value) : String(value)
}

/** better-sqlite3 binds every number as real; a bigint keeps 1051 from being stored and shown as 1051.0. */
export const exactNumber = (value: number): number | bigint => (Number.isSafeInteger(value) ? BigInt(value) : value)

function decode(value: Value, coding: Coding): unknown {
  if (coding === 'json') return JSON.parse(String(value))
  return coding === 'boolean' ? value === 1 : value
}

/** Removes the field from the tree and gives its value; parents that it leaves empty go too. Parents are copied, not changed. */
function take(tree: Tree, [key = '', ...deeper]: readonly string[]): unknown {
  const child = tree[key]
  if (deeper.length === 0) {
    delete tree[key]
    return child
  }
  if (!isTree(child)) return undefined
  const rest = { ...child }
  const value = take(rest, deeper)
  if (Object.keys(rest).length === 0) delete tree[key]
  else tree[key] = rest
  return value
}

function put(tree: Tree, [key = '', ...deeper]: readonly string[], value: unknown): void {
  if (deeper.length === 0) {
    tree[key] = value
    return
  }
  const child = tree[key]
  const branch = isTree(child) ? child : {}
  tree[key] = branch
  put(branch, deeper, value)
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
