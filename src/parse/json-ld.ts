import { fold } from './body/fold.ts'
import type { PageTree } from './page-tree.ts'

/** A JSON-LD object as it came: nothing about its values is certain. */
export type JsonLdNode = Readonly<Record<string, unknown>>

/** schema.org types that are articles. */
const ARTICLE_TYPE =
  /^(?:(?:Reportage|Analysis|Background|Opinion|Review|AskPublic)?NewsArticle|AdvertiserContentArticle|SatiricalArticle|Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|SocialMediaPosting)$/
/** "<!--", "//<![CDATA[" and their ends, which old templates wrap around the JSON. */
const WRAPPING =
  /^\s{0,20}(?:<!--|(?:\/\/|\/\*)?\s{0,5}<!\[CDATA\[(?:\s{0,5}\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s{0,5}\]\]>(?:\s{0,5}\*\/)?)\s{0,20}$/g
const CONTROL = /\p{Cc}+/gu
const TRAILING_COMMA = /,\s{0,200}(?=[}\]])/g
const MAX_NODES = 20_000
/** Pages that are no article of their own in JSON-LD, but state when what they show was published. */
const PAGE_TYPE = /^(?:WebPage|ItemPage|VideoObject|AudioObject|PodcastEpisode)$/
/** What a node holds that is not the node itself: teasers, updates of a live blog, comments, quoted works. */
const OTHERS =
  /^(?:liveBlogUpdate|itemListElement|hasPart|isPartOf|mentions|citation|comment|relatedLink|isBasedOn|subjectOf|associatedMedia|significantLink)$/

/** What a page calls itself elsewhere, by which its JSON-LD node is told from those of its teasers. */
export interface PageNames {
  readonly addresses: readonly string[]
  readonly titles: readonly string[]
}

/** The nodes of a page's JSON-LD that tell of its article. */
export interface PageJsonLd {
  /** The article. */
  readonly article?: JsonLdNode
  /** The page or the film that holds it, where it says when it was published. */
  readonly page?: JsonLdNode
}

/** Of all JSON-LD objects of a page, wherever they stand (@graph, lists, mainEntity ...), the one that is the article. */
export function readJsonLd(tree: PageTree, names: PageNames): PageJsonLd {
  const nodes = tree.jsonLd.flatMap((source) => nodesIn(parseLeniently(source)))
  const byId = new Map(
    nodes.flatMap(({ node }) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [],
    ),
  )
  const article = richest(nodes, ARTICLE_TYPE, names)
  const page = richest(nodes, PAGE_TYPE, names)
  return {
    ...(article ? { article: resolved(article, byId) } : {}),
    ...(page && (page.datePublished ?? page.uploadDate) ? { page: resolved(page, byId) } : {}),
  }
}

function richest(nodes: readonly FoundNode[], type: RegExp, names: PageNames): JsonLdNode | undefined {
  let best: { node: JsonLdNode; score: number } | undefined
  for (const { node, isOther } of nodes) {
    if (!typesOf(node).some((name) => type.test(name))) continue
    const score = richness(node) + likeness(node, names) - (isOther ? 10 : 0)
    if (!best || score > best.score) best = { node, score }
  }
  return best?.node
}

/** "NewsArticle" for "http://schema.org/NewsArticle"; a node may have several types. */
export const typesOf = (node: JsonLdNode): string[] =>
  listOf(node['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''))

/** One value or many, as a list; absent values give none. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The text of a value: "2025-09-24" itself or as {"@value": "2025-09-24"}; undefined for what is neither text nor number. */
export function textOf(value: unknown): string | undefined {
  const plain = isNode(value) ? value['@value'] : value
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : undefined
}

export const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseLeniently(source: string): unknown {
  const text = source.trim().replace(WRAPPING, '').trim().replace(/;$/, '')
  return tryParse(text) ?? tryParse(text.replace(CONTROL, ' ').replace(TRAILING_COMMA, ''))
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface FoundNode {
  readonly node: JsonLdNode
  /** It stands in another node as something else than that one. */
  readonly isOther: boolean
}

function nodesIn(value: unknown): FoundNode[] {
  const nodes: FoundNode[] = []
  const pending: { readonly value: unknown; readonly isOther: boolean }[] = [{ value, isOther: false }]
  for (let next = pending.pop(); next && nodes.length < MAX_NODES; next = pending.pop()) {
    const { value: inner, isOther } = next
    if (isNode(inner)) nodes.push({ node: inner, isOther })
    const parts = Array.isArray(inner) ? inner.map((part) => ['', part] as const) : Object.entries(inner ?? {})
    for (let i = parts.length - 1; i >= 0; i -= 1) {
      const [key, part] = parts[i]!
      if (typeof part === 'object') pending.push({ value: part, isOther: isOther || OTHERS.test(key) })
    }
  }
  return nodes
}

/** How much a node says about its article: a page may hold several, teasers among them. */
function richness(node: JsonLdNode): number {
  const types = typesOf(node)
  return (
    (node.articleBody ? 4 : 0) +
    (node.datePublished ? 3 : 0) +
    (node.headline ? 2 : 0) +
    (types.includes('LiveBlogPosting') ? 2 : 0) +
    (node.author ? 1 : 0) +
    (types.some((type) => /News|Report/.test(type)) ? 1 : 0)
  )
}

/** How surely a node is about this page, by its address and its headline. */
function likeness(node: JsonLdNode, { addresses, titles }: PageNames): number {
  const own = [node.url, node['@id'], node.mainEntityOfPage].flatMap(listOf).flatMap(addressOf)
  const headline = fold(textOf(node.headline) ?? '')
  return (
    (own.some((address) => addresses.includes(withoutTail(address))) ? 6 : 0) +
    (headline.length > 5 && titles.some((title) => fold(title).startsWith(headline)) ? 6 : 0)
  )
}

const addressOf = (value: unknown): string[] => {
  const address = isNode(value) ? (value['@id'] ?? value.url) : value
  return typeof address === 'string' ? [address] : []
}

/** An address without fragment, query and final slash, as addresses of one page are compared. */
export const withoutTail = (address: string): string => address.replace(/[?#].{0,2000}$/, '').replace(/\/$/, '')

/** The node with its references ({"@id": "#jane"}) replaced by what they refer to. */
function resolved(node: JsonLdNode, byId: ReadonlyMap<unknown, JsonLdNode>): JsonLdNode {
  const follow = (value: unknown): unknown =>
    isNode(value) && value.name === undefined ? (byId.get(value['@id']) ?? value) : value
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, Array.isArray(value) ? value.map(follow) : follow(value)]),
  )
}
