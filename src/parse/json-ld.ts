import type { PageTree } from './page-tree.ts'

/** A JSON-LD object as it came: nothing about its values is certain. */
export type JsonLdNode = Readonly<Record<string, unknown>>

/** schema.org types that are articles. */
const ARTICLE_TYPE =
  /^(?:(?:Reportage|Analysis|Background|Opinion|Review|AskPublic)?NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|SocialMediaPosting)$/
/** "<!--", "//<![CDATA[" and their ends, which old templates wrap around the JSON. */
const WRAPPING =
  /^\s{0,20}(?:<!--|(?:\/\/|\/\*)?\s{0,5}<!\[CDATA\[(?:\s{0,5}\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s{0,5}\]\]>(?:\s{0,5}\*\/)?)\s{0,20}$/g
const CONTROL = /\p{Cc}+/gu
const TRAILING_COMMA = /,\s{0,200}(?=[}\]])/g
const MAX_NODES = 20_000

/** Of all JSON-LD objects of a page, wherever they stand (@graph, lists, mainEntity ...), the one that is the article; undefined when none is. */
export function articleJsonLd(tree: PageTree): JsonLdNode | undefined {
  const nodes = tree.jsonLd.flatMap((source) => objectsIn(parseLeniently(source)))
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [],
    ),
  )
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  const best = articles.reduce<JsonLdNode | undefined>((a, b) => (a && richness(a) >= richness(b) ? a : b), undefined)
  return best && resolved(best, byId)
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

function objectsIn(value: unknown): JsonLdNode[] {
  const nodes: JsonLdNode[] = []
  const pending: unknown[] = [value]
  while (pending.length > 0 && nodes.length < MAX_NODES) {
    const next = pending.pop()
    if (isNode(next)) nodes.push(next)
    const inner = Array.isArray(next) ? next : isNode(next) ? Object.values(next) : []
    for (let i = inner.length - 1; i >= 0; i -= 1) if (typeof inner[i] === 'object') pending.push(inner[i])
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

/** The node with its references ({"@id": "#jane"}) replaced by what they refer to. */
function resolved(node: JsonLdNode, byId: ReadonlyMap<unknown, JsonLdNode>): JsonLdNode {
  const follow = (value: unknown): unknown =>
    isNode(value) && value.name === undefined ? (byId.get(value['@id']) ?? value) : value
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, Array.isArray(value) ? value.map(follow) : follow(value)]),
  )
}
