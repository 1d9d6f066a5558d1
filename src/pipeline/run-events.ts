import type { Problem } from '../model/problem.ts'

/** What a run tells while it goes on; the command line draws its progress from these. */
export type RunEvent =
  | { readonly kind: 'found'; readonly outlet: string; readonly articles: number }
  | { readonly kind: 'article'; readonly outlet: string; readonly url: string; readonly outcome: ArticleOutcome }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'comparing'; readonly claims: number }
  | { readonly kind: 'exported'; readonly format: string; readonly path: string }

/** `new`: a version was stored; `unchanged`: known already; `skipped`: outside of what the pipeline keeps; `failed`: see the problem. */
export type ArticleOutcome = 'new' | 'unchanged' | 'skipped' | 'failed'
