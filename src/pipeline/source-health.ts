import type { FeedHealth } from '../model/outlet-record.ts'
import type { SourceReading } from '../model/source.ts'

/** One failure may be our own network; from the second on a feed rests, twice as long each time. */
const FIRST_REST_MS = 10 * 60_000
const LONGEST_REST_MS = 24 * 60 * 60_000

/** What a reading says of a feed or sitemap, and how long it rests after failing. `chance` is a number from 0 to 1. */
export function healthAfter(
  reading: SourceReading & { readonly url: string },
  before: FeedHealth | undefined,
  { at, outletId, chance }: { readonly at: string; readonly outletId?: string; readonly chance: number },
): FeedHealth {
  const owner = outletId === undefined ? {} : { outletId }
  const [problem] = reading.problems
  if (!problem || reading.references.length > 0)
    return { url: reading.url, ...owner, lastSuccessAt: at, failures: 0, ...past(before) }
  const failures = (before?.failures ?? 0) + 1
  const restMs = restAfter(failures, chance)
  return {
    url: reading.url,
    ...owner,
    ...(before?.lastSuccessAt === undefined ? {} : { lastSuccessAt: before.lastSuccessAt }),
    lastFailureAt: at,
    failures,
    // A file is mended by whoever reads it, and costs nobody anything.
    ...(restMs > 0 && !reading.url.startsWith('file:') ? { restsUntil: later(at, restMs) } : {}),
    problem: { code: problem.code, message: problem.message },
  }
}

const past = (before: FeedHealth | undefined) =>
  before?.lastFailureAt === undefined ? {} : { lastFailureAt: before.lastFailureAt }

/** 0, then 10 minutes, 20, 40 ... a day at most; a quarter of it is chance, so that feeds do not come back all at once. */
export function restAfter(failures: number, chance: number): number {
  if (failures < 2) return 0
  const full = Math.min(FIRST_REST_MS * 2 ** (failures - 2), LONGEST_REST_MS)
  return full * 0.75 + full * 0.25 * chance
}

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()
