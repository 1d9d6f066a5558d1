import type { Token } from '../../text/tokens.ts'
import type { Feature } from './feature.ts'
import { roleAfter } from './role-after.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isGiven } from './word-tests.ts'

/** ", 27 people": what follows a number that is no age. */
const NO_AGE = /^(?:people|percent|per|million|billion|thousand|killed|years?|days?|km|miles|of|to|were|dead)$/
const OLDEST = 110

/** What a comma, bracket or colon joins to a candidate: ages, roles, the country of a town. */
export const APPOSITION_FEATURES: readonly Feature[] = [
  {
    id: 'age after',
    holds: hasAge,
    examples: [
      ['[Ana Silva], 27, said', true],
      ['in [Karaj], 27 people died', false],
      ['met [Ana Silva], who said', false],
    ],
  },
  {
    id: 'age in brackets after',
    holds: (s) => s.after?.text === '(' && /^\d{1,2}$/.test(s.afterThat?.text ?? '') && s.third?.text === ')',
    examples: [
      ['[Ana Silva] (27) said', true],
      ['met [Ana Silva], 27, today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'who after',
    holds: (s) => s.after?.text === ',' && /^(?:who|whose|whom|aged)$/.test(s.afterThat?.key ?? ''),
    examples: [
      ['[Ana Silva], who said', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'apposition after',
    holds: (s) => s.after?.text === ',' && /^(?:a|an|the|his|her|their)$/.test(s.afterThat?.key ?? ''),
    examples: [
      ['[Ana Silva], a lawyer, said', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'role after',
    holds: (s) => s.after?.text === ',' && roleAfter(s.reading, s.candidate) !== undefined,
    examples: [
      ['[Ana Silva], director of', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'known place after comma',
    holds: (s) => s.precedesPlace,
    examples: [
      ['in [Karvan], Iran, today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva], who said', false],
    ],
  },
  {
    id: 'known place before comma',
    holds: isAfterPlace,
    examples: [
      ['in Tehran, [Iran] today', true],
      ['in [Karaj] today', false],
      ['his lawyer, [Ana Silva], said', false],
    ],
  },
  {
    id: 'bracket after',
    holds: (s) => s.after?.text === '(' && s.afterThat?.shape === 'upper',
    examples: [
      ['the [Karvan Group] (KG) said', true],
      ['[Ana Silva] (27) said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'handle after',
    holds: hasHandle,
    examples: [
      ['wrote [Zorvax] (@zorvaxx) today', true],
      ['wrote [Zorvax] ★ (@zorvaxx) today', true],
      ['[Ana Silva] (27) said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'label',
    holds: (s) => s.after?.text === ':' && s.reading.tokens[s.candidate.first]!.startsSentence && !isDateline(s),
    examples: [
      ['[Zorvax]: we left', true],
      ['in [Karaj]: we left', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'dateline',
    holds: isDateline,
    examples: [
      ['[Karaj]: we left', true],
      ['[Karaj], 27 June - we left', true],
      ['in [Karaj]: we left', false],
      ['[Ana Silva]: we left', false],
    ],
  },
  {
    id: 'salutation',
    holds: isSalutation,
    examples: [
      ['[Ana], we left', true],
      ['in [Karaj], we left', false],
      ['said [Ana], we left', false],
    ],
  },
]

/** "Ana Silva, 27, said", but not "in Karaj, 27 people died". */
function hasAge({ after, afterThat, third }: Sight): boolean {
  if (after?.text !== ',' || !/^\d{1,3}$/.test(afterThat?.text ?? '') || Number(afterThat?.text) > OLDEST) return false
  return third === undefined || /^[,.;)]$/.test(third.text) || (third.kind === 'word' && !NO_AGE.test(third.key))
}

/** "Tehran, Iran": the name before the comma is a city, this one a country or division. */
function isAfterPlace({ before, beforeThat, prominence }: Sight): boolean {
  return before?.text === ',' && prominence >= 3 && beforeThat !== undefined && beforeThat.shape === 'capitalized'
}

/** "KARACHI: ", "Karachi, 27 June - ": a known place that opens a line names where the report was written. */
function isDateline(s: Sight): boolean {
  if (!opensLine(s) || s.prominence < 2) return false
  return s.after?.text === ':' || (s.after?.text === ',' && (s.afterThat?.kind === 'number' || isMonth(s.afterThat)))
}
const isMonth = (token: Token | undefined): boolean => vocabulary.calendar.has(token?.key ?? '')

/** "Ana, we left": a letter's first line. */
function isSalutation(s: Sight): boolean {
  return s.count === 1 && isGiven(s.key) && s.prominence < 3 && opensLine(s) && /^[,!]$/.test(s.after?.text ?? '')
}

const opensLine = ({ reading, candidate }: Sight): boolean =>
  candidate.first === 0 || reading.tokens[candidate.first - 1]?.kind === 'break'

const MAX_MARKS = 8
/** "Zorvax (@zorvaxx)": who signs a post, with any signs that decorate the name. Longer names are seldom those of people. */
function hasHandle({ reading, candidate, count }: Sight): boolean {
  if (count > 2) return false
  const { tokens } = reading
  let at = candidate.last + 1
  while (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '(' && at - candidate.last <= MAX_MARKS) at += 1
  return tokens[at]?.text === '(' && (tokens[at + 1]?.text.startsWith('@') ?? false)
}
