import type { Problem } from '../model/problem.ts'
import type { Snapshot, Validators } from '../model/snapshot.ts'

/** What asking for one address came to. */
export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'unchanged'
      /** The address asked for. */
      readonly url: string
      /** Absent when nobody had to ask: the last answer still holds. */
      readonly status?: 304
      /** To remember in place of the ones sent: a 304 may renew them. */
      readonly validators: Validators
      /** ISO 8601, UTC. */
      readonly fetchedAt: string
    }
  | Failed

/** Nothing came back that can be read. */
export interface Failed {
  readonly kind: 'failed'
  readonly problem: Problem
}

/** Reads addresses politely. Holds sockets: close it when done. */
export interface Fetcher {
  /** Never rejects: whatever goes wrong with an address comes back as `failed`. `known` makes the request conditional. */
  fetch(url: string, known?: Validators): Promise<FetchOutcome>
  /** Ends all waiting and running requests; they come back as `failed` with code "fetcher_closed". */
  close(): Promise<void>
}

/** "//user:secret@example.org" in an address or a message. */
const CREDENTIALS = /(?<=:\/\/)[^\s/?#@]{1,500}@/g

/** A failure as a value: what went wrong with which address, and the next step in the message. Passwords are left out of both. */
export const failed = (code: string, input: string, message: string, retryable = false): Failed => ({
  kind: 'failed',
  problem: {
    code,
    stage: 'fetch',
    message: message.replace(CREDENTIALS, ''),
    retryable,
    input: input.replace(CREDENTIALS, ''),
  },
})

/** For a body over the size limit, wherever that is noticed. */
export const tooLarge = (url: string, limitBytes: number): Failed =>
  failed(
    'body_too_large',
    url,
    `${url} is larger than ${limitBytes.toLocaleString('en')} bytes, too large for a page or feed; check the address`,
  )

/** For what was not asked because the fetcher was closed meanwhile. */
export const closed = (url: string): Failed =>
  failed('fetcher_closed', url, `${url} was not fetched because the run ended; it is fetched on the next run`, true)
