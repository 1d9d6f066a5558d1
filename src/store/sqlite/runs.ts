import type { Database } from 'better-sqlite3'
import type { RunSummary } from '../store.ts'

/** The table of runs. */
export function runsTable(db: Database) {
  const insert = db.prepare('insert into runs (pipeline, started_at) values (@pipeline, @startedAt)')
  const finish = db.prepare(`
    update runs
    set finished_at = @finishedAt, new_versions = @newVersions, unchanged = @unchanged, claims = @claims,
      problems = @problems, report = @report
    where id = @id`)
  return {
    start: (run: { readonly pipeline: string; readonly startedAt: string }): number =>
      Number(insert.run(run).lastInsertRowid),
    finish: (id: number, finishedAt: string, { report, ...summary }: RunSummary): void => {
      finish.run({ ...summary, id, finishedAt, report: report === undefined ? null : JSON.stringify(report) })
    },
  }
}
