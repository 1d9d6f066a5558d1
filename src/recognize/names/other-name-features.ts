import { isDemonym } from '../../places/countries.ts'
import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isOnlyAcronymOfList } from './word-tests.ts'

/** Demonyms, events, terms, and lines where a capital says little. */
export const OTHER_NAME_FEATURES: readonly Feature[] = [
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
    id: 'demonym first',
    words: 'several',
    holds: (s) => s.candidate.demonym === undefined && isDemonym(s.firstWord.key),
    examples: [
      ['the [Iranian Parliament] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'other name',
    holds: (s) => vocabulary.otherNames.has(s.key) && !isOnlyAcronymOfList(s),
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
    id: 'same word twice',
    words: 'several',
    holds: ({ words }) => words.length === 2 && words[0]?.key === words[1]?.key,
    examples: [
      ['the [Zorva Zorva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'foreign article first',
    words: 'several',
    holds: (s) => s.prominence < 2 && /^(?:El|La|Los|Las|Le|Les|Te|Ngā) /.test(s.text),
    examples: [
      ['the [La Zorva] today', true],
      ['the [Los Zorvos] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event head',
    words: 'several',
    holds: (s) => vocabulary.eventHeads.has(s.lastWord.key),
    examples: [
      ['the [Zorvan Agreement] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event start',
    words: 'several',
    holds: (s) => vocabulary.eventStarts.has(s.firstWord.key),
    examples: [
      ['called [Operation Vijay] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'event head alone',
    words: 'one',
    holds: (s) => vocabulary.eventHeads.has(s.key),
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
