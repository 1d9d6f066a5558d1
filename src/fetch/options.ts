/** How to fetch. Every field has a default that suits a run over public news sites. */
export interface FetcherOptions {
  /** Where the owner of a site can ask who is reading it: "https://example.org/about" or a mail address; part of the User-Agent. */
  readonly contact?: string
  /** Until the connection stands, TLS included. */
  readonly connectTimeoutMs?: number
  /** From the request to the last response header. */
  readonly headersTimeoutMs?: number
  /** Between two pieces of a body. */
  readonly bodyTimeoutMs?: number
  /** One whole request, first byte sent to last byte read: ends a server that drips. */
  readonly totalTimeoutMs?: number
  /** Further attempts after a passing failure (network, 429, 5xx). */
  readonly maxRetries?: number
  /** Wait before the first retry; doubles with each further one, with jitter. */
  readonly retryDelayMs?: number
  /** Longest wait that a server's Retry-After is obeyed for; a longer one ends the attempt and lets the host rest. */
  readonly maxRetryAfterMs?: number
  readonly maxRedirects?: number
  /** Size limit of a body, both as sent and as decompressed. */
  readonly maxBodyBytes?: number
  /** Pause between two requests to one host. */
  readonly perHostDelayMs?: number
  /** Longest Crawl-delay of a robots.txt that is obeyed. */
  readonly maxCrawlDelayMs?: number
  /** Requests under way at once, over all hosts. */
  readonly concurrency?: number
  /** Allows private, loopback and link-local addresses: for tests and intranets. */
  readonly allowPrivate?: boolean
}

type Limits = Required<Omit<FetcherOptions, 'contact'>>

/** What the parts of a fetcher work with: nothing is left open. */
export interface FetchSettings extends Limits {
  readonly userAgent: string
}

export const DEFAULTS: Limits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  totalTimeoutMs: 60_000,
  maxRetries: 3,
  retryDelayMs: 1_000,
  maxRetryAfterMs: 60_000,
  maxRedirects: 10,
  maxBodyBytes: 20_000_000,
  perHostDelayMs: 1_000,
  maxCrawlDelayMs: 30_000,
  concurrency: 8,
  allowPrivate: false,
}
