import { parseFeed as parse } from 'feedsmith'

/** One entry of a feed as it stands there: the link may be relative, the title may hold markup. */
export interface FeedEntry {
  readonly link?: string
  readonly title?: string
  /** In the feed's own spelling. */
  readonly published?: string
}

/** `whole`: the feed is well-formed. False when entries had to be picked out of a damaged one. */
export interface ParsedFeed {
  readonly entries: readonly FeedEntry[]
  readonly whole: boolean
}

type Parsed = ReturnType<typeof parse>
type Rss = Extract<Parsed, { format: 'rss' }>['feed']
type Rdf = Extract<Parsed, { format: 'rdf' }>['feed']
type Atom = Extract<Parsed, { format: 'atom' }>['feed']
type Json = Extract<Parsed, { format: 'json' }>['feed']
type Each<T extends readonly unknown[] | undefined> = NonNullable<T>[number]

/** Where an entry begins: <item>, <item rdf:about="...">, <entry>. */
const ENTRY_START = /(?=<(?:item|entry)[\s>])/i

const ENTRY_END = /<\/(?:item|entry)\s{0,10}>/i

/** More entries than a damaged feed is worth: a broken one costs a third of a millisecond. */
const MOST_PICKED = 1_000

/** Entries of an RSS, RDF, Atom or JSON feed in its order; undefined for what is no feed. Never throws. */
export function parseFeed(text: string): ParsedFeed | undefined {
  const entries = attempt(text)
  if (entries) return { entries, whole: true }
  const picked = pickEntries(text)
  return picked.length > 0 ? { entries: picked, whole: false } : undefined
}

function attempt(text: string): FeedEntry[] | undefined {
  try {
    return entriesOf(parse(text))
  } catch {
    return undefined
  }
}

/** A feed that is cut off or broken in one entry: every entry that is well-formed by itself. */
function pickEntries(text: string): FeedEntry[] {
  const pieces = text.split(ENTRY_START).slice(1, MOST_PICKED + 1)
  return pieces.flatMap((piece) => {
    const end = ENTRY_END.exec(piece)
    return (end && attempt(inFeed(piece.slice(0, end.index + end[0].length)))) ?? []
  })
}

const inFeed = (entry: string): string =>
  /^<entry/i.test(entry)
    ? `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`
    : `<rss version="2.0"><channel>${entry}</channel></rss>`

function entriesOf(parsed: Parsed): FeedEntry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(rssEntry)
    case 'rdf':
      return (parsed.feed.items ?? []).map(rdfEntry)
    case 'atom':
      return (parsed.feed.entries ?? []).map(atomEntry)
    case 'json':
      return (parsed.feed.items ?? []).map(jsonEntry)
  }
}

function rssEntry({ link, guid, title, pubDate, dc, atom }: Each<Rss['items']>): FeedEntry {
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value
  return entry(link ?? atom?.links?.[0]?.href ?? onlyUrl(permalink), title, pubDate ?? dc?.dates?.[0])
}

const rdfEntry = ({ link, rdf, title, dc }: Each<Rdf['items']>): FeedEntry =>
  entry(link ?? onlyUrl(rdf?.about), title, dc?.dates?.[0])

/** An entry of Atom need not say when it was published, only when it was updated (RFC 4287, 4.1.2). */
function atomEntry({ links, id, title, published, updated }: Each<Atom['entries']>): FeedEntry {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  const page = pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0]
  return entry(page?.href ?? onlyUrl(id), title?.value, published ?? updated)
}

const jsonEntry = ({ url, external_url, id, title, date_published, date_modified }: Each<Json['items']>): FeedEntry =>
  entry(url ?? external_url ?? onlyUrl(id), title, date_published ?? date_modified)

/** An identifier serves as a link only when it is a web address. */
const onlyUrl = (value: string | undefined): string | undefined =>
  value && /^https?:\/\//i.test(value) ? value : undefined

const entry = (link: unknown, title: unknown, published: unknown): FeedEntry => ({
  ...(typeof link === 'string' ? { link } : {}),
  ...(typeof title === 'string' ? { title } : {}),
  ...(typeof published === 'string' ? { published } : {}),
})
