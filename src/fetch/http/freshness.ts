/** Longest that an answer counts as fresh: a page said to hold for a year is still looked at every day. */
const LONGEST_FRESH_SECONDS = 24 * 60 * 60

/** max-age=300, max-age="300" (RFC 9111, 5.2.2.1) */
const MAX_AGE = /(?:^|[,\s])max-age\s{0,3}=\s{0,3}"?(?<seconds>\d{1,10})/i

/** Has to be asked about each time (RFC 9111, 5.2.2.4 and 5.2.2.5). */
const NEVER_FRESH = /(?:^|[,\s])no-(?:cache|store)\b/i

/**
 * Until when an answer holds, by Cache-Control or else Expires: "max-age=300" with "Age: 60" holds for four minutes. Undefined when it
 * has to be asked about each time. The server's clock is only ever compared with itself.
 */
export function freshUntil(headers: Readonly<Record<string, string>>, nowMs: number): string | undefined {
  const seconds = Math.min(freshSeconds(headers) ?? 0, LONGEST_FRESH_SECONDS)
  return seconds > 0 ? new Date(nowMs + seconds * 1000).toISOString() : undefined
}

function freshSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const control = headers['cache-control'] ?? ''
  if (NEVER_FRESH.test(control)) return undefined
  const maxAge = MAX_AGE.exec(control)?.groups?.seconds
  if (maxAge !== undefined) return Number(maxAge) - ageOf(headers)
  return secondsBetween(headers.date, headers.expires)
}

const ageOf = ({ age }: Readonly<Record<string, string>>): number => (age && /^\d{1,9}$/.test(age) ? Number(age) : 0)

function secondsBetween(date: string | undefined, expires: string | undefined): number | undefined {
  const seconds = (Date.parse(expires ?? '') - Date.parse(date ?? '')) / 1000
  return Number.isNaN(seconds) ? undefined : seconds
}
