import { type DateRule, dateRule, type Groups, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { PART, partMod, YEAR_TAIL, yearOf } from '../parts.ts'
import { SEASON_CODES } from '../vocabulary.ts'

/** "in" before "spring", "during" before "the winter". */
const PREPOSITION_BEFORE = /\b(?:in|during|by|since|until|through|over|every)\s$/i

/** "last summer", "the spring of 2022", "late autumn", "this fall", "the winter". */
const season = dateRule({
  id: 'season',
  cues: ['season'],
  pattern: phrase(
    String.raw`${PART}(?:(?<which>last|this|next|this past|this coming|that|the following|the previous|the next) |(?<the>the )(?:(?:early|late) )?)?(?<season>spring|summer|autumn|fall|winter)${YEAR_TAIL}`,
  ),
  read(groups, { before, after }) {
    const { which, season: name = '', year, yearWord } = groups
    if (!(year || yearWord || which) && !isSeason(groups, before, after)) return undefined
    return { kind: 'calendar', season: SEASON_CODES[name]!, ...partMod(groups), ...whichOf(which), ...yearOf(groups) }
  },
  examples: [
    ['last summer', '2025-SU'],
    ['the spring of 2022', '2022-SP'],
    ['this fall', '2025-FA'],
    ['the fall of the regime', null],
    ['prices fall', null],
    ['a spring in his step', null],
  ],
})

/** Without a year, a season needs a preposition or an article, and the words that are also verbs a preposition. */
function isSeason({ season: name, the, part }: Groups, before: string, after: string): boolean {
  const prepositionBefore = PREPOSITION_BEFORE.test(before)
  if (name === 'fall' && /^\s(?:of|in|to|from)\b/.test(after)) return false
  if (name === 'fall' || name === 'spring') return prepositionBefore || Boolean(part && /\bin\s$/.test(before))
  return Boolean(the || part) || prepositionBefore
}

function whichOf(which?: string): { which?: Which } {
  if (!which) return {}
  const bare = which
    .replace(/^(?:the|this) (?=\w)/, '')
    .replace('past', 'last')
    .replace('coming', 'next')
  return { which: (which.startsWith('the next') ? 'following' : bare) as Which }
}

export const SEASON_RULES: readonly DateRule[] = [season]
