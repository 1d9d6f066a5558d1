import robotsParser from 'robots-parser'
import { type Failed, failed } from '../outcome.ts'
import { PRODUCT } from '../user-agent.ts'
import type { Arrival } from './follow.ts'
import { isPassingStatus } from './retry.ts'

/** The package is CommonJS; its types describe an ES module, whose function sits one level deeper. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What a site's robots.txt says about one address. */
export type RobotsAnswer =
  | { readonly kind: 'allowed'; readonly crawlDelayMs?: number }
  /** Disallowed, or the file could not be read, which counts as disallowed (RFC 9309, 2.3.1.4). */
  | Failed

/** Answers for one origin, from its file or from the lack of it. */
type Rules = (url: string) => RobotsAnswer

interface CachedRules {
  readonly rules: Promise<Rules>
  readonly expiresMs: number
}

/** As much of a file as must be read, and no more (RFC 9309, 2.5). */
export const ROBOTS_BYTES = 512_000

/** As many redirects as robots.txt deserves (RFC 9309, 2.3.1.2). */
export const ROBOTS_REDIRECTS = 5

/** RFC 9309, 2.4: "SHOULD NOT use the cached version for more than 24 hours". */
const CACHE_MS = 24 * 60 * 60 * 1000

const ALLOW_ALL: Rules = () => ({ kind: 'allowed' })

/** Asks a site's robots.txt before each address; the file itself is read once. `read` fetches it, redirects included. */
export function createRobots(
  read: (robotsUrl: string) => Promise<Arrival | Failed>,
): (url: string) => Promise<RobotsAnswer> {
  const cache = new Map<string, CachedRules>()
  return async (url) => {
    const robotsUrl = new URL('/robots.txt', url).href
    const cached = cache.get(robotsUrl)
    if (cached && cached.expiresMs > Date.now()) return (await cached.rules)(url)
    const rules = read(robotsUrl).then((arrival) => rulesOf(robotsUrl, arrival))
    cache.set(robotsUrl, { rules, expiresMs: Date.now() + CACHE_MS })
    return (await rules)(url)
  }
}

function rulesOf(robotsUrl: string, arrival: Arrival | Failed): Rules {
  if (arrival.kind === 'failed') return unread(robotsUrl, arrival)
  const { status, body } = arrival.response
  if (isPassingStatus(status)) return unreachable(robotsUrl, `it answers with status ${status}`)
  if (status !== 200) return ALLOW_ALL
  return rulesIn(robotsUrl, Buffer.from(body).toString('utf8'))
}

/** A failure that concerns the whole host is passed on as it is; a maze of redirects counts as no file. */
function unread(robotsUrl: string, { problem }: Failed): Rules {
  if (problem.code.startsWith('redirect_')) return ALLOW_ALL
  if (problem.retryable && problem.code !== 'fetcher_closed') return unreachable(robotsUrl, problem.message)
  return (url) => failed(problem.code, url, problem.message.replace(robotsUrl, url), problem.retryable)
}

const unreachable =
  (robotsUrl: string, why: string): Rules =>
  (url) =>
    failed(
      'robots_unreachable',
      url,
      `${url} is not fetched while ${robotsUrl} cannot be read (${why}); run again later`,
      true,
    )

/** Rules of a robots.txt text: longest match wins, our group before the one for all. */
function rulesIn(robotsUrl: string, text: string): Rules {
  const robots = parseRobots(robotsUrl, ourGroups(text))
  const delay = robots.getCrawlDelay(PRODUCT)
  const allowed: RobotsAnswer = { kind: 'allowed', ...(delay && delay > 0 ? { crawlDelayMs: delay * 1000 } : {}) }
  return (url) =>
    robots.isDisallowed(url, PRODUCT)
      ? failed(
          'robots_disallow',
          url,
          `${url} is not fetched: ${robotsUrl} asks programs to stay away from it; remove it from the pipeline`,
        )
      : allowed
}

/**
 * Makes groups for other programs one anonymous group: the parser keeps every rule once for each name above it, which 500 KiB of names and
 * rules turn into gigabytes. Runs of "*" mean the same as one.
 */
function ourGroups(text: string): string {
  let namesAbove = new Set<string>()
  const lines: string[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const name = /^\s*user-agent\s*:\s*([^#\s/]*)/i.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) {
      if (/\S/.test(line)) namesAbove = new Set()
      lines.push(line.replace(/\*{2,}/g, '*'))
      continue
    }
    const group = name === '*' || name === PRODUCT ? name : 'another'
    if (!namesAbove.has(group)) lines.push(`User-agent: ${group}`)
    namesAbove.add(group)
  }
  return lines.join('\n')
}
