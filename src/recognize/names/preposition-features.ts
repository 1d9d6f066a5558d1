import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isLower, lowerBefore } from './word-tests.ts'

const PLACE_PREPOSITION = /^(?:in|near|outside|across|throughout|inside)$/
/** "to", "from", and verbs whose object is most often a place */
const MOTION =
  /^(?:to|from|into|towards?|via|through|around|off|within|reach|reached|leave|left|leaving|visit|visited|visiting|invaded?|raided|entered|bombed|shelled|stormed|besieged|captured|bombarded|evacuated|fled)$/

/** "written by", "explained by": what only people do */
const WORK_OF_PEOPLE =
  /^(?:authored|choreographed|coached|composed|conducted|directed|drawn|edited|explained|painted|penned|performed|photographed|portrayed|sculpted|sung|taught|told|translated|uttered|written)$/

/** Prepositions before a candidate, and verbs and nouns that lead to a place. */
export const PREPOSITION_FEATURES: readonly Feature[] = [
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
    id: 'written by',
    holds: (s) =>
      isLower(s.before) && s.before.key === 'by' && isLower(s.beforeThat) && WORK_OF_PEOPLE.test(s.beforeThat.key),
    examples: [
      ['written by [Zorvax] today', true],
      ['bought by [Zorvax] today', false],
      ['in [Karaj] today', false],
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
]
