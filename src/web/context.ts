import type { Context, Hono } from 'hono'
import type { Desk } from '../store/desk.ts'
import type { Store } from '../store/store.ts'

/** What the review pages work with; nothing in them opens a database, a clock or a socket of its own. */
export interface ReviewTools {
  readonly desk: Desk
  readonly store: Pick<Store, 'addReviews'>
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** Measures that a figure may be corrected to. */
  readonly measures: readonly string[]
  /** Who reviews in a browser that has not said otherwise. */
  readonly reviewer: string
  /** Told of errors of our own, which a page does not show. */
  readonly complain?: (error: unknown) => void
  /** What an error of the database means for the person at the browser: "another program is writing to it". */
  readonly explain?: (error: unknown) => string | undefined
  /** Fetches an address again. Absent: there is nothing to fetch with. */
  readonly retry?: (input: string, outletId: string | undefined) => Promise<Retried>
}

/** The run that fetched an address again, or why there was none: "a run is going on". */
export type Retried = { readonly runId: number } | { readonly refusal: string }

/** What middleware finds out about a request before its page is made. */
export interface Found {
  readonly reviewer: string
  /** To stand in every form of the page. */
  readonly token: string
}

export interface Env {
  Variables: Found
}

export type App = Hono<Env>
export type Request = Context<Env>
