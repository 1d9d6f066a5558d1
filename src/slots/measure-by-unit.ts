import type { Measure } from '../model/claim.ts'
import type { QuantityMention } from '../model/mention.ts'

/** "10 percent less", "a 5% rise": a share that says how much something changed. */
const CHANGE_AFTER =
  /^[\s-](?:\p{L}{1,12}\s)?(?:less|more|fewer|lower|higher|cheaper|dearer|smaller|bigger|faster|slower|increase|rise|jump|surge|gain|drop|fall|decline|decrease|cut|reduction|slump|hike)\b/u

/** "an increase of almost 22 per cent", "cuts spending by 7 percent", "growth would reach 4.2 percent" */
const CHANGE_BEFORE =
  /\b(?:(?:increase|rise|jump|growth|drop|fall|decline|decrease|cut|reduction|gain|loss)s?\s(?:of|by|to|at|(?:would|will|could|to)?\s?reach(?:ed|es)?)|(?:rise|rose|risen|fall|fell|fallen|grow|grew|grown|drop|dropped|cut|cuts|cutting|extended|widened|shrink|shrank|lifted|raised|lowered|reduced|increased|decreased)\s(?:\p{L}{2,15}\s){0,2}by)\s(?:an?\s)?(?:almost|about|around|nearly|some|up to|at least|more than|less than|between|over|estimated\s)?\s?$/iu
/** "38 more than a year before", "some 2,400 fewer", "1,340 points higher" */
const COUNT_CHANGE_AFTER =
  /^\s(?:more|fewer|less)(?:\sthan\b|[.,;]|$)|^\s(?:more|fewer|less)\s(?:than|in|on)\b|^\s?(?:points?\s)?(?:higher|lower)\b|^\stimes (?:as|more|higher)\b/

/** "cut to about 30,000 homes": a level, where it is no share. */
const TO_LEVEL =
  /\b(?:to|at|reach(?:ed|es)?)\s(?:about\s|around\s|almost\s|nearly\s|some\s|up to\s|at least\s|more than\s|over\s)?$/i

const isChange = (text: string, { start, end, unit }: QuantityMention): boolean =>
  (CHANGE_BEFORE.test(text.slice(Math.max(0, start - 50), start)) &&
    (unit === 'percent' || !TO_LEVEL.test(text.slice(Math.max(0, start - 24), start)))) ||
  COUNT_CHANGE_AFTER.test(text.slice(end, end + 20))

/** The measure that a unit gives: "$5m" is money, "5 percent" a percentage, "rose 5 percent" a change; undefined for others. */
export function measureOfUnit(text: string, quantity: QuantityMention): Measure | undefined {
  if (!/^[A-Z]{3}\b/.test(quantity.unit) && isChange(text, quantity)) return 'change'
  if (quantity.unit === 'percent' || quantity.unit === 'percentage point')
    return quantity.change || CHANGE_AFTER.test(text.slice(quantity.end, quantity.end + 30)) ? 'change' : 'percentage'
  return /^[A-Z]{3}(?: per .*)?$/.test(quantity.unit) ? 'money' : undefined
}

/** "jailed for 18 years", "sentenced to 22 years", "a 12-year prison term"; not "spent seven years in prison". */
const TERM_UNIT = /^(?:year|month|week|day)$/
const TERM_BEFORE =
  /\b(?:sentenced|sentences?|sentencing|jailed|imprisoned|term|terms)\s(?:[\p{L}’-]{1,15}\s){0,3}(?:to|of|for|from)\s(?:a\s|an\s)?(?:total\sof\s)?$/iu
const TERM_GIVEN =
  /\b(?:received|given|got|(?:sentences?|terms?|custody|arrest) of|sentenced\s[^.;]{1,80}\sto)\s(?:between\s|about\s|less than\s|more than\s|at least\s)?$/i
/** "Prosecutors asked for five years", "the 22 years sought by prosecutors", "faces a further five years". */
const TERM_SOUGHT =
  /\b(?:[Pp]rosecut(?:ors?|ion)|[Aa]ttorney|[Cc]rown|[Pp]rosecutors)\b[^.;]{0,50}\s(?:asked for|sought|demanded|requested|wants?|wanted)\s(?:a\s|at least\s)?$|\bfac(?:es?|ed|ing)\s(?:up to\s|a\s(?:further|maximum of|minimum of)\s|at least\s|between\s\S{1,10}\sand\s)?$|\bmaximum penalty is\s$/
const SOUGHT_AFTER = /^\s(?:sought|demanded|requested)\sby\s(?:the\s)?(?:prosecut|state|crown)/i
const IN_PRISON = /^\s(?:in (?:prison|jail)|behind bars|imprisonment)\b/
const SPENT_BEFORE = /\b(?:spent|served|after|for|serving|spend)\s(?:\S+\s){0,3}$/i
const TERM_AFTER = /^[\s-](?:(?:jail|prison|suspended|custodial)\s)?(?:sentences?|terms?)\b/i

/** True for a length that is a prison term: "18 years" of "jailed for 18 years". */
export const isPrisonTerm = (text: string, { unit, start, end }: QuantityMention): boolean =>
  TERM_UNIT.test(unit) &&
  (TERM_BEFORE.test(text.slice(Math.max(0, start - 80), start)) ||
    TERM_AFTER.test(text.slice(end, end + 40)) ||
    isGivenTerm(text, start, end))

function isGivenTerm(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 110), start)
  const after = text.slice(end, end + 40)
  return (
    TERM_GIVEN.test(before) ||
    TERM_SOUGHT.test(before) ||
    SOUGHT_AFTER.test(after) ||
    (IN_PRISON.test(text.slice(end, end + 20)) && !SPENT_BEFORE.test(before))
  )
}
