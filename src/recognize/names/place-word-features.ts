import { prominence } from '../../places/prominence.ts'
import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon, isGiven, isSurname } from './word-tests.ts'

/** Place names' endings: Kurdistan, Islamabad, Belgorod, Jaipur, Hangzhou, Fukushima. */
const PLACE_ENDING =
  /(?:stan|abad|grad|gorod|burg|berg|ville|pur|pura|garh|nagar|istan|polis|vka|shire|ford|mouth|bury|wick|dorf|hausen|jiang|zhou|shima|yama|dong|gang|kent|land|ivsk|insk)$/

/** "City of Karaj", "Gulf of Aden" */
const PLACE_OF =
  /^(?:City|Town|Village|Province|State|County|District|Republic|Kingdom|Gulf|Bay|Port|Strait|Straits|Isle|Island|Sea|Cape|Territory) of /

/** What a candidate's own words say for a place: "Karaj", "Alborz Province". */
export const PLACE_WORD_FEATURES: readonly Feature[] = [
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
  {
    id: 'ending of places',
    holds: (s) => s.lastWord.key.length >= 6 && !isCommon(s.lastWord.key) && PLACE_ENDING.test(s.lastWord.key),
    examples: [
      ['in [Najafabad] today', true],
      ['met [Alizadeh] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'place head last',
    words: 'several',
    holds: (s) => vocabulary.placeHeads.has(s.lastWord.key) || isState(s),
    examples: [
      ['in [Ghezel Hesar Prison] today', true],
      ['the [Alborz Province] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place of',
    holds: ({ text }) => PLACE_OF.test(text),
    examples: [
      ['the [City of Karaj] today', true],
      ['the [Bank of Japan] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place head alone',
    words: 'one',
    holds: (s) => vocabulary.placeHeads.has(s.key),
    examples: [
      ['the [Prison] today', true],
      ['in [Ghezel Hesar Prison] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place start',
    words: 'several',
    holds: (s) => vocabulary.placeStarts.has(s.firstWord.key),
    examples: [
      ['near [Mount Zorvan] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'foreign place start',
    words: 'several',
    holds: ({ firstWord, prominence }) => prominence < 2 && vocabulary.foreignPlaceStarts.has(firstWord.key),
    examples: [
      ['near [Cerro Zorvo] today', true],
      ['near [Gunung Zorvo] today', true],
      ['near [Mount Zorvan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'state abbreviation',
    words: 'one',
    holds: (s) =>
      vocabulary.stateAbbreviations.has(s.key) &&
      (s.firstWord.abbreviated || s.firstWord.shape === 'upper') &&
      s.before?.text === ',',
    examples: [
      ['in Dover, [Del.] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
]

/** "Lagos State", "Kano State": the division is known without the word. */
const isState = ({ key, lastWord }: Sight): boolean => lastWord.key === 'state' && prominence(key.slice(0, -6)) >= 2
