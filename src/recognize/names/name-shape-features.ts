import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isCommon } from './word-tests.ts'

/** Family names' endings: Alizadeh, Shevchenko, Petrović, Grigoryan, Ivanov, Kovalchuk, Shvili, Hosseini, Torkashvand. */
const SURNAME_ENDING =
  /(?:zadeh|pour|nejad|nezhad|khani|khah|vand|enko|chuk|ovich|evich|ovic|evic|sky|skyi|ski|ska|escu|yan|shvili|adze|ova|eva|ov|ev|wicz|czyk|sson|dottir|poulos|akis|oglu|ullah|uddin|allah|zai|khel|swamy|walla|moghaddam)$/

/** "Ing-wen", "Jae-in": given names of two syllables, as Taiwan and Korea write them */
const HYPHENATED_GIVEN_NAME = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u

/** "V Moradi", "V R Moradi", "RK Moradi": initials as India and Sri Lanka write them */
const INITIALS = /^(?:\p{Lu} ){1,3}\p{Lu}\p{Ll}|^[B-DF-HJ-NP-TV-XZ]{2} \p{Lu}\p{Ll}/u

/** Forms that names of people have whether or not a list holds them: "V Moradi", "Tsai Ing-wen", "Omar bin Hadi". */
export const NAME_SHAPE_FEATURES: readonly Feature[] = [
  {
    id: 'initial',
    words: 'several',
    holds: (s) => s.words.some((word, i) => i < 2 && word.shape === 'initial' && word.abbreviated),
    examples: [
      ['met [John F. Dale] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'initials without full stops',
    words: 'several',
    holds: (s) =>
      INITIALS.test(s.text) &&
      !isCommon(s.lastWord.key) &&
      !vocabulary.organizations.has(s.firstWord.key) &&
      !vocabulary.organizationHeads.has(s.firstWord.key),
    examples: [
      ['met [V Moradi] today', true],
      ['met [RK Moradi] today', true],
      ['met [John F. Dale] today', false],
      ['the [FC Karaj] today', false],
    ],
  },
  {
    id: 'ending of surnames',
    holds: (s) => s.lastWord.key.length >= 5 && !isCommon(s.lastWord.key) && SURNAME_ENDING.test(s.lastWord.key),
    examples: [
      ['met [Alizadeh] today', true],
      ['met [Olena Shevchenko] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'Arabic or Irish beginning of a name',
    holds: (s) =>
      /^(?:Abd|Abu |Mc\p{Lu}|O['’]\p{Lu}|[Aa]l-\p{Lu}|[Ee]l-\p{Lu}|bin |Ibn )/u.test(s.lastWord.text) &&
      !isCommon(s.key),
    examples: [
      ['met [al-Rahbi] today', true],
      ['met [McGowan] today', true],
      ['in [Sudan] today', false],
      ['met [Moradi] today', false],
    ],
  },
  {
    id: 'hyphenated given name',
    holds: (s) => HYPHENATED_GIVEN_NAME.test(s.lastWord.text) && !isCommon(s.lastWord.key.split(' ')[0]!),
    examples: [
      ['met [Tsai Ing-wen] today', true],
      ['met [Ana Silva-Lima] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'particle inside',
    words: 'several',
    holds: (s) =>
      s.prominence === 0 &&
      / (?:[Bb]in|[Ii]bn|[Bb]inte?|[Bb]inti|[Vv]an|von|den|[Oo]uld|della|dos|da|ul|[Aa]l|[Ee]l|de) /.test(s.text),
    examples: [
      ['met [Omar bin Hadi] today', true],
      ['met [Ana Silva] today', false],
      ['in [Rio de Janeiro] today', false],
    ],
  },
]
