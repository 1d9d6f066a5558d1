import type { Problem } from '../../model/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { ArticleReference, SitemapSource, SourceReading } from '../../model/source.ts'
import { failed } from '../outcome.ts'
import { decodeFeed } from './decode-feed.ts'
import { feedDate } from './feed-date.ts'
import { pageUrl } from './page-url.ts'
import { parseSitemap, type SitemapEntry } from './parse-sitemap.ts'
import { type Days, daysOf, isNotBefore, isWithin } from './sitemap-window.ts'
import { askFor, NOTHING, type SourceReader } from './source-reader.ts'
import { unzipped } from './unzipped.ts'

/** An index of an index is no valid sitemap, and common. */
const DEEPEST = 3

/** Further sitemaps that one source is followed into; a window leaves fewer. */
const MOST_SITEMAPS = 1_000

/**
 * Pages that a sitemap names, newest first, one reading for each sitemap file; an index is followed, newest sitemaps first. Of both, what
 * was last changed outside of the source's window is left out.
 */
export async function* readSitemap(source: SitemapSource, reader: SourceReader): AsyncGenerator<SourceReading> {
  const days = daysOf(source.window ?? {}, reader.now())
  const waiting = [{ url: source.url, depth: 1 }]
  const seen = new Set([source.url])
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { url, depth } = next
    const { reading, further } = await readOne(url, source, days, reader)
    const fresh = depth < DEEPEST ? further.filter((other) => !seen.has(other)) : []
    const followed = fresh.slice(0, MOST_SITEMAPS - seen.size)
    for (const other of followed) seen.add(other)
    waiting.unshift(...followed.map((other) => ({ url: other, depth: depth + 1 })))
    yield reading
    if (followed.length < fresh.length) yield { ...NOTHING, problems: [tooMany(url, fresh.length)] }
  }
}

interface OneSitemap {
  readonly reading: SourceReading
  /** Addresses of the sitemaps that an index names. */
  readonly further: readonly string[]
}

async function readOne(url: string, source: SitemapSource, days: Days, reader: SourceReader): Promise<OneSitemap> {
  const answer = await askFor(url, reader)
  if (!('snapshot' in answer)) return { reading: answer, further: [] }
  return readSnapshot(url, answer.snapshot, source, days)
}

function readSnapshot(url: string, snapshot: Snapshot, { outlet }: SitemapSource, days: Days): OneSitemap {
  const bytes = unzipped(snapshot.body)
  if (!bytes) return broken(url, 'is a broken or too large gzip file')
  const sitemap = parseSitemap(decodeFeed(bytes, snapshot.headers['content-type']))
  if (!sitemap) return broken(url, 'is no sitemap that can be read')
  const dated = sitemap.entries.map((entry) => ({ entry, date: dateOf(entry) }))
  const newestFirst = dated.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  // Not to be remembered: an index that did not change names sitemaps that did.
  if (sitemap.kind === 'index') {
    const recent = newestFirst.filter(({ date }) => isNotBefore(date, days))
    return {
      reading: { ...NOTHING, url },
      further: recent.flatMap(({ entry }) => pageUrl(entry.loc, snapshot.url) ?? []),
    }
  }
  const wanted = newestFirst.filter(({ date }) => isWithin(date, days)).map(({ entry }) => entry)
  const references = referencesOf(wanted, url, snapshot.url, outlet)
  return { reading: { ...NOTHING, url, references, validators: snapshot.validators }, further: [] }
}

const dateOf = ({ published, lastmod }: SitemapEntry): string | undefined => feedDate(published) ?? feedDate(lastmod)

function referencesOf(
  entries: readonly SitemapEntry[],
  foundIn: string,
  base: string,
  outlet: string | undefined,
): ArticleReference[] {
  const references = new Map<string, ArticleReference>()
  for (const { loc, title, published } of entries) {
    const url = pageUrl(loc, base)
    const day = feedDate(published)
    if (!url || references.has(url)) continue
    const facts = { ...(outlet ? { outlet } : {}), ...(title ? { title } : {}), ...(day ? { published: day } : {}) }
    references.set(url, { url, ...facts, foundIn })
  }
  return [...references.values()]
}

const broken = (url: string, what: string): OneSitemap => ({
  reading: {
    ...NOTHING,
    url,
    problems: [failed('sitemap_unreadable', url, `${url} ${what}; check the address`).problem],
  },
  further: [],
})

const tooMany = (url: string, count: number): Problem =>
  failed(
    'sitemap_too_large',
    url,
    `${url} leads to ${count.toLocaleString('en')} sitemaps, not all of which are read; give the source a window with 'days' or 'since'`,
  ).problem
