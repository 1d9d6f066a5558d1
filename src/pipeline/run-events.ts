import type { Problem } from '../model/problem.ts'

/** What a run tells while it goes on; the command line draws its progress from these. */
export type RunEvent =
  /** `unchanged`: the feed answered that it is as it was; `listedIn`: the feed, list or glob, where it belongs to no outlet. */
  | {
      readonly kind: 'found'
      readonly outlet: string
      readonly listedIn?: string
      readonly articles: number
      readonly unchanged: boolean
    }
  /** A feed that failed too often is left alone for a while. */
  | { readonly kind: 'resting'; readonly outlet: string; readonly url: string; readonly until: string }
  /** Stored pages are read once more by newer rules. */
  | { readonly kind: 'rereading'; readonly versions: number }
  | { readonly kind: 'article'; readonly outlet: string; readonly url: string; readonly outcome: ArticleOutcome }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'comparing'; readonly claims: number }
  | { readonly kind: 'exported'; readonly format: string; readonly path: string }

/**
 * `new`: a version was stored; `unchanged`: known already; `skipped`: outside of what the pipeline keeps; `failed` and
 * `failed for now`: see the problem, the second may pass and is tried again.
 */
export type ArticleOutcome = 'new' | 'unchanged' | 'skipped' | 'failed' | 'failed for now'
