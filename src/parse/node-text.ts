import type { PageTree } from './page-tree.ts'
import { tidyLine } from './white-space.ts'

/** Elements that stand on lines of their own. */
export const BLOCK_ELEMENTS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s/),
)

/** The words of an element on one line, at most `limit` characters of them: a heading, a byline, a caption. */
export function lineOf(tree: PageTree, index: number, limit = 2000): string {
  const parts: string[] = []
  let length = 0
  const { end } = tree.nodes[index]!
  for (let i = index; i < end && length < limit; i += 1) {
    const { name, text } = tree.nodes[i]!
    const part = name === '' ? text.slice(0, limit * 2) : name === 'br' || BLOCK_ELEMENTS.has(name) ? ' ' : ''
    parts.push(part)
    length += part === ' ' ? 0 : part.trim().length
  }
  return tidyLine(parts.join('')).slice(0, limit)
}
