import type { Problem } from '../../model/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { failed } from '../outcome.ts'
import { decodeFeed } from './decode-feed.ts'
import { feedDate } from './feed-date.ts'
import { pageUrl } from './page-url.ts'
import { type FeedEntry, type ParsedFeed, parseFeed } from './parse-feed.ts'
import { plainText } from './plain-text.ts'
import { askFor, type SourceReader } from './source-reader.ts'
import { unzipped } from './unzipped.ts'

/** An entity of one's own, before the feed begins: <!ENTITY lol "ha">. No feed of today needs one, every entity bomb does. */
const ENTITY_DECLARATION = /<!ENTITY\s/i

const FEED_START = /<(?:rss|feed|rdf:rdf)[\s>]|^\s{0,1000}[{[]/i

const WEB_PAGE = /^\s{0,1000}(?:<!--[^>]{0,1000}-->\s{0,1000}){0,5}<(?:!doctype\s{1,10}html|html|head|body)\b/i

/** <link rel="alternate" type="application/rss+xml" href="/feed"> */
const FEED_LINK =
  /<link\b(?=[^>]{0,500}application\/(?:rss|atom|feed)\+(?:xml|json))[^>]{0,500}?\bhref\s{0,3}=\s{0,3}["'](?<href>[^"'>\s]{1,500})/i

/** Articles that a feed names, in its order, each once; 304 gives none and `unchanged`. */
export async function readFeed(url: string, reader: SourceReader, outlet: string | undefined): Promise<SourceReading> {
  const answer = await askFor(url, reader)
  return 'snapshot' in answer ? { ...readSnapshot(url, answer.snapshot, outlet), url, unchanged: false } : answer
}

type Contents = Omit<SourceReading, 'unchanged'>

function readSnapshot(url: string, snapshot: Snapshot, outlet: string | undefined): Contents {
  const bytes = unzipped(snapshot.body)
  if (!bytes) return { references: [], problems: [unreadable(url, 'is a broken or too large gzip file')] }
  const text = decodeFeed(bytes, snapshot.headers['content-type'])
  const unfit = refusal(url, text)
  if (unfit) return { references: [], problems: [unfit] }
  const feed = parseFeed(text)
  if (!feed) return { references: [], problems: [unreadable(url, 'is no feed that can be read')] }
  const references = referencesOf(feed.entries, url, snapshot.url, outlet)
  const problems = problemsOf(url, snapshot.url, feed)
  // A feed that gave nothing is not remembered, so that the next run looks again instead of taking a 304 for good news.
  return { references, problems, ...(references.length > 0 ? { validators: snapshot.validators } : {}) }
}

function refusal(url: string, text: string): Problem | undefined {
  if (text.trim() === '') return problem('feed_empty', url, `feed ${url} is empty; check the address`, true)
  if (ENTITY_DECLARATION.test(text.slice(0, text.search(FEED_START))))
    return problem(
      'feed_unsafe',
      url,
      `feed ${url} declares XML entities of its own, which are not expanded; report it to the outlet`,
    )
  if (WEB_PAGE.test(text)) return unreadable(url, 'answers with a web page, not a feed', feedNamedBy(url, text))
  return undefined
}

const unreadable = (url: string, what: string, next = 'check the address in a browser'): Problem =>
  problem('feed_unreadable', url, `feed ${url} ${what}; ${next}`)

/** Many pages name their feed: that is the next step. */
function feedNamedBy(url: string, page: string): string | undefined {
  const href = FEED_LINK.exec(page.slice(0, 200_000))?.groups?.href
  return href && URL.canParse(href, url) ? `it names ${new URL(href, url).href} as its feed` : undefined
}

function referencesOf(
  entries: readonly FeedEntry[],
  foundIn: string,
  base: string,
  outlet?: string,
): ArticleReference[] {
  const references = new Map<string, ArticleReference>()
  for (const entry of entries) {
    const url = entry.link && pageUrl(entry.link, base)
    if (url && !references.has(url)) references.set(url, referenceOf(entry, url, foundIn, outlet))
  }
  return [...references.values()]
}

function referenceOf(entry: FeedEntry, url: string, foundIn: string, outlet?: string): ArticleReference {
  const title = entry.title && plainText(entry.title)
  const published = feedDate(entry.published)
  return {
    url,
    ...(outlet ? { outlet } : {}),
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    foundIn,
  }
}

function problemsOf(url: string, base: string, { entries, whole }: ParsedFeed): Problem[] {
  if (entries.length === 0)
    return [problem('feed_empty', url, `feed ${url} holds no entries; check the address if that lasts`, true)]
  const lost = entries.filter(({ link }) => !link || !pageUrl(link, base)).length
  return [...(whole ? [] : [damaged(url, entries.length)]), ...(lost > 0 ? [linksMissing(url, lost)] : [])]
}

const damaged = (url: string, count: number): Problem =>
  problem('feed_damaged', url, `feed ${url} is damaged, entries still read: ${count}; report it to the outlet`, true)

const linksMissing = (url: string, count: number): Problem =>
  problem(
    'feed_links_missing',
    url,
    `feed ${url} has entries without a link to a page: ${count}; report it to the outlet`,
  )

const problem = (code: string, url: string, message: string, retryable = false): Problem =>
  failed(code, url, message, retryable).problem
