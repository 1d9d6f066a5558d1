import { listOf } from '../json-ld.ts'
import { readDate } from '../read-date.ts'
import { canonicalUrl } from './canonical-url.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'
import { shownDates } from './shown-dates.ts'

/** <meta> keys of the day of publication, the dependable ones first. */
const PUBLISHED_KEYS =
  `article:published_time og:article:published_time og:published_time article:published datepublished parsely-pub-date
sailthru.date cxenseparse:recs:publishtime bt:pubdate pubdate publishdate publish-date publish_date publication_date
publication-date published_time date.issued dc.date.issued dcterms.issued dc.date.published dcterms.created dc.date.created
dc.date dcterms.date article_date_original originalpublicationdate rnews:datepublished displaydate citation_publication_date
citation_date article.published article.created article.date created ptime timestamp date`.split(/\s+/)
const MODIFIED_KEYS =
  'article:modified_time og:updated_time lastmod dcterms.modified dc.date.modified last-modified'.split(' ')

/** /2025/09/24/, /2025-09-24-, /2025/sep/24/, /20250924/ */
const URL_DAY = [
  /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>\d{1,2}|[a-z]{3})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/i,
  /[/_-](?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?=[/_.-]|$)/,
]
/** What is known of the day of publication; `origins` counts the places on the page that agree on it. */
export interface PublishedReading {
  readonly published: string
  readonly origins: number
}

/**
 * The date of publication with the number of origins (JSON-LD, <meta>, what the page shows, URL, feed) that agree on its day.
 * The first origin's reading is taken unless at least two others agree on another day.
 */
export function readPublished(facts: PageFacts, hint?: string): PublishedReading | undefined {
  const candidates = publishedCandidates(facts, hint)
  const [first] = candidates
  if (!first) return undefined
  const origins = (day: string): number =>
    new Set(candidates.filter(({ value }) => value.startsWith(day)).map(({ origin }) => SHOWN.get(origin) ?? origin))
      .size
  const days = [...new Set(candidates.map(({ value }) => value.slice(0, 10)))]
  const agreed = days.reduce((a, b) => (origins(b) > origins(a) ? b : a))
  const day = origins(agreed) >= 2 && origins(first.value.slice(0, 10)) < 2 ? agreed : first.value.slice(0, 10)
  return { published: withZone(mostPrecise(candidates, day), candidates), origins: origins(day) }
}

/** Origins that are one statement: what readers see. */
const SHOWN: ReadonlyMap<string, string> = new Map(['microdata', 'time', 'text'].map((origin) => [origin, 'shown']))
const QUARTER_HOUR_MS = 15 * 60_000
const MAX_OFFSET_MS = 14 * 3_600_000

/**
 * A local time without a zone gets the zone that another origin's instant tells: shown "2025-09-23T20:20", stated
 * "2025-09-24T00:20:41Z" is "2025-09-23T20:20:00-04:00". The outlet's own day stays the day.
 */
function withZone(published: string, candidates: readonly Candidate<string>[]): string {
  if (!/T[\d:]{8}$/.test(published)) return published
  const local = Date.parse(`${published}Z`)
  for (const { value } of candidates) {
    if (!/T.{8}(?:Z|[+-]\d\d:\d\d)$/.test(value)) continue
    const offsetMs = Math.round((local - Date.parse(value)) / QUARTER_HOUR_MS) * QUARTER_HOUR_MS
    const isSameMinute = Math.abs(local - Date.parse(value) - offsetMs) <= 120_000
    if (isSameMinute && Math.abs(offsetMs) <= MAX_OFFSET_MS) return published + offsetText(offsetMs)
  }
  return published
}

/** "-04:00" from milliseconds. */
function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** The date of the last change that the page states; undefined when it states none. */
export function readModified(facts: PageFacts): string | undefined {
  const stated = [facts.jsonLd?.dateModified, firstMeta(facts, MODIFIED_KEYS)]
  return stated
    .map((value) => (typeof value === 'string' ? readDate(value) : undefined))
    .find((date) => date !== undefined)
}

/** Readings of the publication date, the dependable origins first. */
function publishedCandidates(facts: PageFacts, hint?: string): Candidate<string>[] {
  const found: readonly (readonly [origin: string, value: string | undefined])[] = [
    ['json-ld', firstDate(listOf(facts.jsonLd?.datePublished ?? facts.jsonLd?.dateCreated))],
    ...PUBLISHED_KEYS.map((key) => ['meta', firstDate(facts.metas.get(key) ?? [])] as const),
    ...shownDates(facts.tree),
    ['url', dayInUrl(canonicalUrl(facts) ?? '')],
    ['feed', firstDate([hint])],
  ]
  return found.flatMap(([origin, value]) => (value && value > '1990' ? [{ origin, value }] : []))
}

function firstDate(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const date = typeof value === 'string' || typeof value === 'number' ? readDate(String(value)) : undefined
    if (date) return date
  }
  return undefined
}

const mostPrecise = (candidates: readonly Candidate<string>[], day: string): string =>
  candidates
    .map(({ value }) => value)
    .filter((value) => value.startsWith(day))
    .reduce((a, b) => (b.length > a.length ? b : a))

function dayInUrl(url: string): string | undefined {
  for (const pattern of URL_DAY) {
    const groups = pattern.exec(url)?.groups
    if (!groups) continue
    const { year = '', month = '', day = '' } = groups
    const date = /^\d/.test(month) ? readDate(`${year}-${month}-${day}`) : readDate(`${day} ${month} ${year}`)
    if (date) return date
  }
  return undefined
}
