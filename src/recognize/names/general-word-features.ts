import { isDemonym } from '../../places/countries.ts'
import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon, isGiven, isSurname, several, single } from './word-tests.ts'

/** Length, everyday words, demonyms, events and the way the line is written. */
export const GENERAL_WORD_FEATURES: readonly Feature[] = [
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
    id: 'demonym',
    holds: ({ candidate }) => candidate.demonym === true,
    examples: [
      ['the [Iranian] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'other name',
    holds: ({ key }) => vocabulary.otherNames.has(key),
    examples: [
      ['the [GDP] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'plural acronym',
    holds: ({ text }) => /^[A-Z]{2,5}s$/.test(text),
    examples: [
      ['the [QZXs] today', true],
      ['the [QZX] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'only everyday words',
    holds: (s) => several(s) && s.words.every((word) => isCommon(word.key)),
    examples: [
      ['the [Human Project] said', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'lone everyday word',
    holds: (s) => single(s) && isCommon(s.key) && s.firstWord.shape !== 'upper',
    examples: [
      ['a [Ministry] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'some everyday words',
    holds: (s) =>
      several(s) && s.words.some((word) => isCommon(word.key)) && !s.words.every((word) => isCommon(word.key)),
    examples: [
      ['met [Ana Brown] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'no everyday word',
    holds: (s) => several(s) && !s.words.some((word) => isCommon(word.key)),
    examples: [
      ['met [Ana Silva] today', true],
      ['met [Ana Brown] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'unknown word',
    holds: (s) =>
      single(s) &&
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
  {
    id: 'digit',
    holds: (s) => /\p{N}/u.test(s.text),
    examples: [
      ['the [Channel4] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'of inside',
    holds: (s) => / of /.test(s.text),
    examples: [
      ['the [Bank of Japan] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'demonym first',
    holds: (s) => several(s) && s.candidate.demonym === undefined && isDemonym(s.firstWord.key),
    examples: [
      ['the [Iranian Parliament] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event head',
    holds: (s) => several(s) && vocabulary.eventHeads.has(s.lastWord.key),
    examples: [
      ['the [Zorvan Agreement] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event start',
    holds: (s) => several(s) && vocabulary.eventStarts.has(s.firstWord.key),
    examples: [
      ['called [Operation Vijay] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event head alone',
    holds: (s) => single(s) && vocabulary.eventHeads.has(s.key),
    examples: [
      ['the [Constitution] said', true],
      ['the [Zorvan Agreement] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'headline',
    holds: (s) => s.candidate.mode === 'headline',
    examples: [
      ['[Ana Silva] Wins Top Zorvan Prize\n', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'line of capitals',
    holds: (s) => s.candidate.mode === 'capitals',
    examples: [
      ['[SUDAN] LEADER WINS PRIZE\n', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
]
