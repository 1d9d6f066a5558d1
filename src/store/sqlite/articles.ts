import type { Database } from 'better-sqlite3'

/** The table of articles. */
export function articlesTable(db: Database) {
  const find = db.prepare<[string, string], number>('select id from articles where outlet_id = ? and url = ?').pluck()
  const insert = db.prepare<[string, string]>('insert into articles (outlet_id, url) values (?, ?)')
  return {
    /** Id of the outlet's article at this canonical address, stored now when it is new. */
    idOf: (outletId: string, url: string): number =>
      find.get(outletId, url) ?? Number(insert.run(outletId, url).lastInsertRowid),
  }
}
