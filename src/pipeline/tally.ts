import type { Claim, ClaimKind } from '../model/claim.ts'
import type { Outlet } from '../model/outlet.ts'
import type { OutletTally } from '../model/record.ts'
import type { ArticleOutcome } from './run-events.ts'

/** Counts what a run does, outlet by outlet. */
export interface Tally {
  article(outlet: Outlet, outcome: ArticleOutcome, claims?: readonly Claim[]): void
  problem(outlet: Outlet | undefined): void
  /** One row for each outlet, those that the pipeline names first. */
  rows(): OutletTally[]
  /** Articles that were as they had been. */
  unchanged(): number
}

type Counting = { -readonly [K in keyof OutletTally]: OutletTally[K] } & { claims: Record<ClaimKind, number> }

/** Problems of a source that no outlet owns are counted here. */
const NO_OUTLET: Outlet = { id: '', name: '(no outlet)', hosts: [], feeds: [] }

export function createTally(named: readonly Outlet[] = []): Tally {
  const counts = new Map(named.map((outlet): [string, Counting] => [outlet.id, emptyRow(outlet)]))
  let unchanged = 0
  const of = (outlet: Outlet): Counting => {
    const known = counts.get(outlet.id) ?? emptyRow(outlet)
    counts.set(outlet.id, known)
    return known
  }
  return {
    article(outlet, outcome, claims = []) {
      const row = of(outlet)
      row.articles += 1
      if (outcome === 'new') row.newVersions += 1
      if (outcome === 'unchanged') unchanged += 1
      for (const { kind } of claims) row.claims[kind] += 1
    },
    problem(outlet) {
      of(outlet ?? NO_OUTLET).problems += 1
    },
    rows: () => [...counts.values()],
    unchanged: () => unchanged,
  }
}

const emptyRow = (outlet: Outlet): Counting => ({
  outletId: outlet.id,
  outletName: outlet.name,
  articles: 0,
  newVersions: 0,
  claims: { figure: 0, age: 0, event: 0, person: 0 },
  problems: 0,
})
