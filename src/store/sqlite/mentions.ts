import type { Database } from 'better-sqlite3'
import type { Mention } from '../../model/mention.ts'
import { boolean, type Column, insertInto, plain, type Row, toRow } from './columns.ts'

/** Which column of `mentions` holds which field of a mention; a field without a column goes to `detail`. */
const MENTION_COLUMNS: readonly Column[] = [
  plain('kind'),
  plain('quote_start', 'start'),
  plain('quote_end', 'end'),
  plain('quote', 'text'),
  plain('p'),
  plain('name'),
  plain('role'),
  plain('acronym'),
  plain('country'),
  plain('place_kind', 'placeKind'),
  plain('lat'),
  plain('lon'),
  plain('geonames'),
  plain('precision'),
  plain('timex'),
  plain('value'),
  plain('date_from', 'from'),
  plain('date_to', 'to'),
  plain('modifier', 'mod'),
  plain('basis'),
  plain('low'),
  plain('high'),
  plain('bound'),
  plain('unit'),
  plain('counted'),
  plain('change'),
  plain('person'),
  plain('speaker'),
  plain('cue'),
  boolean('direct'),
  plain('rule'),
]

/** The table of mentions. */
export function mentionsTable(db: Database) {
  const insert = db.prepare<[Row]>(insertInto('mentions', MENTION_COLUMNS, ['version_id']))
  const clear = db.prepare<[number]>('delete from mentions where version_id = ?')
  return {
    /** Stores all mentions of a version in place of those it had. */
    replace(versionId: number, mentions: readonly Mention[]): void {
      clear.run(versionId)
      for (const mention of mentions) insert.run({ ...toRow(mention, MENTION_COLUMNS), version_id: versionId })
    },
  }
}
