import type { Problem } from './problem.ts'
import type { Validators } from './snapshot.ts'

/** Where a pipeline finds articles. Addresses are absolute (http, https, file). */
export type Source =
  | { readonly kind: 'feed'; readonly url: string; readonly outlet?: string }
  | { readonly kind: 'urls'; readonly urls: readonly string[]; readonly outlet?: string }
  | { readonly kind: 'files'; readonly glob: string; readonly outlet?: string }

/** An article that a source points to; what the feed says of it serves where the page itself is silent. */
export interface ArticleReference {
  readonly url: string
  /** Outlet id, when the pipeline names it. */
  readonly outlet?: string
  readonly title?: string
  readonly published?: string
  /** The feed, list or glob that named it. */
  readonly foundIn: string
}

/** What reading one source gave. `unchanged`: the feed answered 304 and there is nothing to do. */
export interface SourceReading {
  readonly references: readonly ArticleReference[]
  readonly problems: readonly Problem[]
  readonly unchanged: boolean
  /** To remember for the next run, with the address they belong to. */
  readonly validators?: Validators
}
