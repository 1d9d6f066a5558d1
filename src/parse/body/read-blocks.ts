import type { BlockKind } from '../../model/article.ts'
import { BLOCK_ELEMENTS, lineOf } from '../node-text.ts'
import type { PageNode, PageTree } from '../page-tree.ts'
import { tidyLine } from '../white-space.ts'
import type { ProseMap } from './prose.ts'
import type { RawBlock } from './raw-block.ts'

interface OpenElement {
  readonly end: number
  readonly kind: BlockKind
}

/** The body's blocks in reading order, captions among them; regions that are no article text are passed over. */
export function readBlocks(tree: PageTree, map: ProseMap, body: number): RawBlock[] {
  const { nodes } = tree
  const blocks = blockList()
  const open: OpenElement[] = []
  let linkEnd = 0
  for (let i = body; i < nodes[body]!.end; ) {
    const node = nodes[i]!
    while (open.length > 0 && open.at(-1)!.end <= i) blocks.startNew(open.pop() && open.at(-1)?.kind)
    const region = i === body ? undefined : map.regions[i]
    if (region) {
      if (BLOCK_ELEMENTS.has(node.name)) blocks.startNew(open.at(-1)?.kind)
      if (region.kind === 'caption') blocks.addCaption(lineOf(tree, i))
      i = node.end
      continue
    }
    if (node.name === '') blocks.addText(node.text, i < linkEnd, i)
    else if (node.name === 'a') linkEnd = Math.max(linkEnd, node.end)
    else if (node.name === 'br') breakLine(blocks, nodes, i, open.at(-1)?.kind)
    else if (isCell(nodes, map, i)) blocks.addText(' | ', false, i)
    else if (BLOCK_ELEMENTS.has(node.name)) {
      open.push({ end: node.end, kind: kindOf(node, open.at(-1)?.kind) })
      blocks.startNew(open.at(-1)!.kind)
    }
    i += 1
  }
  blocks.startNew('paragraph')
  return blocks.read
}

interface BlockList {
  readonly read: RawBlock[]
  readonly addText: (text: string, isLinked: boolean, at: number) => void
  readonly addCaption: (text: string) => void
  /** Closes the block in hand; empty ones leave no trace. */
  readonly startNew: (kind?: BlockKind) => void
}

/** Gathers text into blocks. */
function blockList(): BlockList {
  const read: RawBlock[] = []
  let [kind, parts, linked, start]: [BlockKind, string[], number, number] = ['paragraph', [], 0, 0]
  const startNew = (next: BlockKind = 'paragraph'): void => {
    const joined = tidyLine(parts.join(''))
    const text = kind === 'table_row' ? joined.replace(/^\| /, '') : joined
    if (text) read.push({ kind, text, linkShare: Math.min(1, linked / text.length), at: start })
    ;[kind, parts, linked] = [next, [], 0]
  }
  const addText = (text: string, isLinked: boolean, at: number): void => {
    if (parts.length === 0) start = at
    parts.push(text)
    if (isLinked) linked += text.trim().length
  }
  const addCaption = (text: string): void => {
    if (text) read.push({ kind: 'caption', text, linkShare: 0 })
  }
  return { read, addText, addCaption, startNew }
}

/** Two line breaks in a row end a paragraph; one is a space. */
function breakLine(blocks: BlockList, nodes: readonly PageNode[], index: number, kind: BlockKind | undefined): void {
  let next = index + 1
  while (next < nodes.length && next < index + 4 && nodes[next]!.name === '' && nodes[next]!.text.trim() === '')
    next += 1
  if (nodes[next]?.name === 'br') blocks.startNew(kind)
  else blocks.addText(' ', false, index)
}

/** A table cell that holds words only: cells of a row are read as one line. */
const isCell = (nodes: readonly PageNode[], map: ProseMap, index: number): boolean =>
  /^t[dh]$/.test(nodes[index]!.name) && !map.holdsBlock[index] && nodes[nodes[index]!.parent]?.name === 'tr'

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ...['li', 'dd', 'dt'].map((name) => [name, 'list_item'] as const),
  ['blockquote', 'quote'],
  ['tr', 'table_row'],
])

/** A paragraph inside a list item or a quote is of that kind. */
const kindOf = ({ name }: PageNode, outer: BlockKind | undefined): BlockKind =>
  KINDS.get(name) ?? (outer === 'list_item' || outer === 'quote' ? outer : 'paragraph')
