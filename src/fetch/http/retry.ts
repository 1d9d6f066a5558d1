import type { FetchSettings } from '../options.ts'
import type { Failed } from '../outcome.ts'
import type { HttpResponse } from './exchange.ts'

/** What to do after an attempt: nothing more, wait and try again, or leave the host alone for longer than we wait. */
export type NextStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'wait'; readonly delayMs: number }
  | { readonly kind: 'rest'; readonly delayMs: number }

/** Failures that another attempt within the same run will not mend. */
const NOT_NOW = new Set(['too_slow', 'fetcher_closed'])

const LONGEST_BACKOFF_MS = 30_000

/**
 * Decides on another attempt: passing failures and the statuses 408, 429 and 5xx are tried again, waiting longer each time; Retry-After is
 * obeyed up to its limit. `attempt` counts from 0.
 */
export function nextStep(answer: HttpResponse | Failed, attempt: number, settings: FetchSettings): NextStep {
  if (!isPassing(answer)) return { kind: 'done' }
  const asked = answer.kind === 'response' ? retryAfterMs(answer.headers['retry-after'], Date.now()) : undefined
  if (asked !== undefined && asked > settings.maxRetryAfterMs) return { kind: 'rest', delayMs: asked }
  if (attempt >= settings.maxRetries) return { kind: 'done' }
  return { kind: 'wait', delayMs: Math.max(asked ?? 0, backoffMs(attempt, settings.retryDelayMs)) }
}

/** True for a status that the same request may not get next time. */
export const isPassingStatus = (status: number): boolean => status === 408 || status === 429 || status >= 500

const isPassing = (answer: HttpResponse | Failed): boolean =>
  answer.kind === 'response'
    ? isPassingStatus(answer.status)
    : answer.problem.retryable && !NOT_NOW.has(answer.problem.code)

/** Doubles with each attempt; half of it is chance, so that many clients do not come back at one moment. */
function backoffMs(attempt: number, firstMs: number): number {
  const full = Math.min(firstMs * 2 ** attempt, LONGEST_BACKOFF_MS)
  return full / 2 + (Math.random() * full) / 2
}

/** Retry-After in milliseconds: "120" or "Wed, 24 Sep 2025 14:20:00 GMT" (RFC 9110, 10.2.3). Undefined when absent or unreadable. */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  if (!value) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000
  const instant = Date.parse(value)
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - nowMs)
}
