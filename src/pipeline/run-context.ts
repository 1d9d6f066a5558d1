import type { Fetcher } from '../fetch/outcome.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { PageParser } from '../parse/page-parser.ts'
import type { Store } from '../store/store.ts'
import type { PipelineConfig } from './config.ts'
import type { RunEvent } from './run-events.ts'
import type { RunScope } from './run-scope.ts'
import type { Tally } from './tally.ts'

/** What a run needs from outside: nothing in it opens a socket, a database or a clock of its own. */
export interface RunTools {
  readonly store: Store
  readonly fetcher: Fetcher
  /** Reads a page into an article; absent: on this thread, without limits of time and memory. */
  readonly parse?: PageParser['parse']
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly tell: (event: RunEvent) => void
  /** Ends the run after the articles in hand. */
  readonly signal?: AbortSignal
  /** Shows where an internal error came up. */
  readonly debug?: boolean
  /** Absent: all that the pipeline asks for. */
  readonly scope?: RunScope
}

/** A run under way: its tools, its configuration and what it has counted so far. */
export interface Run extends RunTools {
  readonly runId: number
  readonly config: PipelineConfig
  readonly scope: RunScope
  /** Digest of the rules by which this run reads and keeps pages. */
  readonly pageReading: string
  readonly tally: Tally
  /** The first ids of new claims; `noteClaims` adds to them, `newClaims` counts them all. */
  readonly newClaimIds: readonly string[]
  readonly noteClaims: (ids: readonly string[]) => void
  readonly newClaims: () => number
  readonly unchangedFeeds: Set<string>
  readonly restingFeeds: Set<string>
  /** Addresses that were dealt with or are in hand: two feeds may name one article. */
  readonly claimedUrls: Set<string>
  readonly report: (problem: Problem, outlet?: Outlet) => Promise<void>
  /** Takes one of the articles that the run may still fetch; false when there is none left. */
  readonly takeOne: () => boolean
  /** True when no further article is to be begun: the run was interrupted, its store failed, or it has fetched enough. */
  readonly isEnding: () => boolean
  /** The same, but for having fetched enough. */
  readonly isStopped: () => boolean
  readonly abandon: () => void
}
