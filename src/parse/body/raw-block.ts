import type { BlockKind } from '../../model/article.ts'

/** One block of a page's body as read, before boilerplate is dropped. */
export interface RawBlock {
  readonly kind: BlockKind
  readonly text: string
  /** Share of its characters that are in links, 0 to 1. */
  readonly linkShare: number
  /** Index of the node that it begins at, where it was read from a page. */
  readonly at?: number
  /** When the update of a live blog that it stands in was published, ISO 8601. */
  readonly published?: string
}
