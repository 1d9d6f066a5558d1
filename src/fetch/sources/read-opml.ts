import { parseOpml } from 'feedsmith'
import type { Problem } from '../../model/problem.ts'
import type { FeedSource } from '../../model/source.ts'
import { type Fetcher, failed } from '../outcome.ts'
import { decodeFeed } from './decode-feed.ts'
import { pageUrl } from './page-url.ts'

/** More feeds than a list that a person keeps. */
const MOST_FEEDS = 5_000

/** Deeper than any folder of feeds. */
const DEEPEST = 20

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

/** The feeds of an OPML list in its order, each once; folders are passed through. Always read in full: it is small. */
export async function readOpml(
  url: string,
  fetcher: Fetcher,
  outlet: string | undefined,
): Promise<{ readonly feeds: readonly FeedSource[]; readonly problems: readonly Problem[] }> {
  const outcome = await fetcher.fetch(url)
  if (outcome.kind === 'failed') return { feeds: [], problems: [outcome.problem] }
  if (outcome.kind === 'unchanged') return nothing(url, 'was not sent')
  const { body, headers, url: base } = outcome.snapshot
  const outlines = parsed(decodeFeed(body, headers['content-type']))
  if (!outlines) return nothing(url, 'is no OPML list that can be read')
  const links = feedLinks(outlines, 0)
  const urls = [...new Set(links.flatMap((link) => pageUrl(link, base) ?? []))].slice(0, MOST_FEEDS)
  if (urls.length === 0) return nothing(url, 'names no feed')
  return { feeds: urls.map((feed) => ({ kind: 'feed', url: feed, ...(outlet ? { outlet } : {}) })), problems: [] }
}

/** Undefined for what is no OPML. */
function parsed(text: string): readonly Outline[] | undefined {
  try {
    return parseOpml(text).body?.outlines ?? []
  } catch {
    return undefined
  }
}

const feedLinks = (outlines: readonly Outline[], depth: number): string[] =>
  depth > DEEPEST
    ? []
    : outlines.flatMap(({ xmlUrl, outlines: inner = [] }) => [
        ...(xmlUrl ? [xmlUrl] : []),
        ...feedLinks(inner, depth + 1),
      ])

const nothing = (url: string, what: string) => ({
  feeds: [],
  problems: [failed('opml_unreadable', url, `${url} ${what}; check the address`).problem],
})
