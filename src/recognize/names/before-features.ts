import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isLower } from './word-tests.ts'

const lowerBefore =
  (words: RegExp) =>
  ({ before }: Sight): boolean =>
    isLower(before) && words.test(before.key)
const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key)

const PLACE_PREPOSITION = /^(?:in|near|outside|across|throughout|inside)$/
/** "to", "from", and verbs whose object is most often a place */
const MOTION =
  /^(?:to|from|into|towards?|via|through|around|off|within|reach|reached|leave|left|leaving|visit|visited|visiting|invaded?|raided|entered|bombed|shelled|stormed|besieged|captured|bombarded|evacuated|fled)$/

/** What stands before a candidate: prepositions, roles, verbs. */
export const BEFORE_FEATURES: readonly Feature[] = [
  {
    id: 'sentence start',
    holds: (s) => s.reading.tokens[s.candidate.first]!.startsSentence,
    examples: [
      ['[Karaj] is calm', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'role before',
    holds: (s) => isLower(s.before) && vocabulary.roles.has(s.before.key),
    examples: [
      ['IHR director [Mahmood Sadri] said', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'roles before',
    holds: (s) =>
      isLower(s.before) && !vocabulary.roles.has(s.before.key) && vocabulary.roles.has(singular(s.before.key)),
    examples: [
      ['lawyers [Ana Silva] and others', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'role and comma before',
    holds: (s) => s.before?.text === ',' && isLower(s.beforeThat) && vocabulary.roles.has(s.beforeThat.key),
    examples: [
      ['his lawyer, [Ana Silva], said', true],
      ['in Alborz, [Iran] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'in',
    holds: lowerBefore(PLACE_PREPOSITION),
    examples: [
      ['in [Karaj] today', true],
      ['to [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'in the',
    holds: (s) => s.before?.key === 'the' && isLower(s.beforeThat) && PLACE_PREPOSITION.test(s.beforeThat.key),
    examples: [
      ['in the [Donbas] today', true],
      ['in [Karaj] today', false],
      ['of the [Donbas] today', false],
    ],
  },
  {
    id: 'at',
    holds: lowerBefore(/^at$/),
    examples: [
      ['at [Karaj] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'to or from',
    holds: lowerBefore(MOTION),
    examples: [
      ['fled to [Karaj] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'direction before',
    holds: (s) => isLower(s.before) && vocabulary.directions.has(s.before.key),
    examples: [
      ['in southern [Lebanon] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place noun and of before',
    holds: (s) =>
      isLower(s.before) &&
      s.before.key === 'of' &&
      isLower(s.beforeThat) &&
      vocabulary.placeNouns.has(s.beforeThat.key),
    examples: [
      ['the city of [Karaj] today', true],
      ['the arrest of [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place noun before',
    holds: (s) =>
      isLower(s.before) &&
      /^(?:city|town|village|province|district|region|island|port|river|suburb|capital)$/.test(s.before.key),
    examples: [
      ['the village [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'of',
    holds: (s) =>
      isLower(s.before) &&
      s.before.key === 'of' &&
      !(isLower(s.beforeThat) && vocabulary.placeNouns.has(s.beforeThat.key)),
    examples: [
      ['the arrest of [Ana Silva] today', true],
      ['the city of [Karaj] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'by',
    holds: lowerBefore(/^by$/),
    examples: [
      ['by [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'the',
    holds: (s) => s.before?.key === 'the',
    examples: [
      ['the [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'a',
    holds: (s) => s.before?.key === 'a' || s.before?.key === 'an',
    examples: [
      ['a [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'with',
    holds: lowerBefore(/^(?:with|alongside|and)$/),
    examples: [
      ['with [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'possessive before',
    holds: (s) => s.before?.kind === 'possessive',
    examples: [
      ['Iran’s [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'organization noun before',
    holds: (s) => isLower(s.before) && vocabulary.organizationNouns.has(s.before.key),
    examples: [
      ['the broadcaster [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'person verb before',
    holds: lowerBefore(
      /^(?:said|says|told|added|asked|named|called|identified|beat|defeated|accused|arrested|met|replaced|succeeded|married|thanked|quoted|executed|hanged|killed)$/,
    ),
    examples: [
      ['said [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['from [Karaj] today', false],
    ],
  },
  {
    id: 'bracket before',
    holds: (s) => s.before?.text === '(',
    examples: [
      ['(in [Karaj]) today', false],
      ['met ([Karvan]) today', true],
      ['met [Ana Silva] today', false],
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
]

/** "Tehran, Iran": the name before the comma is a city, this one a country or division. */
function isAfterPlace({ before, beforeThat, prominence }: Sight): boolean {
  return before?.text === ',' && prominence >= 3 && beforeThat !== undefined && beforeThat.shape === 'capitalized'
}
