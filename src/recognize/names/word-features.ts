import { isDemonym } from '../../places/countries.ts'
import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'

const isCommon = (key: string): boolean => vocabulary.common.has(key)
const isGiven = (key: string): boolean => vocabulary.givenNames.has(key) && !vocabulary.placeStarts.has(key)
const isSurname = (key: string): boolean => vocabulary.surnames.has(key)
const several = ({ count }: Sight): boolean => count > 1
const single = ({ count }: Sight): boolean => count === 1
const isAcronym = ({ count, firstWord, candidate }: Sight): boolean =>
  count === 1 && firstWord.shape === 'upper' && candidate.mode !== 'capitals'

/** Family names' endings: Alizadeh, Shevchenko, Petrović, Grigoryan, Ivanov, Kovalchuk, Shvili, Hosseini, Torkashvand. */
const SURNAME_ENDING =
  /(?:zadeh|pour|nejad|nezhad|khani|khah|vand|enko|chuk|ovich|evich|ovic|evic|sky|skyi|ski|ska|escu|yan|shvili|adze|ova|eva|ov|ev|wicz|czyk|sson|dottir|poulos|akis|oglu|ullah|uddin|allah|zai|khel|swamy|walla|moghaddam)$/
/** Place names' endings: Kurdistan, Islamabad, Belgorod, Jaipur, Hangzhou, Fukushima. */
const PLACE_ENDING =
  /(?:stan|abad|grad|gorod|burg|berg|ville|pur|pura|garh|nagar|istan|polis|vka|shire|ford|mouth|bury|wick|dorf|hausen|jiang|zhou|shima|yama|dong|gang|kent|land|ivsk|insk)$/

/** "Eximbank", "Biontech", "Petromedia" */
const COMPANY_ENDING =
  /^\p{L}{2,20}(?:bank|tech|soft|corp|media|news|telecom|tel|net|pharma|energy|works|group|press|mart|flix|coin|trans|invest|motors|airlines)$/u

/** "City of Karaj", "Gulf of Aden" */
const PLACE_OF =
  /^(?:City|Town|Village|Province|State|County|District|Republic|Kingdom|Gulf|Bay|Port|Strait|Straits|Isle|Island|Sea|Cape|Territory) of /

/** "Ing-wen", "Jae-in": given names of two syllables, as Taiwan and Korea write them */
const HYPHENATED_GIVEN_NAME = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u

/** What the candidate's own words say. */
export const WORD_FEATURES: readonly Feature[] = [
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
    id: 'well-known person',
    holds: ({ key }) => vocabulary.wellKnownPeople.has(key),
    examples: [
      ['met [Obama] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'everyday full name',
    holds: (s) =>
      s.count === 2 &&
      isGiven(s.firstWord.key) &&
      isSurname(s.lastWord.key) &&
      isCommon(s.firstWord.key) &&
      isCommon(s.lastWord.key),
    examples: [
      ['met [Dawn Walker] today', true],
      ['met [Ana Silva] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'known organization',
    holds: ({ key, prominence }) => vocabulary.organizations.has(key) && prominence < 4,
    examples: [
      ['said [Amnesty International] today', true],
      ['said [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
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
    holds: (s) => s.prominence === 3 && single(s),
    examples: [
      ['in [Karaj] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'town',
    holds: (s) => s.prominence === 2 && single(s),
    examples: [
      ['in [Bucha] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'small place',
    holds: (s) => s.prominence === 1 && single(s),
    examples: [
      ['in [Borodianka] today', true],
      ['in [Karaj] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'large place of several words',
    holds: (s) => s.prominence === 3 && several(s),
    examples: [
      ['in [Rio de Janeiro] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'town of several words',
    holds: (s) => s.prominence === 2 && several(s),
    examples: [
      ['in [Umm Ruwaba] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'small place of several words',
    holds: (s) => s.prominence === 1 && several(s),
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
    holds: (s) => s.prominence > 0 && single(s) && isGiven(s.key) && s.prominence < 4,
    examples: [
      ['met [Sofia] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place that is a surname',
    holds: (s) => s.prominence > 0 && single(s) && isSurname(s.key) && s.prominence < 4,
    examples: [
      ['met [Hamilton] today', true],
      ['in [Sudan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'given name first',
    holds: (s) => several(s) && isGiven(s.firstWord.key) && !isCommon(s.firstWord.key),
    examples: [
      ['met [Ana Silva] today', true],
      ['in [Sudan] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'everyday given name first',
    holds: (s) => several(s) && isGiven(s.firstWord.key) && isCommon(s.firstWord.key),
    examples: [
      ['met [Mark Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'surname last',
    holds: (s) => several(s) && isSurname(s.lastWord.key) && !isCommon(s.lastWord.key),
    examples: [
      ['met [Ana Silva] today', true],
      ['in [Sudan] today', false],
      ['the [Red Cross] said', false],
    ],
  },
  {
    id: 'everyday surname last',
    holds: (s) => several(s) && isSurname(s.lastWord.key) && isCommon(s.lastWord.key),
    examples: [
      ['met [Ana Brown] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'initial',
    holds: (s) => several(s) && s.words.some((word, i) => i < 2 && word.shape === 'initial' && word.abbreviated),
    examples: [
      ['met [John F. Dale] today', true],
      ['met [Ana Silva] today', false],
      ['in [Sudan] today', false],
    ],
  },
  {
    id: 'lone given name',
    holds: (s) => single(s) && isGiven(s.key) && !isCommon(s.key) && s.prominence < 3,
    examples: [
      ['met [Mehdi] today', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
    ],
  },
  {
    id: 'lone surname',
    holds: (s) => single(s) && isSurname(s.key) && !isCommon(s.key),
    examples: [
      ['met [Moradi] today', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
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
    id: 'ending of places',
    holds: (s) => s.lastWord.key.length >= 6 && !isCommon(s.lastWord.key) && PLACE_ENDING.test(s.lastWord.key),
    examples: [
      ['in [Najafabad] today', true],
      ['met [Alizadeh] today', false],
      ['in [Sudan] today', false],
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
    holds: (s) => several(s) && HYPHENATED_GIVEN_NAME.test(s.lastWord.text),
    examples: [
      ['met [Tsai Ing-wen] today', true],
      ['met [Ana Silva-Lima] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'particle inside',
    holds: (s) =>
      several(s) &&
      s.prominence === 0 &&
      / (?:bin|ibn|bint|binti|van|von|den|ould|della|dos|da|ul|al|el|de) /.test(s.text),
    examples: [
      ['met [Omar bin Hadi] today', true],
      ['met [Ana Silva] today', false],
      ['in [Rio de Janeiro] today', false],
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
    id: 'acronym of two letters',
    holds: (s) => isAcronym(s) && s.key.replaceAll('.', '').length <= 2,
    examples: [
      ['the [QZ] said', true],
      ['the [QZX] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'acronym',
    holds: (s) => isAcronym(s) && s.key.length > 2 && s.key.length <= 6 && s.prominence < 3,
    examples: [
      ['the [QZX] said', true],
      ['the [QZ] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'word in capitals',
    holds: (s) => isAcronym(s) && s.key.length > 6,
    examples: [
      ['the [KORVAXIM] said', true],
      ['the [QZX] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'capital inside',
    holds: (s) => single(s) && s.firstWord.shape === 'mixed',
    examples: [
      ['the [QuickBuzz] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'acronym among words',
    holds: (s) => several(s) && s.words.some((word) => word.shape === 'upper') && s.candidate.mode !== 'capitals',
    examples: [
      ['the [QZX Fund] said', true],
      ['met [Ana Silva] today', false],
      ['the [QZX] said', false],
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
    id: 'organization head last',
    holds: (s) => several(s) && vocabulary.organizationHeads.has(s.lastWord.key) && s.prominence < 3,
    examples: [
      ['the [Justice Ministry] said', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
    ],
  },
  {
    id: 'organization head alone',
    holds: (s) => single(s) && vocabulary.organizationHeads.has(s.key),
    examples: [
      ['a [Ministry] today', true],
      ['the [Justice Ministry] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'organization head inside',
    holds: (s) =>
      several(s) &&
      !vocabulary.organizationHeads.has(s.lastWord.key) &&
      s.words.some((word) => vocabulary.organizationHeads.has(word.key)),
    examples: [
      ['the [Council of Lawyers] said', true],
      ['the [Justice Ministry] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'company suffix',
    holds: (s) => several(s) && vocabulary.companySuffixes.has(s.lastWord.key),
    examples: [
      ['the [Norvix Ltd] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'company suffix alone',
    holds: (s) => single(s) && vocabulary.companySuffixes.has(s.key),
    examples: [
      ['the [Inc.] today', true],
      ['the [Norvix Ltd] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'foreign organization start',
    holds: (s) => several(s) && s.prominence < 3 && vocabulary.foreignOrganizationStarts.has(s.firstWord.key),
    examples: [
      ['the [Centro Zorvan] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'ending of companies',
    holds: (s) => single(s) && s.prominence === 0 && !isCommon(s.key) && COMPANY_ENDING.test(s.key),
    examples: [
      ['the [Zorvabank] said', true],
      ['the [Bank] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'ampersand',
    holds: (s) => s.text.includes('&'),
    examples: [
      ['the [Dale & Harrow] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'office of',
    holds: (s) => several(s) && vocabulary.organizationStarts.has(s.firstWord.key) && / of /.test(s.text),
    examples: [
      ['the [Bank of Japan] said', true],
      ['met [Ana Silva] today', false],
      ['the [Gulf of Aden] today', false],
    ],
  },
  {
    id: 'purpose inside',
    holds: (s) => / (?:for|against|on|without) /.test(s.text),
    examples: [
      ['the [Campaign for Freedom] said', true],
      ['met [Ana Silva] today', false],
      ['the [Bank of Japan] said', false],
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
    id: 'place head last',
    holds: (s) => several(s) && vocabulary.placeHeads.has(s.lastWord.key),
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
    holds: (s) => single(s) && vocabulary.placeHeads.has(s.key),
    examples: [
      ['the [Prison] today', true],
      ['in [Ghezel Hesar Prison] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place start',
    holds: (s) => several(s) && vocabulary.placeStarts.has(s.firstWord.key),
    examples: [
      ['near [Mount Zorvan] today', true],
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
    id: 'state abbreviation',
    holds: (s) =>
      single(s) &&
      vocabulary.stateAbbreviations.has(s.key) &&
      (s.firstWord.abbreviated || s.firstWord.shape === 'upper') &&
      s.before?.text === ',',
    examples: [
      ['in Dover, [Del.] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
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
  {
    id: 'titled',
    holds: (s) => s.candidate.titleFrom !== undefined,
    examples: [
      ['met President [Ana Silva] today', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
]
