import type { Article } from '../model/article.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'

/** What is known of a page from where it was found: the address that answered, its outlet, what a feed said of it. */
export interface PageContext {
  readonly url?: string
  readonly outlet?: Outlet
  /** Serves where the page itself is silent. */
  readonly hint?: { readonly title?: string; readonly published?: string }
}

/** An article when the page holds one, and what went wrong. */
export interface PageReading {
  readonly article?: Article
  readonly problems: readonly Problem[]
}
