import type { Database } from 'better-sqlite3'
import type { Problem, Stage } from '../../model/problem.ts'
import type { StoredProblem } from '../../model/record.ts'
import type { ProblemFilter } from '../store.ts'

interface ProblemRow {
  readonly id: number
  readonly run_id: number
  readonly outlet_id: string | null
  readonly code: string
  readonly stage: Stage
  readonly message: string
  readonly retryable: 0 | 1
  readonly input: string | null
  readonly occurred_at: string
}

/** A problem with where and when it came up; without a time, it is now. */
export interface NewProblem extends Problem {
  readonly outletId?: string
  readonly occurredAt?: string
}

/** The table of problems. */
export function problemsTable(db: Database) {
  const insert = db.prepare(`
    insert into problems (run_id, outlet_id, code, stage, message, retryable, input, occurred_at)
    values (@runId, @outletId, @code, @stage, @message, @retryable, @input,
      coalesce(@occurredAt, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))`)
  const list = db.prepare<[object], ProblemRow>(`
    select problems.* from problems left join outlets on outlets.id = outlet_id
    where (@runId is null or run_id = @runId)
      and (@outlet is null or folded(@outlet) in (folded(outlet_id), folded(name)))
    order by problems.id desc
    limit @limit`)
  const one = db.prepare<[number], ProblemRow>('select * from problems where id = ?')
  return {
    find(id: number): StoredProblem | undefined {
      const row = one.get(id)
      return row && storedProblem(row)
    },
    insert(runId: number, { outletId, occurredAt, input, retryable, ...problem }: NewProblem): void {
      insert.run({
        ...problem,
        runId,
        outletId: outletId ?? null,
        occurredAt: occurredAt ?? null,
        input: input ?? null,
        retryable: Number(retryable),
      })
    },
    /** Latest first. */
    list: ({ runId, outlet, limit }: ProblemFilter): StoredProblem[] =>
      list.all({ runId: runId ?? null, outlet: outlet ?? null, limit: limit ?? -1 }).map(storedProblem),
  }
}

const storedProblem = (row: ProblemRow): StoredProblem => ({
  id: row.id,
  runId: row.run_id,
  ...(row.outlet_id !== null && { outletId: row.outlet_id }),
  code: row.code,
  stage: row.stage,
  message: row.message,
  retryable: row.retryable === 1,
  ...(row.input !== null && { input: row.input }),
  occurredAt: row.occurred_at,
})
