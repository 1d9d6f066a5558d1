import type { AgeMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import type { AgeRule } from './age-rule.ts'
import { AGE_RULES } from './age-rules.ts'

export { linkAges } from './link-ages.ts'

const WINDOW = 40

/** "was only 20 years old. At the time": the age was that then. */
const THEN = /\b(?:at the time|back then|was (?:just |only )?$|when (?:he|she) was (?:just |only )?$)/i

/** Ages of people in text order, not yet tied to anyone: "27-year-old". None found: an empty list. */
export function recognizeAges({ text }: Document): AgeMention[] {
  return AGE_RULES.reduce<AgeMention[]>((ages, rule) => withoutOverlap(ages, agesByRule(rule, text)), [])
}

/** Both lists in text order as one, without those of the second that share a character with one of the first. */
function withoutOverlap(kept: readonly AgeMention[], more: readonly AgeMention[]): AgeMention[] {
  if (more.length === 0) return [...kept]
  const ordered = [...kept, ...more].sort((a, b) => a.start - b.start || b.end - a.end)
  const first = new Set(kept)
  return ordered.filter((age, index) => {
    const [before, after] = [ordered[index - 1], ordered[index + 1]]
    return first.has(age) || !((before && overlaps(before, age)) || (after && first.has(after) && overlaps(after, age)))
  })
}

function agesByRule({ id, p, pattern, read }: AgeRule, text: string): AgeMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - WINDOW), start)
    const age = read(match.groups ?? {}, before, text.slice(end, end + WINDOW))
    if (!age) return []
    const then = THEN.test(before) || /^\sat the time/.test(text.slice(end, end + 14))
    return [{ kind: 'age' as const, start, end, text: match[0], p, ...age, ...(then ? { then } : {}), rule: id }]
  })
}
