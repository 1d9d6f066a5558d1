import type { Measured } from './units.ts'

/** What links two numbers of one unit, the second or the first of which leaves it out: "fell from 208 pounds to 193". */
const LATER_LINK =
  /^(?:\s[a-z]{3,10})?\s(?:to|and|or|through)\s(?:about |around |nearly |almost )?$|^[^.;:\n]{0,34}\sby\s$/
/** "rose 8% to 3.65": a share and the level that it led to are not of one unit. */
const CHANGED_TO = /\sto\s/
const EARLIER_LINK = /^\s(?:of (?:the|its|their)|to|and|or)\s$/
/** Nothing is counted: the sentence goes on or ends. */
const NOTHING_COUNTED =
  /^(?:\s?[,.;:)]|$|\s(?:by|in|for|on|at|to|from|and|or|of the|of its|of their|after|before|since|when|as|while|until|during|the|over|under|with)\b)/
const MAX_GAP = 40

/** Gives a number without unit or noun the unit of its neighbor in a pair: "280 million of the 1.5 billion shekels". */
export function shareUnits(text: string, numbers: readonly Measured[]): Measured[] {
  return numbers.map((number, index) => {
    if (number.unit !== 'count' || number.form === 'vague' || number.form === 'zero' || number.form === 'fraction')
      return number
    if (!NOTHING_COUNTED.test(text.slice(number.end, number.end + MAX_GAP))) return number
    const unit =
      unitOf(text, numbers[index - 1], number, LATER_LINK, 0) ??
      unitOf(text, number, numbers[index + 1], EARLIER_LINK, 1)
    return unit ? { ...number, unit } : number
  })
}

/** The unit of the one of two neighbors that has it, when the words between them link them. */
function unitOf(
  text: string,
  first: Measured | undefined,
  second: Measured | undefined,
  link: RegExp,
  from: 0 | 1,
): string | undefined {
  if (!first || !second || second.start - first.end > MAX_GAP || !link.test(text.slice(first.end, second.start)))
    return undefined
  const { unit } = from ? second : first
  if (unit === 'percent' && CHANGED_TO.test(text.slice(first.end, second.start))) return undefined
  return unit === 'count' || /^(?:second|minute|hour|day|week|month|year|decade|century)/.test(unit) ? undefined : unit
}
