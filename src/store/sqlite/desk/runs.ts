import type { Database } from 'better-sqlite3'
import type { RunRecord } from '../../desk.ts'

interface RunRow {
  readonly id: number
  readonly pipeline: string
  readonly started_at: string
  readonly finished_at: string | null
  readonly new_versions: number | null
  readonly unchanged: number | null
  readonly claims: number | null
  readonly problems: number | null
}

/** Reads runs. */
export function runsReader(db: Database) {
  const latest = db.prepare<[number], RunRow>('select * from runs order by id desc limit ?')
  const one = db.prepare<[number], RunRow>('select * from runs where id = ?')
  return {
    latest: (most: number): RunRecord[] => latest.all(most).map(record),
    find(id: number): RunRecord | undefined {
      const row = one.get(id)
      return row && record(row)
    },
  }
}

const record = (row: RunRow): RunRecord => ({
  id: row.id,
  pipeline: row.pipeline,
  startedAt: row.started_at,
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  ...(row.new_versions !== null && { newVersions: row.new_versions }),
  ...(row.unchanged !== null && { unchanged: row.unchanged }),
  ...(row.claims !== null && { claims: row.claims }),
  ...(row.problems !== null && { problems: row.problems }),
})
