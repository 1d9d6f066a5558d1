import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon, isGiven, isSurname } from './word-tests.ts'

/** What a candidate's own words say for a person: "Ana Silva", "Tsai Ing-wen". */
export const PERSON_WORD_FEATURES: readonly Feature[] = [
  {
    id: 'well-known person',
    holds: ({ key }) => vocabulary.wellKnownPeople.has(key),
    examples: [
      ['met [Obama] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'everyday full name',
    holds: (s) =>
      s.count === 2 &&
      isGiven(s.firstWord.key) &&
      isSurname(s.lastWord.key) &&
      isCommon(s.firstWord.key) &&
      isCommon(s.lastWord.key),
    examples: [
      ['met [Dawn Walker] today', true],
      ['met [Ana Silva] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'family name first',
    holds: isFamilyNameFirst,
    examples: [
      ['met [Zhang Weiming] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'given name first',
    words: 'several',
    holds: (s) => isGiven(s.firstWord.key) && !isCommon(s.firstWord.key),
    examples: [
      ['met [Ana Silva] today', true],
      ['in [Sudan] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'everyday given name first',
    words: 'several',
    holds: (s) => isGiven(s.firstWord.key) && isCommon(s.firstWord.key),
    examples: [
      ['met [Mark Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'surname last',
    words: 'several',
    holds: (s) => isSurname(s.lastWord.key) && !isCommon(s.lastWord.key),
    examples: [
      ['met [Ana Silva] today', true],
      ['in [Sudan] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'everyday surname last',
    words: 'several',
    holds: (s) => isSurname(s.lastWord.key) && isCommon(s.lastWord.key),
    examples: [
      ['met [Ana Brown] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'lone given name',
    words: 'one',
    holds: (s) => isGiven(s.key) && !isCommon(s.key) && s.prominence < 3,
    examples: [
      ['met [Mehdi] today', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
    ],
  },
  {
    id: 'lone surname',
    words: 'one',
    holds: (s) => isSurname(s.key) && !isCommon(s.key),
    examples: [
      ['met [Moradi] today', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
    ],
  },
  {
    id: 'titled',
    holds: (s) => s.candidate.titleFrom !== undefined,
    examples: [
      ['met President [Ana Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'titled everyday word',
    words: 'one',
    holds: (s) => s.candidate.titleFrom !== undefined && isCommon(s.key) && !isSurname(s.key) && !isGiven(s.key),
    examples: [
      ['the General [Welfare] today', true],
      ['met President [Park] today', false],
      ['met President [Silva] today', false],
    ],
  },
]

/** "Zhang Weiming", "Nguyen Van Tam": family name, then one or two words that are no everyday English and no known place. */
function isFamilyNameFirst({ count, prominence, firstWord, words }: Sight): boolean {
  if (count < 2 || count > 3 || prominence >= 2 || !vocabulary.familyNamesFirst.has(firstWord.key)) return false
  if (firstWord.shape !== 'capitalized') return false
  return words.slice(1).every(({ shape, key }) => shape === 'capitalized' && !isCommon(key))
}
