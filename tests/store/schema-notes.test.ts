import { afterAll, describe, expect, it } from 'vitest'
import { CLAIM_COLUMNS } from '../../src/store/sqlite/claim-columns.ts'
import { connect } from '../../src/store/sqlite/connect.ts'

const db = connect(':memory:')
afterAll(() => db.close())

const strings = (statement: string): unknown[] => db.prepare(statement).pluck().all()

// The insides of a full-text index are SQLite's own.
const OURS = "select name from pragma_table_list where schema = 'main' and type <> 'shadow' and name not like 'sqlite%'"

// table_xinfo, unlike table_info, also lists generated columns.
const COLUMNS = `
  select objects.name || '.' || columns.name
  from sqlite_schema as objects, pragma_table_xinfo(objects.name) as columns
  where objects.name in (${OURS}) and columns.hidden <> 1
  order by 1`

describe('schema_notes', () => {
  it('explains every column of every table and view, and nothing that is not there', () => {
    const explained = "select object || '.' || column_name from schema_notes where column_name <> '' order by 1"
    expect(strings(explained)).toEqual(strings(COLUMNS))
  })

  it('explains every table and view, and nothing that is not there', () => {
    const explained = "select object from schema_notes where column_name = '' order by 1"
    expect(strings(explained)).toEqual(strings(`${OURS} order by 1`))
  })

  it('speaks in sentences', () => {
    expect(strings("select note from schema_notes where note not like '%.' and note not like '%...'")).toEqual([])
  })
})

describe('the table of claims', () => {
  it('has a column for every slot that is mapped, and no slot column that is not', () => {
    const others = ['id', 'version_id', 'sentence_text', 'detail', 'is_compared', 'comparison_key', 'group_key']
    const columns = strings("select name from pragma_table_info('claims')").filter(
      (name) => !others.includes(String(name)),
    )
    expect(CLAIM_COLUMNS.map(({ name }) => name)).toEqual(expect.arrayContaining(columns))
    expect(CLAIM_COLUMNS).toHaveLength(columns.length)
  })
})
