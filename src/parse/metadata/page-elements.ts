import { regionOf } from '../body/region-kind.ts'
import type { PageTree } from '../page-tree.ts'

/** A region larger than this share of the page is its frame, whatever its name. */
const FRAME_SHARE = 1 / 3

/** Indexes of the elements in document order that are not in furniture: related links, comments, footers, navigation. */
export function elementsOutsideFurniture({ nodes }: PageTree): number[] {
  const indexes: number[] = []
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i]!
    const isFurniture = node.end - i < nodes.length * FRAME_SHARE && regionOf(node)?.kind === 'furniture'
    if (node.name !== '' && !isFurniture) indexes.push(i)
    i = isFurniture ? node.end : i + 1
  }
  return indexes
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
