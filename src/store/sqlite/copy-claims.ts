import Database from 'better-sqlite3'
import { COPY_ID } from './application-id.ts'
import { COPIED_ROWS, DERIVED_ROWS, ORIGIN_ROW, ORIGIN_TABLE } from './copied-rows.ts'

/** What a copy is made of, and what it is called. */
export interface CopyRequest {
  /** The database file that it is made from. */
  readonly source: string
  /** Rows of `claims`; every version that makes one of these claims comes along. */
  readonly rows: readonly number[]
  readonly title: string
  readonly madeAt: string
}

/** Ids handed to SQLite at a time. */
const BATCH = 10_000

/**
 * Makes a new database file of these claims and of what they rest on. It is marked as a copy, so that nobody goes on working in
 * it. An unfinished file is of no use: it is written without a journal.
 */
export function copyClaims(file: string, { source, rows, title, madeAt }: CopyRequest): void {
  const copy = new Database(file)
  try {
    // What is not finished is thrown away, so nothing needs to be safe on the way.
    for (const pragma of ['journal_mode = off', 'synchronous = off', 'foreign_keys = off']) copy.pragma(pragma)
    copy.prepare('attach ? as source').run(source)
    // One transaction: the source is read as it is at one moment, whoever writes to it.
    copy.transaction(() => fill(copy, rows, { title, madeAt }))()
    copy.exec('detach source')
  } finally {
    copy.close()
  }
}

type Facts = Pick<CopyRequest, 'title' | 'madeAt'>

/** Indexes come after the rows, which is faster; triggers last, since they would refuse reviews that do not follow each other. */
function fill(copy: Database.Database, rows: readonly number[], facts: Facts): void {
  choose(copy, rows)
  make(copy, `type = 'table' and name not like 'sqlite_%' and name not in (${NOT_MADE})`)
  for (const [table, condition] of Object.entries(COPIED_ROWS))
    if (condition !== false) copyRows(copy, table, condition)
  copy.exec(ORIGIN_TABLE)
  copy.prepare(ORIGIN_ROW).run(facts)
  make(copy, "type = 'index' and sql is not null")
  make(copy, "type = 'view'")
  copy.exec(DERIVED_ROWS)
  make(copy, "type = 'trigger'")
  copy.pragma(`user_version = ${copy.pragma('source.user_version', { simple: true })}`)
  copy.pragma(`application_id = ${COPY_ID}`)
}

function choose(copy: Database.Database, rows: readonly number[]): void {
  copy.exec('create temp table chosen (claim_id text primary key) strict, without rowid')
  const add = copy.prepare<[string]>(`
    insert or ignore into temp.chosen
    select claim_id from source.claims where id in (select value from json_each(?))`)
  for (let first = 0; first < rows.length; first += BATCH) add.run(JSON.stringify(rows.slice(first, first + BATCH)))
}

/** The insides of a full-text index make themselves. */
const NOT_MADE = `
  select name from pragma_table_list where schema = 'source' and type = 'shadow' union all select 'copy_origin'`

/** Makes in the copy what the schema of the source has. */
function make(copy: Database.Database, condition: string): void {
  const schema = copy.prepare<[], string>(`select sql from source.sqlite_schema where ${condition} order by rowid`)
  for (const sql of schema.pluck().all()) copy.exec(sql)
}

/** Columns that are computed are left out: the copy computes them too. */
function copyRows(copy: Database.Database, table: string, condition: string): void {
  const columns = copy.prepare<[string], string>("select name from pragma_table_info(?, 'source')").pluck().all(table)
  copy.exec(`insert into main.${table} (${columns}) select ${columns} from source.${table} ${condition}`)
}
