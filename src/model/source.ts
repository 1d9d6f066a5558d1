import type { Problem } from './problem.ts'
import type { Snapshot, Validators } from './snapshot.ts'

/** Days between which a sitemap's pages were last changed; `days` counts back from today. What has no date is inside. */
export interface SourceWindow {
  /** ISO days, inclusive. */
  readonly since?: string
  readonly until?: string
  readonly days?: number
}

/** Where a pipeline finds articles. Addresses are absolute (http, https, file). */
export type Source = FeedSource | OpmlSource | SitemapSource | UrlsSource | GlobSource

export interface FeedSource {
  readonly kind: 'feed'
  readonly url: string
  readonly outlet?: string
}

/** A list of feeds, as feed readers export it. */
interface OpmlSource {
  readonly kind: 'opml'
  readonly url: string
  readonly outlet?: string
}

export interface SitemapSource {
  readonly kind: 'sitemap'
  readonly url: string
  readonly window?: SourceWindow
  readonly outlet?: string
}

/** Addresses one by one; `file` names a text file that holds one a line. */
interface UrlsSource {
  readonly kind: 'urls'
  readonly urls: readonly string[]
  readonly file?: string
  readonly outlet?: string
}

/** `files` are pages, `warc` web archives of many pages, `jsonl` lines of the `extract --jsonl` input. */
interface GlobSource {
  readonly kind: 'files' | 'warc' | 'jsonl'
  readonly glob: string
  readonly outlet?: string
}

/** An article that a source points to; what the feed says of it serves where the page itself is silent. */
export interface ArticleReference {
  readonly url: string
  /** Outlet id, when the pipeline names it. */
  readonly outlet?: string
  /** Name of the outlet, when the source itself tells it. */
  readonly outletName?: string
  readonly title?: string
  readonly published?: string
  /** The feed, list or glob that named it. */
  readonly foundIn: string
  /** The page itself, when the source holds it: then nothing is fetched. */
  readonly snapshot?: Snapshot
}

/** What reading one source, or one part of a large one, gave. `unchanged`: there is nothing to do. */
export interface SourceReading {
  readonly references: readonly ArticleReference[]
  readonly problems: readonly Problem[]
  readonly unchanged: boolean
  /** The feed, sitemap or archive that was read: what follows is to be remembered of it, once its articles are dealt with. */
  readonly url?: string
  readonly validators?: Validators
  /** Bytes of an archive that are dealt with. */
  readonly position?: number
  /** Digest by which an archive is known again. */
  readonly sha256?: string
  /** It failed too often and is left alone until then: ISO 8601, UTC. */
  readonly restsUntil?: string
}
