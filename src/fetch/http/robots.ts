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
interface Rules {
  readonly answer: (url: string) => RobotsAnswer
  /** How long they hold. */
  readonly keepMs: number
}

/** As much of a file as must be read, and no more (RFC 9309, 2.5). */
export const ROBOTS_BYTES = 512_000

/** As many redirects as robots.txt deserves (RFC 9309, 2.3.1.2). */
export const ROBOTS_REDIRECTS = 5

/** RFC 9309, 2.4: "SHOULD NOT use the cached version for more than 24 hours". */
const KEEP_MS = 24 * 60 * 60 * 1000

/** A file that could not be read is asked for again after that. */
const KEEP_FAILURE_MS = 10 * 60 * 1000

const ALLOW_ALL: Rules = { answer: () => ({ kind: 'allowed' }), keepMs: KEEP_MS }

/** Asks a site's robots.txt before each address; the file itself is read once. `read` fetches it, redirects included. */
export function createRobots(
  read: (robotsUrl: string) => Promise<Arrival | Failed>,
): (url: string) => Promise<RobotsAnswer> {
  const cache = new Map<string, Promise<Rules & { readonly readAt: number }>>()
  const readRules = async (robotsUrl: string) => ({ ...rulesOf(robotsUrl, await read(robotsUrl)), readAt: Date.now() })

  return async function ask(url) {
    const robotsUrl = new URL('/robots.txt', url).href
    const reading = cache.get(robotsUrl) ?? readRules(robotsUrl)
    cache.set(robotsUrl, reading)
    const rules = await reading
    if (Date.now() - rules.readAt < rules.keepMs) return rules.answer(url)
    if (cache.get(robotsUrl) === reading) cache.delete(robotsUrl)
    return ask(url)
  }
}

function rulesOf(robotsUrl: string, arrival: Arrival | Failed): Rules {
  if (arrival.kind === 'failed') return unread(robotsUrl, arrival)
  const { status, body } = arrival.response
  if (isPassingStatus(status)) return unreachable(`${robotsUrl} answers with status ${status}; run again later`)
  if (status !== 200) return ALLOW_ALL
  return { answer: answersIn(robotsUrl, Buffer.from(body).toString('utf8')), keepMs: KEEP_MS }
}

/** A failure that concerns the whole host is passed on as it is; a maze of redirects counts as no file. */
function unread(robotsUrl: string, { problem }: Failed): Rules {
  const { code, message, retryable } = problem
  if (code.startsWith('redirect_')) return ALLOW_ALL
  if (retryable && code !== 'fetcher_closed') return unreachable(message)
  return {
    answer: (url) =>
      failed(
        code,
        url,
        message.replace(robotsUrl, () => url),
        retryable,
      ),
    keepMs: KEEP_FAILURE_MS,
  }
}

const unreachable = (why: string): Rules => ({
  answer: (url) =>
    failed('robots_unreachable', url, `${url} is not fetched while its robots.txt cannot be read: ${why}`, true),
  keepMs: KEEP_FAILURE_MS,
})

/** Answers by a robots.txt text: longest match wins, our group before the one for all. */
function answersIn(robotsUrl: string, text: string): Rules['answer'] {
  const robots = parseRobots(robotsUrl, ourGroups(text))
  const delay = robots.getCrawlDelay(PRODUCT)
  const allowed: RobotsAnswer = { kind: 'allowed', ...(delay && delay > 0 ? { crawlDelayMs: delay * 1000 } : {}) }
  return (url) => (robots.isDisallowed(url, PRODUCT) ? disallowed(url, robotsUrl) : allowed)
}

const disallowed = (url: string, robotsUrl: string): Failed =>
  failed('robots_disallow', url, `${url} is not fetched: ${robotsUrl} disallows it; remove it from the pipeline`)

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
