import type { Snapshot, Validators } from '../../model/snapshot.ts'
import { sha256 } from '../digest.ts'
import type { FetchSettings } from '../options.ts'
import { type Failed, type FetchOutcome, failed } from '../outcome.ts'
import { addressRefusal } from './address-refusal.ts'
import type { Ask } from './ask.ts'
import type { HttpResponse } from './exchange.ts'
import { type Arrival, follow } from './follow.ts'
import { freshUntil } from './freshness.ts'
import { ACCEPTED_ENCODINGS } from './read-body.ts'
import { isPassingStatus } from './retry.ts'
import { createRobots, ROBOTS_BYTES, ROBOTS_REDIRECTS } from './robots.ts'

/** Fetches one http(s) address: checked, allowed by robots.txt, redirects followed, conditional when `known` is given. */
export type FetchHttp = (url: string, known: Validators) => Promise<FetchOutcome>

export function createFetchHttp(ask: Ask, settings: FetchSettings): FetchHttp {
  const common = { 'user-agent': settings.userAgent, 'accept-encoding': ACCEPTED_ENCODINGS }
  const robots = createRobots((robotsUrl) =>
    follow(robotsUrl, { ...settings, maxRedirects: ROBOTS_REDIRECTS }, (url) =>
      ask({ url, headers: common, firstBytes: ROBOTS_BYTES }, settings.perHostDelayMs),
    ),
  )

  async function visit(url: string, known: Validators): Promise<HttpResponse | Failed> {
    const permission = await robots(url)
    if (permission.kind === 'failed') return permission
    const crawlDelayMs = Math.min(permission.crawlDelayMs ?? 0, settings.maxCrawlDelayMs)
    const headers = { ...common, accept: ACCEPT, ...conditions(known) }
    return ask({ url, headers }, Math.max(settings.perHostDelayMs, crawlDelayMs))
  }

  return async (url, known) => {
    const start = new URL(url)
    start.hash = ''
    const refusal = addressRefusal(start, url, settings.allowPrivate)
    if (refusal) return refusal
    if (isFresh(known)) return { kind: 'unchanged', url, validators: known, fetchedAt: new Date().toISOString() }
    const arrival = await follow(start.href, settings, (address) => visit(address, known))
    return arrival.kind === 'failed' ? filedUnder(url, arrival) : outcomeOf(url, arrival, known)
  }
}

const isFresh = ({ freshUntil: until }: Validators): boolean => until !== undefined && Date.parse(until) > Date.now()

/** Feeds and pages alike; a server that cannot give them may give what it has. */
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.8'

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(lastModified ? { 'if-modified-since': lastModified } : {}),
})

/** A problem of an address redirected to is the problem of the address asked for; its message names both. */
function filedUnder(url: string, { problem }: Failed): Failed {
  if (problem.input === url) return { kind: 'failed', problem }
  const message = problem.message.includes(url) ? problem.message : `${url} leads elsewhere: ${problem.message}`
  return { kind: 'failed', problem: { ...problem, input: url, message } }
}

function outcomeOf(url: string, arrival: Arrival, known: Validators): FetchOutcome {
  const { status } = arrival.response
  if (status === 304) return unchangedOr(url, arrival, known)
  if (status < 200 || status > 299) return badStatus(url, status)
  return { kind: 'fetched', snapshot: snapshotOf(url, arrival) }
}

function unchangedOr(url: string, { response }: Arrival, known: Validators): FetchOutcome {
  if (!known.etag && !known.lastModified) return badStatus(url, 304)
  const { freshUntil: _past, ...remembered } = known
  const validators = { ...remembered, ...validatorsIn(response.headers) }
  return { kind: 'unchanged', url, status: 304, validators, fetchedAt: new Date().toISOString() }
}

function badStatus(url: string, status: number): Failed {
  const retryable = isPassingStatus(status) || status === 304
  const next = retryable ? 'it is tried again on the next run' : 'check the address in a browser'
  return failed('http_status', url, `${url} answers with status ${status}; ${next}`, retryable)
}

function snapshotOf(requestedUrl: string, { url, redirects, response }: Arrival): Snapshot {
  const { status, headers, body, elapsedMs } = response
  return {
    requestedUrl,
    url,
    redirects,
    status,
    headers,
    body,
    sha256: sha256(body),
    fetchedAt: new Date().toISOString(),
    elapsedMs,
    validators: validatorsIn(headers),
  }
}

function validatorsIn(headers: Readonly<Record<string, string>>): Validators {
  const fresh = freshUntil(headers, Date.now())
  return {
    ...(headers.etag ? { etag: headers.etag } : {}),
    ...(headers['last-modified'] ? { lastModified: headers['last-modified'] } : {}),
    ...(fresh ? { freshUntil: fresh } : {}),
  }
}
