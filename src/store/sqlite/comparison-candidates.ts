import type { Database } from 'better-sqlite3'

interface Given {
  readonly claim_id: string
  readonly comparison_key: string | null
  readonly period_from: string | null
  readonly number: number | null
}

type Asked = Given & { readonly most: number }

/** Of the candidates, the shares with the same start of their window, and with the same number; the rest are the newest. */
const SHARE = { start: 0.5, number: 0.25 } as const

/**
 * Finds the claims that a claim is compared with, all of its comparison key: those whose window begins on the same day, those
 * with the same number, and the newest. Each comes from the end of an index, so it costs the same however many there are.
 */
export function comparisonCandidates(db: Database): (claimId: string, most: number) => number[] {
  const find = db.prepare<[string], Given>(`
    select claim_id, comparison_key, period_from, coalesce(low, high) as number from claims where claim_id = ?
    order by id desc limit 1`)
  const last = (condition: string) =>
    db
      .prepare<[Asked], number>(`
        select id from claims where comparison_key = @comparison_key and ${condition} and claim_id <> @claim_id
        order by id desc limit @most`)
      .pluck()
  const sameStart = last('period_from = @period_from')
  const sameNumber = last('coalesce(low, high) = @number')
  const newest = last('true')

  return (claimId, most) => {
    const given = find.get(claimId)
    if (!given || given.comparison_key === null) return []
    const [starts, numbers] = [Math.ceil(most * SHARE.start), Math.ceil(most * SHARE.number)]
    const found = new Set([
      ...(given.period_from === null ? [] : sameStart.all({ ...given, most: starts })),
      ...(given.number === null ? [] : sameNumber.all({ ...given, most: numbers })),
    ])
    for (const row of newest.all({ ...given, most: most - found.size })) found.add(row)
    return [...found]
  }
}
