import { regionsOf } from '../body/region-kind.ts'
import { weightOf } from '../body/text-weight.ts'
import { lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'

/** A region larger than this share of the page is its frame, whatever its name. */
const FRAME_SHARE = 1 / 3

/** "share-byline", "author-share": what else it is named, it holds the byline. */
const HOLDS_BYLINE = /by-?_?line|author|date|meta|time-?_?stamp|headline/i
/** An aside as small as this may be the byline's. */
const SMALL_ASIDE_NODES = 60

const remembered = new WeakMap<PageTree, readonly number[]>()

/** Indexes of the elements in document order that are not in furniture: related links, comments, footers, navigation; what holds the headline is none. */
export function elementsOutsideFurniture(tree: PageTree): readonly number[] {
  const known = remembered.get(tree)
  if (known) return known
  const indexes = outsideFurniture(tree)
  remembered.set(tree, indexes)
  return indexes
}

function outsideFurniture(tree: PageTree): number[] {
  const indexes: number[] = []
  const heading = firstHeading(tree)
  for (let i = 0; i < tree.nodes.length; ) {
    const node = tree.nodes[i]!
    const holdsHeading = i < heading && heading < node.end
    const isSkipped = node.end - i < tree.nodes.length * FRAME_SHARE && !holdsHeading && isFurniture(tree, i)
    if (node.name !== '' && !isSkipped) indexes.push(i)
    i = isSkipped ? node.end : i + 1
  }
  return indexes
}

function isFurniture(tree: PageTree, index: number): boolean {
  const node = tree.nodes[index]!
  if (node.name === 'aside' && node.end - index < SMALL_ASIDE_NODES) return false
  return (
    regionsOf(tree)[index]?.kind === 'furniture' && (node.name === 'footer' || !HOLDS_BYLINE.test(namesOf(tree, index)))
  )
}

/** What names an element: class and id, and where classes are made by machine ("css-1x9") what its test or component is called; cut to what names need. */
export const namesOf = ({ nodes }: PageTree, index: number): string => {
  const { attributes } = nodes[index]!
  const { class: classes = '', id = '' } = attributes
  return `${classes} ${id} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`.slice(0, 300)
}

/** A logo is often a heading too; a headline has this many letters at least. */
const MIN_HEADLINE_WEIGHT = 14

/** Index of the first <h1> that may be a headline, near which byline and date stand; else of the first <h1>; 0 without one. */
export function firstHeading(tree: PageTree): number {
  const headings: number[] = []
  for (let i = 0; i < tree.nodes.length && headings.length < 20; i += 1)
    if (tree.nodes[i]!.name === 'h1') headings.push(i)
  const headline = headings.find((index) => weightOf(lineOf(tree, index, 100)) >= MIN_HEADLINE_WEIGHT)
  return headline ?? headings[0] ?? 0
}
