import type { DateMention } from '../../model/mention.ts'

/** Words between the ends of a range; "and" only after "between". */
const JOINT = /^\s?(?:-|–|—|to|through|thru|until|till|up to)\s?(?:the\s)?$/
const AND = /^\s(?:and|to)\s$/
const BETWEEN_BEFORE = /\bbetween\s$/i

/**
 * Dates that are the two ends of a range both get the days of the whole: in "between January and September" both mentions run
 * from January 1 to September 30, since nothing is said of either month alone. Their values stay their own.
 */
export function linkRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const linked = [...mentions]
  for (let index = 0; index + 1 < linked.length; index += 1) {
    const [first, last] = [linked[index]!, linked[index + 1]!]
    if (!first.from || !last.to || first.from > last.to || !isRange(text, first, last)) continue
    const range = { from: first.from, to: last.to, range: { start: first.start, end: last.end } }
    linked[index] = { ...first, ...range }
    linked[index + 1] = { ...last, ...range }
  }
  return linked
}

function isRange(text: string, first: DateMention, last: DateMention): boolean {
  if (first.timex !== 'DATE' || last.timex !== 'DATE') return false
  const joint = text.slice(first.end, last.start)
  if (joint.length > 12) return false
  return (
    JOINT.test(joint) || (AND.test(joint) && BETWEEN_BEFORE.test(text.slice(Math.max(0, first.start - 9), first.start)))
  )
}
