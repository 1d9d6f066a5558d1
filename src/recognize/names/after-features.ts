import type { Feature } from './feature.ts'
import { roleAfter } from './role-after.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isLower } from './word-tests.ts'

const follows =
  (set: ReadonlySet<string>) =>
  ({ after }: Sight): boolean =>
    isLower(after) && set.has(after.key)
const isTitlePart = (key: string): boolean => vocabulary.titles.has(key) || vocabulary.titleModifiers.has(key)

const SUFFIX_OF_PLACE = /^[-‐‑](?:based|born|area|held|controlled|occupied|ruled|bound|wide|region|raised)/
/** ", 27 people": what follows a number that is no age. */
const NO_AGE = /^(?:people|percent|per|million|billion|thousand|killed|years?|days?|km|miles|of|to|were|dead)$/
const OLDEST = 110

/** What stands after a candidate: ages, roles, verbs, nouns. */
export const AFTER_FEATURES: readonly Feature[] = [
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
    id: 'known place after comma',
    holds: (s) => s.precedesPlace,
    examples: [
      ['in [Karvan], Iran, today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva], who said', false],
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
    id: 'label',
    holds: (s) => s.after?.text === ':' && s.reading.tokens[s.candidate.first]!.startsSentence,
    examples: [
      ['[Karvan]: we left', true],
      ['in [Karaj]: we left', false],
      ['met [Ana Silva] today', false],
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
]

/** "Ana Silva, 27, said", but not "in Karaj, 27 people died". */
function hasAge({ after, afterThat, third }: Sight): boolean {
  if (after?.text !== ',' || !/^\d{1,3}$/.test(afterThat?.text ?? '') || Number(afterThat?.text) > OLDEST) return false
  return third === undefined || /^[,.;)]$/.test(third.text) || (third.kind === 'word' && !NO_AGE.test(third.key))
}
