import { BLOCK_ELEMENTS, lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { authorNames, looksLikeName } from './author-names.ts'
import { withoutLead } from './byline-words.ts'
import { elementsOutsideFurniture, firstHeading, namesOf } from './page-elements.ts'

/** A byline as it stands on the page, with the names in it. */
export interface VisibleByline {
  readonly line: string
  readonly names: readonly string[]
}

interface FoundByline extends VisibleByline {
  readonly index: number
}

/** Addresses of author pages. */
const AUTHOR_PAGE = /\/(?:authors?|profiles?|people|staff|journalists?|by|contributors?|reporters?|editors)\/[^/]/i
const NAMES_AUTHOR = /(?:byline|author|writer|contributor)[-_\s]{0,2}(?:full)?-?_?name/i
const NAMES_BYLINE = /by-?_?line|story-?_?info/i
const NAMES_WRITER = /author|writer|contributor|autor|auteur|redact|periodista|journalist|reporter/i
const RANKS = 5
const MAX_PER_RANK = 12
const MAX_CHARS = 160
/** Names of one byline stand within this many nodes of each other. */
const NEIGHBOURHOOD = 60
/** How far from the heading an unmarked byline may stand, and how long it may be. */
const [NODES_BEFORE, NODES_BEHIND, MAX_UNMARKED_CHARS] = [20, 60, 80]

/** The byline in the elements that are marked most surely, of several the one nearest to the heading; undefined when there is none. */
export function visibleByline(tree: PageTree): VisibleByline | undefined {
  const byRank: FoundByline[][] = Array.from({ length: RANKS }, () => [])
  for (const index of elementsOutsideFurniture(tree)) {
    const found = byRank[rankOf(tree, index) ?? RANKS]
    if (found && found.length < MAX_PER_RANK) found.push(...bylineIn(tree, index))
  }
  const heading = firstHeading(tree)
  const sure = byRank.find((found) => found.length > 0) ?? bylinesNear(tree, heading)
  if (sure.length === 0) return undefined
  const nearest = nearestTo(heading, sure)
  return { line: nearest[0]!.line, names: nearest.flatMap(({ names }) => names) }
}

/** Lines of their own near the heading that begin as bylines do, where nothing is marked as one: "Par Jeanne Dupont". */
function bylinesNear(tree: PageTree, heading: number): FoundByline[] {
  for (const index of elementsOutsideFurniture(tree)) {
    if (index < heading - NODES_BEFORE || index > heading + NODES_BEHIND) continue
    if (!BLOCK_ELEMENTS.has(tree.nodes[index]!.name)) continue
    const line = lineOf(tree, index, MAX_CHARS)
    if (line.length > MAX_UNMARKED_CHARS || withoutLead(line) === line) continue
    const names = authorNames(line)
    if (names.length > 0 && names.every(looksLikeName)) return [{ index, line, names }]
  }
  return []
}

/** How surely an element holds an author's name, by its markup; 0 is surest. */
function rankOf(tree: PageTree, index: number): number | undefined {
  const { name, attributes } = tree.nodes[index]!
  if (name === 'meta' || name === 'link' || name === 'article' || name === 'section') return undefined
  if (/\bauthor\b/i.test(attributes.rel ?? '') || attributes.itemprop === 'author') return 0
  const names = namesOf(tree, index)
  if (NAMES_AUTHOR.test(names)) return 1
  if (name === 'a' && AUTHOR_PAGE.test(attributes.href ?? '')) return 2
  if (NAMES_BYLINE.test(names)) return 3
  return NAMES_WRITER.test(names) ? 4 : undefined
}

/** The element's line when it is a byline; of a longer line the first run of text that is a name. */
function bylineIn(tree: PageTree, index: number): FoundByline[] {
  const line = lineOf(tree, index, MAX_CHARS)
  const whole = line.length < MAX_CHARS ? authorNames(line) : []
  if (whole.length > 0 && whole.every(looksLikeName)) return [{ index, line, names: whole }]
  for (let i = index + 1; i < Math.min(tree.nodes[index]!.end, index + 20); i += 1) {
    const names = authorNames(tree.nodes[i]!.text).filter(looksLikeName)
    if (names.length > 0) return [{ index, line, names }]
  }
  return []
}

/** The byline nearest to the heading and those that follow close behind it. */
function nearestTo(heading: number, found: readonly FoundByline[]): FoundByline[] {
  const distance = ({ index }: FoundByline): number => Math.abs(index - heading)
  const nearest = found.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  const together: FoundByline[] = []
  for (const byline of found.slice(found.indexOf(nearest))) {
    if (byline.index - (together.at(-1) ?? nearest).index <= NEIGHBOURHOOD) together.push(byline)
  }
  return together
}
