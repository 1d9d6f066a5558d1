import type { AgeClaim, Claim, EventClaim, FigureClaim, PeriodSlot, PersonClaim } from './claim.ts'
import type { Bound } from './mention.ts'

/**
 * A claim as one line for people: "executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran · source: rights monitors".
 * What the article leaves open is left out.
 */
export function claimInWords(claim: Claim): string {
  return [core(claim), ...time(claim), ...circumstances(claim)].join(' · ')
}

function core(claim: Claim): string {
  switch (claim.kind) {
    case 'figure':
      return figureInWords(claim)
    case 'age':
      return ageInWords(claim)
    case 'event':
      return eventInWords(claim)
    case 'person':
      return personInWords(claim)
  }
}

/** "executions ≥ 1,051", "money = 1,200,000,000 USD", "arrests ≈ 12 protesters", "change: up 4.2%". */
function figureInWords(figure: FigureClaim): string {
  const subject = figure.measure === 'other' ? (figure.counted ?? 'figure') : figure.measure
  return [subject, amountInWords(figure), ...countedApart(figure, subject)].join(' ')
}

/** "≥ 1,051", "20–30", "up 4.2%", "= 28 seconds": value, bound and unit of a figure. */
export function amountInWords(
  figure: Pick<FigureClaim, 'low' | 'high' | 'bound' | 'unit' | 'change' | 'text'>,
): string {
  const value = valueInWords(figure)
  if (value === undefined) return `“${figure.text}”`
  return [...(figure.change ? [figure.change] : []), withUnit(value, figure.unit)].join(' ')
}

const SIGNS: Readonly<Record<Exclude<Bound, 'range' | 'vague'>, string>> = {
  exact: '=',
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
  about: '≈',
}

function valueInWords({ low, high, bound }: Pick<FigureClaim, 'low' | 'high' | 'bound'>): string | undefined {
  const value = bound === 'at_most' || bound === 'less_than' ? (high ?? low) : (low ?? high)
  if (value === undefined) return undefined
  if (bound === 'range' || bound === 'vague') return intervalInWords(low, high)
  return `${SIGNS[bound]} ${number(value)}`
}

function intervalInWords(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `≤ ${number(high ?? 0)}`
  if (high === undefined) return `≥ ${number(low)}`
  return low === high ? `= ${number(low)}` : `${number(low)}–${number(high)}`
}

const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const number = (value: number): string => formatter.format(value)

function withUnit(value: string, unit: string): string {
  if (unit === 'count') return value
  if (unit === 'percent') return `${value}%`
  if (unit.startsWith('count per ')) return `${value}${unit.slice('count'.length)}`
  return `${value} ${value === '= 1' ? unit : plural(unit)}`
}

/** The words before "per": "square foot" of "square foot per person"; not the capitals of "USD per barrel". */
const UNIT_HEAD = /^[a-z][a-z ]{0,40}?(?= per |$)/
const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/^degree\b/, 'degrees'],
  [/foot$/, 'feet'],
  [/inch$/, 'inches'],
  [/century$/, 'centuries'],
]

function plural(unit: string): string {
  return unit.replace(UNIT_HEAD, (head) => {
    const irregular = IRREGULAR.find(([ending]) => ending.test(head))
    return irregular ? head.replace(...irregular) : `${head}s`
  })
}

/** The counted thing, when the measure does not already say it: "people" beside "executions", not "recorded executions". */
function countedApart({ counted }: FigureClaim, subject: string): readonly string[] {
  const stem = subject.toLowerCase().replace(/s$/, '')
  return counted === undefined || counted.toLowerCase().includes(stem) ? [] : [counted]
}

function ageInWords({ person, low, high }: AgeClaim): string {
  return `${person}: age ${low === high ? low : `${low}–${high}`}`
}

function eventInWords({ trigger, who }: EventClaim): string {
  return who.length === 0 ? trigger : `${trigger}: ${who.join(', ')}`
}

function personInWords({ person, role, affiliation }: PersonClaim): string {
  const facts = [role, affiliation].filter((fact) => fact !== undefined)
  return facts.length === 0 ? person : `${person}: ${facts.join(', ')}`
}

function time(claim: Claim): readonly string[] {
  if (claim.kind === 'figure') return claim.period ? periodInWords(claim.period) : []
  if (claim.kind === 'event') return [daysInWords(claim.date.from, claim.date.to)]
  return claim.kind === 'age' && claim.asOf ? [`as of ${claim.asOf}`] : []
}

function periodInWords({ from, to, text, kind }: PeriodSlot): readonly string[] {
  const days = from || to ? daysInWords(from, to) : text
  if (days === undefined) return []
  return [kind === 'rate' ? `rate over ${days}` : days]
}

/** "2024-11-13", "2024-07-01..2025-09-24", "since 2024-07-01", "until 2025-09-24". */
function daysInWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `until ${to}`
  if (to === undefined) return `since ${from}`
  return from === to ? from : `${from}..${to}`
}

function circumstances(claim: Claim): readonly string[] {
  return [
    ...(claim.place ? [claim.place.name] : []),
    ...(claim.source ? [`source: ${claim.source.name}`] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.negated ? ['negated'] : []),
  ]
}
