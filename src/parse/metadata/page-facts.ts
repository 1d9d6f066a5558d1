import { decodeEntities } from '../html-entities.ts'
import { type JsonLdNode, type PageNames, readJsonLd, withoutTail } from '../json-ld.ts'
import { lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { tidyLine } from '../white-space.ts'

/** What a page says about itself, gathered once for all readers of single fields. */
export interface PageFacts {
  readonly tree: PageTree
  /** <meta> values by lower-case property, name or itemprop: "og:title". */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly jsonLd?: JsonLdNode
  /** JSON-LD of the page or the film around the article, where it says when it was published. */
  readonly pageJsonLd?: JsonLdNode
  /** The address that answered. */
  readonly url?: string
}

/** One reading of a field and where it stands; several that agree make it sure. */
export interface Candidate<Value> {
  readonly value: Value
  readonly origin: string
}

const MAX_META_CHARS = 4000

export function gatherFacts(tree: PageTree, url?: string): PageFacts {
  const metas = readMetas(tree)
  const { article, page } = readJsonLd(tree, namesOfPage(tree, metas, url))
  return {
    tree,
    metas,
    ...(article ? { jsonLd: article } : {}),
    ...(page ? { pageJsonLd: page } : {}),
    ...(url ? { url } : {}),
  }
}

function namesOfPage(tree: PageTree, metas: PageFacts['metas'], url?: string): PageNames {
  const canonical = tree.nodes.find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')
  const title = tree.nodes.findIndex(({ name }) => name === 'title')
  const addresses = [url, canonical?.attributes.href, ...(metas.get('og:url') ?? [])]
  return {
    addresses: addresses.flatMap((address) => (address ? [withoutTail(address)] : [])),
    titles: [...(metas.get('og:title') ?? []), ...(title < 0 ? [] : [lineOf(tree, title, 500)])],
  }
}

/** The first value of the first of these <meta> keys that the page has. */
export function firstMeta(facts: Pick<PageFacts, 'metas'>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = facts.metas.get(key)?.[0]
    if (value) return value
  }
  return undefined
}

function readMetas(tree: PageTree): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const { name, attributes } of tree.nodes) {
    if (name !== 'meta') continue
    const key = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv']
    const value = tidyLine(decodeEntities((attributes.content ?? attributes.value ?? '').slice(0, MAX_META_CHARS)))
    if (!key || !value) continue
    const id = key.trim().toLowerCase()
    metas.set(id, [...(metas.get(id) ?? []), value].slice(0, 20))
  }
  return metas
}
