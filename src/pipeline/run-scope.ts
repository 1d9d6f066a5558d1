/** What one run is limited to, beside its pipeline. */
export interface RunScope {
  /** Articles to fetch at most. */
  readonly limit?: number
  /** Only articles published on or after this ISO day; those that tell no day are in. */
  readonly since?: string
  /** Only these outlets, by id. */
  readonly outlets?: readonly string[]
  /** Of what is stored, only the article at this address is read once more. */
  readonly articleUrl?: string
  /** Reads everything that is stored once more, and every source as if for the first time. */
  readonly again?: boolean
}

/** False only for what says that it was published before the scope begins. "2025-09" is inside when some of its days are. */
export const isRecent = (published: string | undefined, { since }: RunScope): boolean =>
  published === undefined || since === undefined || published.slice(0, 10) >= since.slice(0, published.length)
