/** Where on the way an input failed. */
export type Stage = 'configure' | 'fetch' | 'parse' | 'extract' | 'store' | 'compare' | 'export'

/**
 * Something that went wrong with one input: a value, stored and shown, never an exception. The message names the input
 * and the next step: "feed https://example.org/rss is empty; check the address in data/outlets/example.yaml".
 */
export interface Problem {
  /** Stable machine-readable name: "http_status", "no_text", "feed_unreadable". */
  readonly code: string
  readonly stage: Stage
  readonly message: string
  /** True when the same input may succeed later (a timeout), false when it will not (no text on the page). */
  readonly retryable: boolean
  /** The URL, file or line that failed. */
  readonly input?: string
}
