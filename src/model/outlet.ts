/** Selectors for pages that the general way reads wrong; CSS as cheerio has it. */
export interface OutletSelectors {
  readonly body?: string
  readonly title?: string
  readonly published?: string
  readonly authors?: string
  /** Elements to drop before reading. */
  readonly drop?: readonly string[]
  /** Last day on which this layout held. */
  readonly until?: string
}

/** One outlet, as data/outlets/ID.yaml describes it. */
export interface Outlet {
  /** File name without extension: "sample-herald". */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2; resolves "$" and ambiguous towns. */
  readonly country?: string
  readonly hosts: readonly string[]
  readonly feeds: readonly string[]
  readonly selectors?: readonly OutletSelectors[]
}
