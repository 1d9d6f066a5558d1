import { lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { fold } from './fold.ts'
import type { ProseMap } from './prose.ts'

/** The element that holds the article goes down as long as one child holds this share of the prose. */
const HOLDS_ARTICLE = 0.72
/** Elements with less than this share of the prose are no candidates. */
const MIN_SHARE = 0.15
/** Class names and ids that templates give to article bodies: "article-body", "story__content", "entry-content". */
const BODY_NAME =
  /(?:^|[-_\s])(?:article-?_{0,2}(?:body|content|text|copy)|story-?_{0,2}(?:body|content|text)|entry-?_{0,2}content|post-?_{0,2}(?:content|body)|body-?_{0,2}(?:content|text|copy)|rich-?text-?(?:article-?)?body|main-?article-?body|news-?_{0,2}(?:content|body|text))(?=$|[-_\s])/i
const MAX_NAME_CHARS = 300
const MAX_CANDIDATES = 60

/**
 * Index of the element that holds the article's body: the deepest one that still holds most of the page's prose, then the
 * article element inside it that carries the title (a page may hold several articles), then a named body inside that.
 */
export function findBody(tree: PageTree, map: ProseMap, titles: readonly string[]): number {
  const container = deepestHolding(tree, map.clearProse)
  const candidates = candidatesIn(tree, map.clearProse, container)
  const article = chooseArticle(tree, map.clearProse, container, candidates, titles)
  return namedBodyIn(tree, map.clearProse, article, candidates) ?? article
}

function deepestHolding(tree: PageTree, prose: Float64Array): number {
  const wanted = HOLDS_ARTICLE * prose[0]!
  let at = 0
  for (let next: number | undefined = 0; next !== undefined; next = childHolding(tree, prose, at, wanted)) at = next
  return at
}

/** The child that holds at least `wanted` prose; undefined below the last box that holds paragraphs. */
function childHolding({ nodes }: PageTree, prose: Float64Array, index: number, wanted: number): number | undefined {
  const { end } = nodes[index]!
  for (let i = index + 1; i < end; i = nodes[i]!.end) {
    if (prose[i]! >= wanted && nodes[i]!.name !== 'p' && nodes[i]!.name !== '') return i
  }
  return undefined
}

/** Article elements, main elements and named bodies with a fair share of the container's prose. */
function candidatesIn({ nodes }: PageTree, prose: Float64Array, container: number): number[] {
  const found: number[] = []
  const { end } = nodes[container]!
  const wanted = MIN_SHARE * prose[container]!
  for (let i = container + 1; i < end && found.length < MAX_CANDIDATES; ) {
    if (prose[i]! > wanted && (isArticle(nodes[i]!) || isNamedBody(nodes[i]!))) found.push(i)
    i = prose[i]! > wanted ? i + 1 : nodes[i]!.end
  }
  return found
}

type NodeLike = PageTree['nodes'][number]
const isArticle = ({ name }: NodeLike): boolean => name === 'article' || name === 'main'
const isNamedBody = ({ attributes }: NodeLike): boolean =>
  attributes.itemprop === 'articleBody' ||
  BODY_NAME.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MAX_NAME_CHARS))

const holds = ({ nodes }: PageTree, outer: number, inner: number): boolean => outer < inner && inner < nodes[outer]!.end

/** One article of possibly several: the one with the page's title, else one with nearly all the prose, else the first with a heading. */
function chooseArticle(
  tree: PageTree,
  prose: Float64Array,
  container: number,
  candidates: readonly number[],
  titles: readonly string[],
): number {
  const outermost = candidates.filter((index) => !candidates.some((other) => holds(tree, other, index)))
  const [only] = outermost
  if (only === undefined) return container
  if (outermost.length === 1) return prose[only]! > 0.5 * prose[container]! ? only : container
  const titled = outermost.find((index) => hasTitle(tree, index, titles))
  if (titled !== undefined) return titled
  const largest = outermost.reduce((a, b) => (prose[b]! > prose[a]! ? b : a))
  if (prose[largest]! > 0.75 * prose[container]!) return largest
  const headed = outermost.filter(
    (index) => tree.nodes[index]!.name === 'article' && headingsIn(tree, index).length > 0,
  )
  if (headed.length < 2) return container
  return prose[headed[0]!]! > 0.2 * prose[container]! ? headed[0]! : largest
}

function headingsIn({ nodes }: PageTree, index: number): number[] {
  const headings: number[] = []
  for (let i = index; i < nodes[index]!.end; i += 1) if (/^h[12]$/.test(nodes[i]!.name)) headings.push(i)
  return headings
}

function hasTitle(tree: PageTree, index: number, titles: readonly string[]): boolean {
  const wanted = titles.map(fold).filter((title) => title.length > 12)
  return headingsIn(tree, index)
    .map((heading) => fold(lineOf(tree, heading, 300)))
    .some((heading) => heading.length > 12 && wanted.some((title) => sameTitle(title, heading)))
}

const sameTitle = (title: string, heading: string): boolean =>
  title === heading || (heading.length > 20 && (title.startsWith(heading) || heading.startsWith(title)))

/** A named body inside the article that holds most of its prose and has no twin beside it (bodies may come in chunks). */
function namedBodyIn(
  tree: PageTree,
  prose: Float64Array,
  article: number,
  candidates: readonly number[],
): number | undefined {
  const inside = candidates.filter((index) => holds(tree, article, index) && isNamedBody(tree.nodes[index]!))
  return inside.find(
    (index) =>
      prose[index]! > 0.9 * prose[article]! ||
      (prose[index]! > 0.6 * prose[article]! && !inside.some((other) => isTwin(tree, index, other))),
  )
}

function isTwin(tree: PageTree, a: number, b: number): boolean {
  if (a === b || holds(tree, a, b) || holds(tree, b, a)) return false
  const [left, right] = [tree.nodes[a]!, tree.nodes[b]!]
  return left.name === right.name && left.attributes.class === right.attributes.class
}
