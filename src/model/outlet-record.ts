/** How a feed or sitemap has answered so far. */
export interface FeedHealth {
  readonly url: string
  readonly outletId?: string
  /** ISO 8601, UTC, like all times here. */
  readonly lastSuccessAt?: string
  readonly lastFailureAt?: string
  /** Failures since it was last read. */
  readonly failures: number
  /** It is not asked before. */
  readonly restsUntil?: string
  /** The last failure; absent after a success. */
  readonly problem?: { readonly code: string; readonly message: string }
}

/** What is stored of one outlet. */
export interface StoredOutlet {
  readonly outletId: string
  readonly outletName: string
  readonly country?: string
  readonly articles: number
  readonly versions: number
  readonly claims: number
  /** Articles that came in since the day that was asked about. */
  readonly recentArticles: number
  /** When its first and its latest article came in. */
  readonly firstArticleAt?: string
  readonly lastArticleAt?: string
  readonly feeds: readonly FeedHealth[]
}

/** How much was read of one article when it came in: what shows that an outlet changed its pages. */
export interface ArticleReading {
  readonly fetchedAt: string
  /** Characters of text. */
  readonly length: number
  readonly hasTitle: boolean
  readonly hasDate: boolean
  readonly hasAuthors: boolean
}
