import type { Feature } from './feature.ts'
import { isCommon, isGiven, isSurname, single } from './word-tests.ts'

/** How many words a candidate has, and how many of them are everyday English. */
export const WORD_COUNT_FEATURES: readonly Feature[] = [
  {
    id: 'one word',
    holds: single,
    examples: [
      ['in [Karaj] today', true],
      ['met [Ana Silva] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'two words',
    holds: ({ count }) => count === 2,
    examples: [
      ['met [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Maria Silva] today', false],
    ],
  },
  {
    id: 'three words',
    holds: ({ count }) => count === 3,
    examples: [
      ['met [Ana Maria Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'four words',
    holds: ({ count }) => count === 4,
    examples: [
      ['met [Ana Maria Lima Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'five words or more',
    holds: ({ count }) => count >= 5,
    examples: [
      ['the [North Coast Port Workers Union] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'only everyday words',
    words: 'several',
    holds: (s) => s.words.every((word) => isCommon(word.key)),
    examples: [
      ['the [Human Project] said', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'lone everyday word',
    words: 'one',
    holds: (s) => isCommon(s.key) && s.firstWord.shape !== 'upper',
    examples: [
      ['a [Ministry] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'some everyday words',
    words: 'several',
    holds: (s) => s.words.some((word) => isCommon(word.key)) && !s.words.every((word) => isCommon(word.key)),
    examples: [
      ['met [Ana Brown] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'no everyday word',
    words: 'several',
    holds: (s) => !s.words.some((word) => isCommon(word.key)),
    examples: [
      ['met [Ana Silva] today', true],
      ['met [Ana Brown] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'unknown word',
    words: 'one',
    holds: (s) =>
      s.prominence === 0 &&
      !isCommon(s.key) &&
      !isGiven(s.key) &&
      !isSurname(s.key) &&
      s.firstWord.shape === 'capitalized',
    examples: [
      ['met [Xzqorv] today', true],
      ['met [Moradi] today', false],
      ['in [Karaj] today', false],
    ],
  },
]
