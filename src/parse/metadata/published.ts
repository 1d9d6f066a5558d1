import { listOf, textOf } from '../json-ld.ts'
import { readDate } from '../read-date.ts'
import { canonicalUrl } from './canonical-url.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'
import { type ShownDates, shownDates } from './shown-dates.ts'

/** <meta> keys of the day of publication, the dependable ones first. */
const PUBLISHED_KEYS =
  `article:published_time og:article:published_time og:published_time article:published datepublished parsely-pub-date
sailthru.date cxenseparse:recs:publishtime bt:pubdate pubdate publishdate publish-date publish_date publication_date
publication-date published_time date.issued dc.date.issued dcterms.issued dc.date.published dcterms.created dc.date.created
dc.date dcterms.date article_date_original originalpublicationdate rnews:datepublished displaydate citation_publication_date
citation_date article.published article.created article.date created ptime timestamp date`.split(/\s+/)
const MODIFIED_KEYS =
  'article:modified_time og:article:modified_time og:updated_time article:modified datemodified lastmod dcterms.modified dc.date.modified last-modified'.split(
    ' ',
  )

/** /2025/09/24/, /2025-09-24-, /2025/sep/24/, /20250924/ */
const URL_DAY = [
  /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>\d{1,2}|[a-z]{3})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/i,
  /[/_-](?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?=[/_.-]|$)/,
]
/** What is known of the day of publication. */
export interface PublishedReading {
  readonly published: string
  /** How many places on the page (JSON-LD, <meta>, what it shows, URL, feed) agree on the day. */
  readonly origins: number
  /** How surely the day is right, 0 to 1. */
  readonly p: number
  readonly candidates: readonly Candidate<string>[]
}

/** Share of right days by the number of origins that agree, and where a single one stands against another (measured on old layouts). */
const P_BY_ORIGINS = [0.85, 0.85, 0.96, 0.98]
const P_CONTRADICTED = 0.36
/** Only the last change is dated: most articles are changed on their first day, if ever. */
const P_MODIFIED = 0.6

/**
 * The date of publication with how many origins agree on its day. The first origin's reading is taken unless at least two
 * others agree on another day. A page that only tells when it was last changed was published then or before.
 */
export function readPublished(facts: PageFacts, hint?: string): PublishedReading | undefined {
  const shown = shownDates(facts.tree)
  const candidates = publishedCandidates(facts, shown, hint)
  const [first] = candidates
  if (!first) return onlyModified(readModified(facts) ?? shown.modified())
  const origins = (day: string): number =>
    new Set(candidates.filter(({ value }) => value.startsWith(day)).map(({ origin }) => SHOWN.get(origin) ?? origin))
      .size
  const days = [...new Set(candidates.map(({ value }) => value.slice(0, 10)))]
  const agreed = days.reduce((a, b) => (origins(b) > origins(a) ? b : a))
  const day = origins(agreed) >= 2 && origins(first.value.slice(0, 10)) < 2 ? agreed : first.value.slice(0, 10)
  const count = origins(day)
  return {
    published: withZone(mostPrecise(candidates, day), candidates),
    origins: count,
    p: count === 1 && days.length > 1 ? P_CONTRADICTED : (P_BY_ORIGINS[count] ?? P_BY_ORIGINS.at(-1)!),
    candidates,
  }
}

function onlyModified(published: string | undefined): PublishedReading | undefined {
  if (!published) return undefined
  return { published, origins: 1, p: P_MODIFIED, candidates: [{ origin: 'modified', value: published }] }
}

/** Origins that are one statement: what readers see. */
const SHOWN: ReadonlyMap<string, string> = new Map(['microdata', 'time', 'text'].map((origin) => [origin, 'shown']))
/** Earlier days are made up: "0001-01-01", the epoch. */
const EARLIEST = '1990'
const QUARTER_HOUR_MS = 15 * 60_000
const MAX_OFFSET_MS = 14 * 3_600_000

/**
 * A local time without a zone gets the zone that another origin's instant tells: shown "2025-09-23T20:20", stated
 * "2025-09-24T00:20:41Z" is "2025-09-23T20:20:00-04:00". An instant in UTC is told in the local time that the page shows.
 */
function withZone(published: string, candidates: readonly Candidate<string>[]): string {
  const values = candidates.map(({ value }) => value)
  const locals = LOCAL_TIME.test(published) ? [published] : UTC_TIME.test(published) ? values.filter(isLocal) : []
  const instants = LOCAL_TIME.test(published) ? values.filter((value) => INSTANT.test(value)) : [published]
  for (const local of locals) {
    const offset = instants.map((instant) => offsetBetween(local, instant)).find((text) => text !== undefined)
    if (offset) return offset === '+00:00' ? published : local + offset
  }
  return published
}

const LOCAL_TIME = /T[\d:]{8}$/
const isLocal = (value: string): boolean => LOCAL_TIME.test(value)
const INSTANT = /T.{8}(?:Z|[+-]\d\d:\d\d)$/
const UTC_TIME = /(?:Z|\+00:00)$/

/** The zone in which an instant has this local time, to the minute; undefined when there is none. */
function offsetBetween(local: string, instant: string): string | undefined {
  const differenceMs = Date.parse(`${local}Z`) - Date.parse(instant)
  const offsetMs = Math.round(differenceMs / QUARTER_HOUR_MS) * QUARTER_HOUR_MS
  const isSameMinute = Math.abs(differenceMs - offsetMs) <= 120_000
  return isSameMinute && Math.abs(offsetMs) <= MAX_OFFSET_MS ? offsetText(offsetMs) : undefined
}

/** "-04:00" from milliseconds. */
function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** The date of the last change that the page states; undefined when it states none. */
export function readModified(facts: PageFacts): string | undefined {
  const stated = [facts.jsonLd?.dateModified, facts.pageJsonLd?.dateModified, firstMeta(facts, MODIFIED_KEYS)]
  return firstDate(stated)
}

/** Readings of the publication date, the dependable origins first. */
function publishedCandidates(facts: PageFacts, shown: ShownDates, hint?: string): Candidate<string>[] {
  const found: readonly (readonly [origin: string, value: string | undefined])[] = [
    ['json-ld', jsonLdDate(facts)],
    ...PUBLISHED_KEYS.map((key) => ['meta', firstDate(facts.metas.get(key) ?? [])] as const),
    ...shown.published,
    ['url', dayInUrl(canonicalUrl(facts) ?? '')],
    ['feed', firstDate([hint])],
  ]
  return found.flatMap(([origin, value]) => (value && value > EARLIEST ? [{ origin, value }] : []))
}

/** The article's date, else that of the page or the film around it. */
const jsonLdDate = ({ jsonLd, pageJsonLd }: PageFacts): string | undefined =>
  firstDate([jsonLd?.datePublished, jsonLd?.dateCreated, pageJsonLd?.datePublished, pageJsonLd?.uploadDate])

function firstDate(values: readonly unknown[]): string | undefined {
  for (const value of values.flatMap(listOf)) {
    const date = readDate(textOf(value) ?? '')
    if (date && date > EARLIEST) return date
  }
  return undefined
}

const mostPrecise = (candidates: readonly Candidate<string>[], day: string): string =>
  candidates
    .map(({ value }) => value)
    .filter((value) => value.startsWith(day))
    .reduce((a, b) => (precision(b) > precision(a) ? b : a))

/** A day, a time of day, a time of day in a zone. */
const precision = (date: string): number => (INSTANT.test(date) ? 2 : date.includes('T') ? 1 : 0)

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
