import type { FeedHealth, StoredOutlet } from '../model/outlet-record.ts'
import type { OutletHealth } from '../pipeline/outlet-health.ts'
import { column, cut, widest } from './fit-text.ts'
import type { Paint } from './terminal.ts'

const LONGEST_NAME = 32

/** Outlets with what is stored of them, a line each. */
export function outletListing(outlets: readonly StoredOutlet[], paint: Paint, width: number | undefined): string[] {
  if (outlets.length === 0) return [NONE]
  const nameWidth = widest(
    outlets.map(({ outletName }) => outletName),
    LONGEST_NAME,
  )
  const head = row(nameWidth, 'outlet', 'country', 'articles', 'versions', 'claims', 'last new')
  return [
    paint('dim', cut(head, width)),
    ...outlets.map(({ outletName, country = '', articles, versions, claims, lastArticleAt }) =>
      cut(
        row(nameWidth, outletName, country, count(articles), count(versions), count(claims), time(lastArticleAt)),
        width,
      ),
    ),
  ]
}

/** Outlets with how their feeds answer and how much comes in; what is wrong stands below its outlet. */
export function healthListing(outlets: readonly OutletHealth[], paint: Paint, width: number | undefined): string[] {
  if (outlets.length === 0) return [NONE]
  const nameWidth = widest(
    outlets.map(({ outletName }) => outletName),
    LONGEST_NAME,
  )
  const head = row(nameWidth, 'outlet', 'feeds', 'failing', 'new a day', 'articles', 'last read')
  return [
    paint('dim', cut(head, width)),
    ...outlets.flatMap((outlet) => [
      cut(healthRow(outlet, nameWidth), width),
      ...outlet.feeds.filter(isFailing).flatMap(feedLines),
      ...outlet.suspicions.map((suspicion) => `  layout changed? ${suspicion}`),
    ]),
  ]
}

function healthRow({ outletName, feeds, newPerDay, articles, lastSuccessAt }: OutletHealth, nameWidth: number): string {
  const failing = feeds.filter(isFailing).length
  return row(
    nameWidth,
    outletName,
    count(feeds.length),
    count(failing),
    newPerDay.toFixed(1),
    count(articles),
    feeds.length === 0 ? 'no feed' : time(lastSuccessAt),
  )
}

const isFailing = ({ failures }: FeedHealth): boolean => failures > 0

/** "  failed 3 times, left alone until 2025-09-24 14:20 UTC: https://... answers with status 503; ...". */
const feedLines = ({ url, failures, restsUntil, problem }: FeedHealth): string[] => [
  `  failed ${failures === 1 ? 'once' : `${count(failures)} times`}${restsUntil ? `, left alone until ${time(restsUntil)} UTC` : ''}: ${problem?.message ?? url}`,
]

const row = (nameWidth: number, name: string, ...fields: readonly string[]): string =>
  [
    column(name, nameWidth),
    ...fields.map((field, index) => (index < fields.length - 1 ? field.padStart(9) : field)),
  ].join('  ')

const count = (value: number): string => value.toLocaleString('en')

/** "2025-09-24 14:20", UTC. */
const time = (instant: string | undefined): string => instant?.slice(0, 16).replace('T', ' ') ?? 'never'

const NONE = "No outlet is stored yet: make a database with 'claimtrail run pipelines/sample.yaml'."
