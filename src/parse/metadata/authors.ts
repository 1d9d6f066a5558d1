import { fold } from '../body/fold.ts'
import { decodeEntities } from '../html-entities.ts'
import { isNode, listOf, typesOf } from '../json-ld.ts'
import { authorNames } from './author-names.ts'
import { siteNames } from './outlet-name.ts'
import type { PageFacts } from './page-facts.ts'
import { visibleByline } from './visible-byline.ts'

const AUTHOR_KEYS =
  `author article:author parsely-author sailthru.author byl dc.creator dcterms.creator cxenseparse:author article:author_name
og:article:author citation_author authors creator bt:author article.author`.split(/\s+/)

/** Who signs the article, and the byline as it stands. */
export interface Signature {
  readonly authors: readonly string[]
  readonly byline?: string
}

/** Authors by the first origin that names any: JSON-LD, <meta>, then the visible byline. The site itself is no author beside one. */
export function readAuthors(facts: PageFacts): Signature {
  const visible = visibleByline(facts.tree)
  const sites = siteNames(facts).map(fold)
  const people = [jsonLdAuthors(facts), metaAuthors(facts), visible?.names ?? []].map((names) =>
    unique(names).filter((name) => !isSite(name, sites)),
  )
  const authors = people.find((names) => names.length > 0) ?? []
  return { authors, ...(visible ? { byline: visible.line } : {}) }
}

function jsonLdAuthors({ jsonLd }: PageFacts): string[] {
  const all = listOf(jsonLd?.author)
  const people = all.filter(
    (author) => !isNode(author) || !typesOf(author).some((type) => type.endsWith('Organization')),
  )
  const names = (people.length > 0 ? people : all).flatMap((author) =>
    isNode(author) ? listOf(author.name) : [author],
  )
  return names.flatMap((name) => (typeof name === 'string' ? authorNames(decodeEntities(name)) : []))
}

function metaAuthors({ metas }: PageFacts): string[] {
  const named = AUTHOR_KEYS.map((key) => (metas.get(key) ?? []).flatMap(authorNames)).find((names) => names.length > 0)
  const isWriter = /writ|author|^by$/i.test(metas.get('twitter:label1')?.[0] ?? 'by')
  return named ?? (isWriter ? (metas.get('twitter:data1') ?? []).flatMap(authorNames) : [])
}

/** "Sample Herald" on the Sample Herald's page, "Sample Media Inc." anywhere. */
const isSite = (name: string, sites: readonly string[]): boolean =>
  sites.includes(fold(name)) || /\b(?:inc|ltd|llc|gmbh|corp|media|news)\.?$/i.test(name)

function unique(names: readonly string[]): string[] {
  const keys = names.map(fold)
  return names.filter((_, index) => keys[index] !== '' && keys.indexOf(keys[index]!) === index)
}
