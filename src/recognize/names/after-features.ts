import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isLower } from './word-tests.ts'

const follows =
  (set: ReadonlySet<string>) =>
  ({ after }: Sight): boolean =>
    isLower(after) && set.has(after.key)
const isTitlePart = (key: string): boolean => vocabulary.titles.has(key) || vocabulary.titleModifiers.has(key)

const SUFFIX_OF_PLACE = /^[-‐‑](?:based|born|area|held|controlled|occupied|ruled|bound|wide|region|raised)/

/** The word right after a candidate: verbs, nouns, possessives, suffixes, titles. */
export const AFTER_FEATURES: readonly Feature[] = [
  {
    id: 'person verb after',
    holds: follows(vocabulary.personVerbs),
    examples: [
      ['[Ana Silva] said', true],
      ['in [Karaj] today', false],
      ['the [Karvan] was', false],
    ],
  },
  {
    id: 'human verb after',
    holds: follows(vocabulary.humanVerbs),
    examples: [
      ['[Ana Silva] laughed', true],
      ['[Ana Silva] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'subject verb after',
    holds: follows(vocabulary.subjectVerbs),
    examples: [
      ['[Ana Silva] was there', true],
      ['[Ana Silva] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'possessive after',
    holds: (s) => s.after?.kind === 'possessive',
    examples: [
      ['in [Karaj]’s streets', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'suffix of places after',
    holds: (s) => s.after?.kind === 'suffix' && SUFFIX_OF_PLACE.test(s.after.text),
    examples: [
      ['the [Karvan]-based group', true],
      ['the [Karvan]-backed group', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'other suffix after',
    holds: (s) => s.after?.kind === 'suffix' && !SUFFIX_OF_PLACE.test(s.after.text),
    examples: [
      ['the [Karvan]-backed group', true],
      ['the [Karvan]-based group', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place noun after',
    holds: follows(vocabulary.placeFollowers),
    examples: [
      ['in [Karvan] province', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'known place before a noun',
    holds: (s) => s.prominence > 0 && isLower(s.after) && vocabulary.nounsAfterPlaces.has(s.after.key),
    examples: [
      ['a [Karaj] hospital', true],
      ['the [Zorvax] hospital', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'title after',
    holds: (s) => s.after?.kind === 'word' && s.after.shape === 'capitalized' && isTitlePart(s.after.key),
    examples: [
      ['met [Alborz] Governor Ana Silva', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'noun of people after',
    holds: ({ after }) =>
      isLower(after) &&
      /^(?:administration|government|regime|campaign|family|presidency|era|cabinet|loyalists|supporters|allies)$/.test(
        after.key,
      ),
    examples: [
      ['the [Obama] administration', true],
      ['the [Karvan] company', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'organization noun after',
    holds: follows(vocabulary.organizationNouns),
    examples: [
      ['the [Karvan] company', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'role noun after',
    holds: ({ after, candidate }) =>
      isLower(after) && vocabulary.roles.has(after.key) && candidate.demonym === undefined,
    examples: [
      ['as [Zorvax] founder Ana Silva said', true],
      ['as [Karaj] mayor Ana Silva said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'money after',
    holds: ({ after, key }) =>
      /^(?:us|nt|hk|u\.s)$/.test(key) && (after?.text === '$' || (isLower(after) && /^dollars?$/.test(after.key))),
    examples: [
      ['for [US] dollars today', true],
      ['from [Sudan] today', false],
      ['in [Karaj] today', false],
    ],
  },
]
