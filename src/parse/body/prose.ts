import { BLOCK_ELEMENTS } from '../node-text.ts'
import type { PageNode, PageTree } from '../page-tree.ts'
import { type Region, regionsOf } from './region-kind.ts'
import { weighInto } from './text-weight.ts'

/** How much running prose each node of a page holds. All arrays go by the index of the node. */
export interface ProseMap {
  /** Letters below the node, those of East Asian scripts by what they say. */
  readonly letters: Float64Array
  /** Of these, the ones inside links. */
  readonly linked: Float64Array
  /** Prose below the node, boilerplate regions included. */
  readonly prose: Float64Array
  /** Prose below the node that is in no boilerplate region. */
  readonly clearProse: Float64Array
  /** Boilerplate regions that a reading of the body leaves out. */
  readonly regions: readonly (Region | undefined)[]
  /** 1 for a block element that holds another block element. */
  readonly holdsBlock: Uint8Array
}

/** A paragraph shorter than this says nothing about where the article is. */
const MIN_PARAGRAPH_LETTERS = 40
/** Loose words between blocks (text broken by <br>) count from here. */
const MIN_LOOSE_LETTERS = 80
const MAX_LINK_SHARE = 0.5
/** A region that holds this share of a page's prose is the article, whatever its name. */
const REGION_IS_ARTICLE = 0.6
/** One that holds the title as a heading is the article from this share on. */
const MIN_TITLED_SHARE = 0.2

/**
 * Measures the prose below every node of a page in a few linear passes. Prose is the letters of paragraph-like elements with
 * few links; long ones with commas count more, list items and cells less.
 */
export function measureProse(
  tree: PageTree,
  headings: readonly number[],
  options: { readonly sureRegionsOnly?: boolean } = {},
): ProseMap {
  const { nodes } = tree
  const counts = countLetters(nodes)
  const own = nodes.map((_, index) => proseOf(nodes, index, counts))
  const prose = summed(nodes, own)
  const named = regionsOf(tree).map((region) => (options.sureRegionsOnly && !region?.sure ? undefined : region))
  const titled = holding(nodes, headings)
  const regions = named.map((region, i) =>
    region?.kind === 'credit' ||
    (prose[i]! < REGION_IS_ARTICLE * prose[0]! && !(titled.has(i) && prose[i]! > MIN_TITLED_SHARE * prose[0]!))
      ? region
      : undefined,
  )
  const inRegion = inherited(nodes, regions)
  const clear = summed(
    nodes,
    own.map((value, i) => (inRegion[i] ? 0 : value)),
  )
  return { ...counts, prose, clearProse: clear[0]! > 0 ? clear : prose, regions }
}

interface Counts {
  readonly letters: Float64Array
  readonly linked: Float64Array
  readonly commas: Float64Array
  /** Letters below the node that stand between its blocks rather than in one of them. */
  readonly loose: Float64Array
  readonly holdsBlock: Uint8Array
}

function countLetters(nodes: readonly PageNode[]): Counts {
  const [letters, linked, commas, loose] = [0, 0, 0, 0].map(() => new Float64Array(nodes.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const holdsBlock = new Uint8Array(nodes.length)
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const { name, text, parent } = nodes[i]!
    if (name === '') weighInto(text, i, letters, commas)
    if (name === 'a') linked[i] = letters[i]!
    if (parent < 0) continue
    letters[parent]! += letters[i]!
    linked[parent]! += linked[i]!
    commas[parent]! += commas[i]!
    if (BLOCK_ELEMENTS.has(name) || holdsBlock[i]) holdsBlock[parent] = 1
    else if (name !== 'a') loose[parent]! += letters[i]!
  }
  return { letters, linked, commas, loose, holdsBlock }
}

/** Prose that the node itself contributes: a paragraph all of its letters, a box with loose words those. */
function proseOf(
  nodes: readonly PageNode[],
  index: number,
  { letters, linked, commas, loose, holdsBlock }: Counts,
): number {
  const { name } = nodes[index]!
  if (holdsBlock[index] && name !== 'p')
    return name !== '#root' && loose[index]! > MIN_LOOSE_LETTERS ? loose[index]! * 0.9 : 0
  if (!BLOCK_ELEMENTS.has(name) || letters[index]! < MIN_PARAGRAPH_LETTERS) return 0
  const linkShare = linked[index]! / letters[index]!
  if (linkShare > MAX_LINK_SHARE) return 0
  const trust = name === 'p' ? 1 : name === 'li' || name === 'td' ? 0.3 : 0.7
  return letters[index]! * (1 - linkShare) * trust * (letters[index]! > 80 && commas[index]! > 0 ? 1.2 : 1)
}

/** Adds every node's value to all nodes above it. */
function summed(nodes: readonly PageNode[], own: readonly number[]): Float64Array {
  const sums = Float64Array.from(own)
  for (let i = nodes.length - 1; i > 0; i -= 1) sums[nodes[i]!.parent]! += sums[i]!
  return sums
}

/** All nodes above the given ones. */
function holding(nodes: readonly PageNode[], indexes: readonly number[]): Set<number> {
  const above = new Set<number>()
  for (const index of indexes) for (let i = index; i >= 0 && !above.has(i); i = nodes[i]!.parent) above.add(i)
  return above
}

/** 1 for every node that is, or is below, one with a region. */
function inherited(nodes: readonly PageNode[], regions: readonly (Region | undefined)[]): Uint8Array {
  const inside = new Uint8Array(nodes.length)
  for (let i = 0; i < nodes.length; i += 1) inside[i] = regions[i] || inside[nodes[i]!.parent] ? 1 : 0
  return inside
}
