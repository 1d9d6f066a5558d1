import { regionOf } from '../body/region-kind.ts'
import type { PageTree } from '../page-tree.ts'

/** A region larger than this share of the page is its frame, whatever its name. */
const FRAME_SHARE = 1 / 3

/** "share-byline", "author-share": what else it is named, it holds the byline. */
const HOLDS_BYLINE = /by-?_?line|author|date|meta|time-?_?stamp|headline/i
/** An aside as small as this may be the byline's. */
const SMALL_ASIDE_NODES = 60

/** Indexes of the elements in document order that are not in furniture: related links, comments, footers, navigation. */
export function elementsOutsideFurniture(tree: PageTree): number[] {
  const indexes: number[] = []
  for (let i = 0; i < tree.nodes.length; ) {
    const node = tree.nodes[i]!
    const isSkipped = node.end - i < tree.nodes.length * FRAME_SHARE && isFurniture(tree, i)
    if (node.name !== '' && !isSkipped) indexes.push(i)
    i = isSkipped ? node.end : i + 1
  }
  return indexes
}

function isFurniture(tree: PageTree, index: number): boolean {
  const node = tree.nodes[index]!
  if (node.name === 'aside' && node.end - index < SMALL_ASIDE_NODES) return false
  return regionOf(node)?.kind === 'furniture' && (node.name === 'footer' || !HOLDS_BYLINE.test(namesOf(tree, index)))
}

/** Class and id of an element, cut to what names need. */
export const namesOf = ({ nodes }: PageTree, index: number): string => {
  const { attributes } = nodes[index]!
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300)
}

/** Index of the page's first <h1>, near which byline and date stand; 0 when there is none. */
export const firstHeading = ({ nodes }: PageTree): number =>
  Math.max(
    0,
    nodes.findIndex(({ name }) => name === 'h1'),
  )
