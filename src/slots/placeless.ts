import type { Span } from '../model/span.ts'

/** "in more than 60 countries", "rights in 17 languages": counting places is being in none. */
const COUNTED_PLACELESS = /^\s(?:\p{Ll}{3,12}\s)?(?:countries|nations|languages|continents|provinces|states)\b/u
/** "a father of three", "the third of nine children", "survived by two sons": somebody's family. */
const FAMILY_BEFORE =
  /\b(?:father|mother|parents?|dad|mum|mom|grandfather|grandmother)\sof\s(?:\p{Ll}{2,8}\s)?$|\b(?:eldest|oldest|youngest|first|second|third|fourth|fifth|one)\sof\s$|\b(?:is|are|was|were) survived by\b[^.;]{0,120}$|\b(?:who|she|he)\shas\s$/u
const FAMILY_AFTER =
  /^(?:\s(?:children|daughters?|sons?|grandchildren|siblings|brothers|sisters)\b|[,.]|\s(?:who|and|was|from)\b)/u
/** "27 years of service", "22 years on this bench": somebody's working life. */
const CAREER_AFTER = /^\s(?:of|in|on)\s(?:service|experience|the job|this bench|the bench|office)\b/u
const REACH = 140

/** True for a figure that holds nowhere in particular: a count of countries, of somebody's children, of years in a job. */
export function isPlaceless(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  return (
    COUNTED_PLACELESS.test(after) ||
    CAREER_AFTER.test(after) ||
    (FAMILY_BEFORE.test(before) && FAMILY_AFTER.test(after))
  )
}
