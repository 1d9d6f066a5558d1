import { listOf } from '../json-ld.ts'
import { lineOf } from '../node-text.ts'
import { readDate } from '../read-date.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'

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
/** Class names and ids of elements that state when something was published. */
const DATE_NAME = /publish|posted|pub-?_?date|date|byline|timestamp|entry-?meta|post-?meta|article-?meta/i
const FURNITURE_NAME = /related|comment|sidebar|recirc|footer|promo|teaser|most-|latest|trending|popular/i
const MAX_DATE_TEXT_CHARS = 200
const MAX_ELEMENTS = 40

/** What is known of the day of publication; `origins` counts the places on the page that agree on it. */
export interface PublishedReading {
  readonly published: string
  readonly origins: number
}

/**
 * The date of publication with the number of origins (JSON-LD, <meta>, microdata, <time>, URL, visible text) that agree on
 * its day. The first origin's reading is taken unless at least two others agree on another day.
 */
export function readPublished(facts: PageFacts, hint?: string): PublishedReading | undefined {
  const candidates = publishedCandidates(facts, hint)
  const votes = new Map<string, number>()
  for (const { value } of candidates) votes.set(value.slice(0, 10), (votes.get(value.slice(0, 10)) ?? 0) + 1)
  const [first] = candidates
  if (!first) return undefined
  const day = first.value.slice(0, 10)
  const [otherDay, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))
  const chosen = count >= 2 && (votes.get(day) ?? 0) < 2 ? otherDay : day
  return { published: mostPrecise(candidates, chosen), origins: votes.get(chosen) ?? 1 }
}

/** The date of the last change that the page states; undefined when it states none. */
export function readModified(facts: PageFacts): string | undefined {
  const stated = [facts.jsonLd?.dateModified, firstMeta(facts, MODIFIED_KEYS)]
  return stated
    .map((value) => (typeof value === 'string' ? readDate(value) : undefined))
    .find((date) => date !== undefined)
}

/** Readings of the publication date, the dependable origins first. */
export function publishedCandidates(facts: PageFacts, hint?: string): Candidate<string>[] {
  const found: readonly (readonly [origin: string, value: string | undefined])[] = [
    ['json-ld', firstDate(listOf(facts.jsonLd?.datePublished ?? facts.jsonLd?.dateCreated))],
    ['meta', firstDate(PUBLISHED_KEYS.flatMap((key) => facts.metas.get(key) ?? []))],
    ...elementDates(facts),
    ['url', dayInUrl(facts.url ?? '')],
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

/** Dates in microdata, in <time> and in elements that are named for a date; those in furniture are passed over. */
function elementDates({ tree }: PageFacts): [origin: string, value: string | undefined][] {
  const { nodes } = tree
  let [micro, time, text]: (string | undefined)[] = []
  let seen = 0
  for (let i = 0; i < nodes.length && seen < MAX_ELEMENTS; i += 1) {
    const { name, attributes, end } = nodes[i]!
    if (name === '' || name === 'meta') continue
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300)
    if (
      name === 'nav' ||
      name === 'footer' ||
      name === 'aside' ||
      (FURNITURE_NAME.test(names) && end - i < nodes.length / 3)
    ) {
      i = end - 1
      continue
    }
    const isMicro = /^date(?:published|created)$/i.test(attributes.itemprop ?? '')
    if (!isMicro && name !== 'time' && !DATE_NAME.test(names)) continue
    seen += 1
    const date = readDate(attributes.datetime ?? attributes.content ?? shortLine(tree, i))
    if (isMicro) micro ??= date
    else if (name === 'time') time ??= date
    else text ??= date
  }
  return [
    ['microdata', micro],
    ['time', time],
    ['text', text],
  ]
}

/** The words of an element that holds few; '' for one that holds many, where any date could stand. */
function shortLine(tree: Parameters<typeof lineOf>[0], index: number): string {
  const line = lineOf(tree, index, MAX_DATE_TEXT_CHARS + 1)
  return line.length > MAX_DATE_TEXT_CHARS ? '' : line
}
