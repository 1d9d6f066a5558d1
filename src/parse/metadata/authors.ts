import { fold } from '../body/fold.ts'
import { decodeEntities } from '../html-entities.ts'
import { isNode, type JsonLdNode, listOf, textOf, typesOf } from '../json-ld.ts'
import { authorNames, signatures } from './author-names.ts'
import { siteNames } from './outlet-name.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'
import { visibleByline } from './visible-byline.ts'

const AUTHOR_KEYS =
  `author article:author parsely-author sailthru.author byl dc.creator dcterms.creator cxenseparse:author article:author_name
og:article:author citation_author authors creator bt:author article.author`.split(/\s+/)

/** Who signs the article, the byline as it stands, and what each origin says. */
export interface Signature {
  readonly authors: readonly string[]
  readonly byline?: string
  readonly candidates: readonly Candidate<readonly string[]>[]
}

/**
 * Authors by the first origin that names people: JSON-LD, <meta>, then the visible byline, or the byline's own line when it names all
 * of those and more. Where nobody is named, whoever is said to sign: an agency, "Staff Reports", the outlet itself.
 */
export function readAuthors(facts: PageFacts): Signature {
  const visible = visibleByline(facts.tree)
  const declared = [
    { origin: 'json-ld', lines: jsonLdLines(facts) },
    { origin: 'meta', lines: metaLines(facts) },
    { origin: 'byline', lines: visible?.names ?? [] },
  ]
  const sites = siteNames(facts).map(fold)
  const owner = fold(firstMeta(facts, ['copyright', 'dc.rights', 'dcterms.rightsholder']) ?? '')
  const people = declared.map(({ origin, lines }) => ({
    origin,
    value: unique(lines.flatMap(authorNames)).filter((name) => !isSite(name, sites) && !owner.includes(fold(name))),
  }))
  const named = people.filter(({ value }) => value.length > 0)
  const [first] = named
  const inLine = visible && first ? unique(authorNames(visible.line)) : []
  const signed = declared.map(({ lines }) => unique(lines.flatMap(signatures))).find((names) => names.length > 0)
  return {
    authors: first ? (holdsMore(inLine, first.value) ? inLine : first.value) : (signed ?? []),
    ...(visible ? { byline: visible.line } : {}),
    candidates: named,
  }
}

const holdsMore = (names: readonly string[], fewer: readonly string[]): boolean => {
  const known = new Set(names.map(fold))
  return names.length > fewer.length && fewer.every((name) => known.has(fold(name)))
}

/** Names of the people in JSON-LD; of its organizations when it names no people. */
function jsonLdLines({ jsonLd }: PageFacts): string[] {
  const all =
    [jsonLd?.author, jsonLd?.creator].map((value) => listOf(value).flat(2)).find((list) => list.length > 0) ?? []
  const people = all.filter((author) => !isNode(author) || !isOrganization(author))
  return (people.length > 0 ? people : all)
    .flatMap((author) => (isNode(author) ? nameOf(author) : [author]))
    .flatMap((name) => (typeof name === 'string' ? [decodeEntities(name)] : []))
}

const isOrganization = (author: JsonLdNode): boolean => typesOf(author).some((type) => type.endsWith('Organization'))

function nameOf(author: JsonLdNode): unknown[] {
  const name = listOf(author.name).flatMap((value) => textOf(value) ?? [])
  if (name.length > 0) return name
  return author.familyName ? [`${author.givenName ?? ''} ${author.familyName}`.trim()] : []
}

function metaLines({ metas }: PageFacts): readonly string[] {
  const key = AUTHOR_KEYS.find((name) => (metas.get(name) ?? []).some((value) => signatures(value).length > 0))
  if (key) return metas.get(key) ?? []
  const isWriter = /writ|author|^by$/i.test(metas.get('twitter:label1')?.[0] ?? 'by')
  return isWriter ? (metas.get('twitter:data1') ?? []) : []
}

/** "Sample Herald" on the Sample Herald's page, "Sample Media Inc." anywhere. */
const isSite = (name: string, sites: readonly string[]): boolean =>
  sites.includes(fold(name)) || /\b(?:inc|ltd|llc|gmbh|corp|media|news)\.?$/i.test(name)

function unique(names: readonly string[]): string[] {
  const keys = names.map(fold)
  return names.filter((_, index) => keys[index] !== '' && keys.indexOf(keys[index]!) === index)
}
