import type { PageTree } from '../page-tree.ts'
import type { ProseMap } from './prose.ts'
import { wordsOf } from './region-kind.ts'

/** The element that holds the article goes down as long as one child holds this share of the prose. */
const HOLDS_ARTICLE = 0.78
/** Elements with less than this share of the prose are no candidates. */
const MIN_SHARE = 0.15
/** Class names and ids that templates give to article bodies: "article-body", "story__content", "entryContent". */
const BODY_NAME =
  /\b(?:(?:article|story|post|entry|news|rich text) ?(?:body|content|text|copy)|body ?(?:content|text|copy))\b/
const MAX_NAME_CHARS = 300
const MAX_CANDIDATES = 60

/**
 * Index of the element that holds the article's body: the deepest one that still holds most of the page's prose, then the
 * article inside it that carries the title (a page may hold several), then a named body inside that. `headings` are those
 * that repeat the page's title. A live blog is the whole element, since each of its updates may be an article.
 */
export function findBody(tree: PageTree, map: ProseMap, headings: readonly number[], isLive = false): number {
  const container = deepestHolding(tree, map.clearProse, headings)
  if (isLive) return container
  const candidates = candidatesIn(tree, map.clearProse, container)
  const article = chooseArticle(tree, map.clearProse, container, candidates, headings)
  return namedBodyIn(tree, map.clearProse, article, candidates) ?? article
}

function deepestHolding(tree: PageTree, prose: Float64Array, headings: readonly number[]): number {
  const wanted = HOLDS_ARTICLE * prose[0]!
  let at = 0
  for (let next: number | undefined = 0; next !== undefined; next = childHolding(tree, prose, at, wanted, headings))
    at = next
  return at
}

/**
 * The child that holds at least `wanted` prose; undefined below the last box that holds paragraphs, and where the title
 * stands in another article beside that child.
 */
function childHolding(
  tree: PageTree,
  prose: Float64Array,
  index: number,
  wanted: number,
  headings: readonly number[],
): number | undefined {
  const children = childrenOf(tree, index).filter((child) => !/^(?:p|)$/.test(tree.nodes[child]!.name))
  const holding = children.find((child) => prose[child]! >= wanted)
  const titled = children.find(
    (child) => isTitledArticle(tree, child, headings) && prose[child]! > MIN_SHARE * prose[index]!,
  )
  return titled === undefined || titled === holding ? holding : undefined
}

function childrenOf({ nodes }: PageTree, index: number): number[] {
  const children: number[] = []
  for (let i = index + 1; i < nodes[index]!.end; i = nodes[i]!.end) children.push(i)
  return children
}

const isTitledArticle = (tree: PageTree, index: number, headings: readonly number[]): boolean =>
  tree.nodes[index]!.name === 'article' && headings.some((heading) => holds(tree, index, heading))

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
  BODY_NAME.test(wordsOf(`${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MAX_NAME_CHARS)))

const holds = ({ nodes }: PageTree, outer: number, inner: number): boolean => outer < inner && inner < nodes[outer]!.end

/** One article of possibly several: the one with the page's title, else one with nearly all the prose, else the first with a heading. */
function chooseArticle(
  tree: PageTree,
  prose: Float64Array,
  container: number,
  candidates: readonly number[],
  headings: readonly number[],
): number {
  const outermost = candidates.filter((index) => !candidates.some((other) => holds(tree, other, index)))
  const [only] = outermost
  if (only === undefined) return container
  if (outermost.length === 1) return prose[only]! > enough(tree, only, headings) * prose[container]! ? only : container
  const titled = outermost.find((index) => headings.some((heading) => holds(tree, index, heading)))
  if (titled !== undefined) return titled
  const largest = outermost.reduce((a, b) => (prose[b]! > prose[a]! ? b : a))
  if (prose[largest]! > 0.75 * prose[container]!) return largest
  const headed = outermost.filter((index) => tree.nodes[index]!.name === 'article' && holdsHeading(tree, index))
  if (headed.length < 2) return container
  return prose[headed[0]!]! > 0.2 * prose[container]! ? headed[0]! : largest
}

/** What share of the container's prose a single article has to hold; less where its name or the title in it speak for it. */
const enough = (tree: PageTree, index: number, headings: readonly number[]): number =>
  isNamedBody(tree.nodes[index]!) || headings.some((heading) => holds(tree, index, heading)) ? 0.25 : 0.5

const holdsHeading = ({ nodes }: PageTree, index: number): boolean => {
  for (let i = index; i < nodes[index]!.end; i += 1) if (/^h[12]$/.test(nodes[i]!.name)) return true
  return false
}

/**
 * A named body inside the article that holds most of its prose. Bodies of the same name beside it are its further parts, and
 * then the whole article is read, unless a first-level heading stands between them: then another article begins there.
 */
function namedBodyIn(
  tree: PageTree,
  prose: Float64Array,
  article: number,
  candidates: readonly number[],
): number | undefined {
  const inside = candidates.filter((index) => holds(tree, article, index) && isNamedBody(tree.nodes[index]!))
  return inside.find((index) => {
    const twins = inside.filter((other) => isTwin(tree, index, other))
    const [next] = twins.filter((other) => other > index)
    if (next !== undefined && headingBetween(tree, index, next)) return true
    return prose[index]! > 0.9 * prose[article]! || (prose[index]! > 0.6 * prose[article]! && twins.length === 0)
  })
}

function headingBetween({ nodes }: PageTree, a: number, b: number): boolean {
  for (let i = nodes[a]!.end; i < b; i += 1) if (nodes[i]!.name === 'h1') return true
  return false
}

function isTwin(tree: PageTree, a: number, b: number): boolean {
  if (a === b || holds(tree, a, b) || holds(tree, b, a)) return false
  const [left, right] = [tree.nodes[a]!, tree.nodes[b]!]
  return left.name === right.name && left.attributes.class === right.attributes.class
}
