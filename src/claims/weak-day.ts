import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import type { DateMention } from '../model/mention.ts'

/** A day on which two origins of a page agree is right this often; what is computed from such a day counts in full. */
const P_AGREED = 0.96

/** How far what is computed from the day of publication can be trusted, 0 to 1: 1 for a day that is given or agreed on. */
const trustInDay = ({ reading }: Article): number => Math.min(1, (reading?.dateP ?? 1) / P_AGREED)

/** Dates with those weakened that are computed from a doubtful day of publication: "yesterday" on a page that tells two days. */
export function weakenDates(article: Article, dates: readonly DateMention[]): readonly DateMention[] {
  const trust = trustInDay(article)
  return trust === 1 ? dates : dates.map((date) => (date.basis === 'relative' ? { ...date, p: date.p * trust } : date))
}

/** Claims with the periods weakened that are computed from a doubtful day of publication. */
export function weakenPeriods(article: Article, claims: readonly Claim[]): readonly Claim[] {
  const trust = trustInDay(article)
  return trust === 1 ? claims : claims.map((claim) => withWeakPeriod(claim, trust))
}

const withWeakPeriod = (claim: Claim, trust: number): Claim =>
  claim.kind === 'figure' && claim.period?.basis === 'relative' && claim.period.p !== undefined
    ? { ...claim, period: { ...claim.period, p: claim.period.p * trust } }
    : claim
