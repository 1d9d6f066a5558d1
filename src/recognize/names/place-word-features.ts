import { prominence } from '../../places/prominence.ts'
import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon } from './word-tests.ts'

/** Place names' endings: Kurdistan, Islamabad, Belgorod, Jaipur, Hangzhou, Fukushima. */
const PLACE_ENDING =
  /(?:stan|abad|grad|gorod|burg|berg|ville|pur|pura|garh|nagar|istan|polis|vka|shire|ford|mouth|bury|wick|dorf|hausen|jiang|zhou|shima|yama|dong|gang|kent|land|ivsk|insk)$/

/** "City of Karaj", "Gulf of Aden" */
const PLACE_OF =
  /^(?:City|Town|Village|Province|State|County|District|Republic|Kingdom|Gulf|Bay|Port|Strait|Straits|Isle|Island|Sea|Cape|Territory) of /

/** What a candidate's own words say for a place: "Karaj", "Alborz Province". */
export const PLACE_WORD_FEATURES: readonly Feature[] = [
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
