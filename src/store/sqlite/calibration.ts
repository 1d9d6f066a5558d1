import type { Database } from 'better-sqlite3'
import type { Calibration } from '../store.ts'

/** The table of what levels of confidence are worth; it holds one calibration at a time. */
export function calibrationTable(db: Database) {
  const clear = db.prepare('delete from calibration')
  const insert = db.prepare(`
    insert into calibration
      (articles, kind, level, claims, right_share, right_from, right_to, extractor_version, data_version)
    values (@articles, @kind, @level, @claims, @right, @from, @to, @extractorVersion, @dataVersion)`)
  return {
    replace: ({ reliability, extractorVersion, dataVersion }: Calibration): void => {
      clear.run()
      for (const row of reliability) insert.run({ ...row, extractorVersion, dataVersion })
    },
  }
}
