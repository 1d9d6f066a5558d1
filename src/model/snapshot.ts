/** What a server says about an address so that the next request may cost one 304, or none. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
  /** Until then nobody needs to ask again: ISO 8601, UTC. */
  readonly freshUntil?: string
}

/** The exact bytes that came back, with the HTTP facts. `file:` sources have status 200 and made-up validators. */
export interface Snapshot {
  /** The address asked for. */
  readonly requestedUrl: string
  /** The address that answered, after redirects. */
  readonly url: string
  readonly redirects: readonly string[]
  readonly status: number
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>
  /** Decoded from its transfer encoding (gzip, br), not from its charset. */
  readonly body: Uint8Array
  /** Hex SHA-256 of `body`. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly fetchedAt: string
  readonly elapsedMs: number
  readonly validators: Validators
}
