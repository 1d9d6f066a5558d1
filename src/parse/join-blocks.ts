import type { Block, BlockKind } from '../model/article.ts'

/** One canonical text with its blocks' ranges: blocks are separated by one newline. */
export interface BlockText {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Joins blocks into the article's text; a block without words is left out. */
export function joinBlocks(
  parts: readonly { readonly kind: BlockKind; readonly text: string; readonly published?: string }[],
): BlockText {
  const blocks: Block[] = []
  let length = 0
  const filled = parts.filter(({ text }) => text !== '')
  for (const { kind, text, published } of filled) {
    blocks.push({ kind, start: length, end: length + text.length, ...(published ? { published } : {}) })
    length += text.length + 1
  }
  return { text: filled.map(({ text }) => text).join('\n'), blocks }
}
