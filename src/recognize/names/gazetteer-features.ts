import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon, isGiven, isSurname } from './word-tests.ts'

/** How well the gazetteer knows a candidate as a place, and what else its word can be. */
export const GAZETTEER_FEATURES: readonly Feature[] = [
  {
    id: 'organization or region',
    holds: (s) => s.prominence === 4 && vocabulary.organizations.has(s.key),
    examples: [
      ['the [Amazon] today', true],
      ['in [Sudan] today', false],
      ['said [Amnesty International] today', false],
    ],
  },
  {
    id: 'region with its article',
    holds: (s) => s.prominence === 4 && s.before?.key === 'the' && vocabulary.organizations.has(s.key),
    examples: [
      ['the [Amazon] today', true],
      ['at [Amazon] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'country or region',
    holds: (s) => s.prominence === 4 && !vocabulary.organizations.has(s.key),
    examples: [
      ['from [Sudan] today', true],
      ['the [Red Sea] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'large city or division',
    words: 'one',
    holds: (s) => s.prominence === 3,
    examples: [
      ['in [Karaj] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'town',
    words: 'one',
    holds: (s) => s.prominence === 2,
    examples: [
      ['in [Bucha] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'small place',
    words: 'one',
    holds: (s) => s.prominence === 1,
    examples: [
      ['in [Borodianka] today', true],
      ['in [Karaj] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'large place of several words',
    words: 'several',
    holds: (s) => s.prominence === 3,
    examples: [
      ['in [Rio de Janeiro] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'town of several words',
    words: 'several',
    holds: (s) => s.prominence === 2,
    examples: [
      ['in [Umm Ruwaba] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'small place of several words',
    words: 'several',
    holds: (s) => s.prominence === 1,
    examples: [
      ['in [Chasiv Yar] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place that is an everyday word',
    holds: (s) => s.prominence > 0 && s.prominence < 4 && isCommon(s.key),
    examples: [
      ['in [Reading] today', true],
      ['in [Karaj] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'place that is a given name',
    words: 'one',
    holds: (s) => s.prominence > 0 && isGiven(s.key) && s.prominence < 4,
    examples: [
      ['met [Sofia] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place that is a surname',
    words: 'one',
    holds: (s) => s.prominence > 0 && isSurname(s.key) && s.prominence < 4,
    examples: [
      ['met [Hamilton] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
]
