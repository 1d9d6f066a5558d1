import { fold } from '../body/fold.ts'
import { isNode, listOf, typesOf } from '../json-ld.ts'
import { lineOf } from '../node-text.ts'
import type { PageNode, PageTree } from '../page-tree.ts'
import { authorNames } from './author-names.ts'
import type { Candidate, PageFacts } from './page-facts.ts'

const AUTHOR_KEYS =
  `author article:author parsely-author sailthru.author byl dc.creator dcterms.creator cxenseparse:author article:author_name
og:article:author citation_author authors creator bt:author article.author`.split(/\s+/)
/** Addresses of author pages. */
const AUTHOR_PAGE = /\/(?:authors?|profiles?|people|staff|journalists?|by|contributors?|reporters?)\/[^/]/i
const NAMED_NAME = /byline[-_]{0,2}name|author[-_]{0,2}name/i
const NAMED_BYLINE = /byline/i
const NAMED_AUTHOR = /author/i
const FURNITURE_NAME = /related|comment|sidebar|recirc|footer|promo|teaser|most-|latest|trending|popular/i
const STARTS_LIKE_A_NAME = /^\p{Lu}/u
const MAX_BYLINE_CHARS = 160

/** Who signs the article, and the byline as it stands. */
export interface Signature {
  readonly authors: readonly string[]
  readonly byline?: string
}

/** Authors by the first origin that names any: JSON-LD, <meta>, then the visible byline. */
export function readAuthors(facts: PageFacts): Signature {
  const visible = visibleByline(facts.tree)
  const candidates = [jsonLdAuthors(facts), metaAuthors(facts), visible]
  const authors = candidates.find((candidate) => candidate && candidate.value.length > 0)?.value ?? []
  return { authors, ...(visible?.line ? { byline: visible.line } : {}) }
}

function jsonLdAuthors({ jsonLd }: PageFacts): Candidate<string[]> | undefined {
  const all = listOf(jsonLd?.author)
  const people = all.filter(
    (author) => !isNode(author) || !typesOf(author).some((type) => type.endsWith('Organization')),
  )
  const names = (people.length > 0 ? people : all).flatMap((author) =>
    isNode(author) ? listOf(author.name) : [author],
  )
  const value = unique(names.flatMap((name) => (typeof name === 'string' ? authorNames(name) : [])))
  return value.length > 0 ? { value, origin: 'json-ld' } : undefined
}

function metaAuthors({ metas }: PageFacts): Candidate<string[]> | undefined {
  for (const key of AUTHOR_KEYS) {
    const value = unique((metas.get(key) ?? []).flatMap(authorNames))
    if (value.length > 0) return { value, origin: `meta ${key}` }
  }
  return undefined
}

/** How surely an element holds an author's name, by its markup; lower is surer. */
function rankOf({ name, attributes }: PageNode): number | undefined {
  if (/\bauthor\b/i.test(attributes.rel ?? '') || attributes.itemprop === 'author') return 0
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300)
  if (NAMED_NAME.test(names)) return 1
  if (name === 'a' && AUTHOR_PAGE.test(attributes.href ?? '')) return 2
  if (NAMED_BYLINE.test(names)) return 3
  return NAMED_AUTHOR.test(names) && name !== 'article' && name !== 'section' ? 4 : undefined
}

/** Names in the elements that are marked most surely; the byline is the line that they stand in. */
function visibleByline(tree: PageTree): (Candidate<string[]> & { readonly line: string }) | undefined {
  const byRank: { readonly line: string; readonly names: string[] }[][] = [[], [], [], [], []]
  const { nodes } = tree
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i]!
    if (node.name === '' || node.name === 'meta' || node.name === 'link') continue
    if (isFurniture(node, i, nodes.length)) i = node.end - 1
    const rank = rankOf(node)
    if (rank === undefined || byRank[rank]!.length >= 8) continue
    const line = lineOf(tree, i, MAX_BYLINE_CHARS)
    const names = line.length < MAX_BYLINE_CHARS ? authorNames(line).filter(looksLikeName) : []
    if (names.length > 0) byRank[rank]!.push({ line, names })
  }
  const found = byRank.find((lines) => lines.length > 0)
  return (
    found && { value: unique(found.flatMap(({ names }) => names)).slice(0, 6), origin: 'byline', line: found[0]!.line }
  )
}

const isFurniture = ({ name, attributes, end }: PageNode, index: number, total: number): boolean =>
  name === 'nav' ||
  name === 'footer' ||
  name === 'aside' ||
  (end - index < total / 3 && FURNITURE_NAME.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300)))

const looksLikeName = (name: string): boolean => STARTS_LIKE_A_NAME.test(name) && name.split(' ').length <= 5

function unique(names: readonly string[]): string[] {
  const byKey = new Map(
    names
      .map((name) => [fold(name), name] as const)
      .filter(([key]) => key !== '')
      .reverse(),
  )
  return names
    .filter((name) => byKey.get(fold(name)) === name)
    .filter((name, index, all) => all.indexOf(name) === index)
}
