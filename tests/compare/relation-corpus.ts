import type { StoredClaim } from '../../src/model/record.ts'
import type { DifferingField, RelationKind } from '../../src/model/relation.ts'
import { age, event, type FigureWords, figure } from './stored-claims.ts'

/** The kind of relation, for `incomparable` with the field that differs; nothing for claims that are about different things. */
type Expected = RelationKind | `incomparable: ${DifferingField}` | undefined

/** Two claims and how they stand, whichever is named first. */
export type CorpusRow = readonly [told: string, a: StoredClaim, b: StoredClaim, expected: Expected]

type FigureRow = readonly [told: string, a: FigureWords, b: FigureWords, expected: Expected]

const IHR = 'Iran Human Rights'
const AMNESTY = 'Amnesty International'
const POLICE = 'Harbour Police'
const COPIED = 'At least 64 people were put to death in a single week of September, the monitors wrote.'
const SINCE_JULY = 'since 2024-07-01..2025-09-24'
const SINCE_JULY_EARLIER = 'since 2024-07-01..2025-08-01'
const Y2023 = '2023-01-01..2023-12-31'
const MARCH = '2024-03-01..2024-03-31'
const DAY = '2025-09-23..2025-09-23'
const EARLY = '2025-09-23T10:00:00Z'
const LATE = '2025-09-24T18:00:00Z'

const SAME_TEXT: readonly FigureRow[] = [
  ['a copied sentence with the same number', { sentence: COPIED }, { sentence: COPIED }, 'same_text'],
  [
    'a copied sentence with one word changed',
    { sentence: COPIED },
    { sentence: COPIED.replace('wrote', 'said') },
    'same_text',
  ],
  [
    'a copy inside a longer sentence',
    { sentence: COPIED },
    { sentence: `In a note seen by us: ${COPIED}` },
    'same_text',
  ],
  [
    'a copy of which no article tells the place',
    { sentence: COPIED, place: '' },
    { sentence: COPIED, place: '' },
    'same_text',
  ],
  [
    'a copy with one source named in both',
    { sentence: COPIED, source: IHR },
    { sentence: COPIED, source: IHR },
    'same_text',
  ],
  [
    'a formula that cites two sources by name',
    { sentence: COPIED, source: IHR },
    { sentence: COPIED, source: AMNESTY },
    'agrees',
  ],
  [
    'the same opening, then other words',
    { sentence: COPIED },
    { sentence: 'At least 64 people were hanged.' },
    'compatible',
  ],
  [
    'a copied sentence with the bound cut out',
    { sentence: COPIED, value: '>=64' },
    { sentence: COPIED.replace('At least ', ''), value: '64' },
    'qualifier_lost',
  ],
  [
    'a copied sentence with another number',
    { sentence: COPIED, value: '64' },
    { sentence: COPIED.replace('64', '46'), value: '46' },
    'conflicts',
  ],
]

const ECHO: readonly FigureRow[] = [
  ['two outlets, one root, one number', { source: IHR }, { source: IHR }, 'echo'],
  [
    'one root under a longer name',
    { source: IHR },
    { source: 'the Norway-based Iran Human Rights organization' },
    'echo',
  ],
  ['one root under its acronym', { source: IHR }, { source: 'IHR' }, 'echo'],
  ['one root with the acronym in brackets', { source: 'Iran Human Rights (IHR)' }, { source: 'IHR' }, 'echo'],
  ['an acronym with dots', { source: 'United Nations' }, { source: 'the U.N.' }, 'echo'],
  [
    'an acronym that leaves small words out',
    { source: 'Office for the Coordination of Relief' },
    { source: 'OCR' },
    'echo',
  ],
  ['one agency wrote both', { agencies: ['AFP'] }, { agencies: ['AFP'] }, 'echo'],
  ['an agency and its full name', { agencies: ['AFP'] }, { source: 'Agence France-Presse' }, 'echo'],
  [
    'a source carried by another outlet',
    { source: IHR },
    { source: 'Iran Human Rights, as cited by the Globe' },
    'echo',
  ],
  ['the same bound from one root', { source: IHR, value: '>=1000' }, { source: IHR, value: '>=1000' }, 'echo'],
  ['one root, one of the articles gives no period', { source: IHR }, { source: IHR, window: '' }, 'echo'],
  [
    'one root, counted from one day to two',
    { source: IHR, value: '>=1051', window: SINCE_JULY },
    { source: IHR, value: '>=1051', window: SINCE_JULY_EARLIER },
    'echo',
  ],
  ['two monitors of which one is called Monitor', { source: 'Iran Human Rights Monitor' }, { source: IHR }, 'agrees'],
  ['a monitor called so in passing', { source: 'Iran Human Rights monitor' }, { source: IHR }, 'echo'],
  ['one department, written short', { source: 'Harbour Fire Department' }, { source: 'Harbour Fire Dept' }, 'echo'],
  ['a company with and without "International"', { source: 'Brell International' }, { source: 'Brell' }, 'echo'],
  [
    'one anonymous root',
    { source: 'two officials', anonymous: true },
    { source: 'two officials', anonymous: true },
    'echo',
  ],
]

const QUALIFIER_LOST: readonly FigureRow[] = [
  ['"at least" dropped, same root', { source: IHR, value: '>=1000' }, { source: IHR, value: '1000' }, 'qualifier_lost'],
  ['"at least" dropped, root dropped too', { source: IHR, value: '>=1000' }, { value: '1000' }, 'qualifier_lost'],
  ['"more than" dropped', { source: IHR, value: '>1000' }, { source: IHR, value: '1000' }, 'qualifier_lost'],
  ['"about" dropped', { source: IHR, value: '~1000' }, { source: IHR, value: '1000' }, 'qualifier_lost'],
  ['"up to" dropped', { source: IHR, value: '<=1000' }, { source: IHR, value: '1000' }, 'qualifier_lost'],
  [
    'one bound changed for another',
    { source: IHR, value: '>=1000' },
    { source: IHR, value: '>1000' },
    'qualifier_lost',
  ],
  [
    '"at least" dropped, one gives no period',
    { source: IHR, value: '>=1000' },
    { source: IHR, value: '1000', window: '' },
    'qualifier_lost',
  ],
  [
    '"at least" dropped, counted from one day',
    { source: IHR, value: '>=1051', window: SINCE_JULY },
    { source: IHR, value: '1051', window: SINCE_JULY_EARLIER },
    'qualifier_lost',
  ],
  [
    'other roots: nothing was dropped',
    { source: IHR, value: '>=1000' },
    { source: AMNESTY, value: '1000' },
    'compatible',
  ],
  [
    'the bounded figure has no root: nothing shows that it came first',
    { value: '>=1000' },
    { source: IHR, value: '1000' },
    'compatible',
  ],
  [
    'another window: nothing was dropped',
    { source: IHR, value: '>=1000' },
    { source: IHR, value: '1000', window: Y2023 },
    'incomparable: window',
  ],
  [
    'another number: nothing was dropped',
    { source: IHR, value: '>=1000' },
    { source: IHR, value: '1001' },
    'compatible',
  ],
]

const COUNTS_ON: readonly FigureRow[] = [
  [
    'a later count from the same day, higher',
    { source: IHR, value: '>=900', window: SINCE_JULY_EARLIER, published: '2025-08-01' },
    { source: IHR, value: '>=1051', window: SINCE_JULY },
    'updates',
  ],
  [
    'a later count from the same day, the same number with another bound',
    { source: IHR, value: '900', window: SINCE_JULY_EARLIER, published: '2025-08-01' },
    { source: IHR, value: '>900', window: SINCE_JULY },
    'qualifier_lost',
  ],
  [
    'a later count from the same day, lower',
    { source: IHR, value: '>=1100', window: SINCE_JULY_EARLIER, published: '2025-08-01' },
    { source: IHR, value: '>=1051', window: SINCE_JULY },
    'retracts',
  ],
  [
    'another root counts on its own',
    { source: AMNESTY, value: '>=900', window: SINCE_JULY_EARLIER, published: '2025-08-01' },
    { source: IHR, value: '>=1051', window: SINCE_JULY },
    'compatible',
  ],
  [
    'no root counts on',
    { value: '>=900', window: SINCE_JULY_EARLIER, published: '2025-08-01' },
    { value: '>=1051', window: SINCE_JULY },
    'compatible',
  ],
  [
    'a toll that grew',
    { source: POLICE, measure: 'deaths', value: '5', window: DAY, place: 'Lyon', country: 'FR', published: EARLY },
    { source: POLICE, measure: 'deaths', value: '7', window: DAY, place: 'Lyon', country: 'FR', published: LATE },
    'updates',
  ],
  [
    'a toll that shrank',
    { source: POLICE, measure: 'deaths', value: '7', window: DAY, place: 'Lyon', country: 'FR', published: EARLY },
    { source: POLICE, measure: 'deaths', value: '5', window: DAY, place: 'Lyon', country: 'FR', published: LATE },
    'retracts',
  ],
  [
    'a toll at one hour',
    { source: POLICE, measure: 'deaths', value: '7', window: DAY, place: 'Lyon', country: 'FR', published: LATE },
    { source: POLICE, measure: 'deaths', value: '5', window: DAY, place: 'Lyon', country: 'FR', published: LATE },
    'conflicts',
  ],
  [
    'a closed year does not grow',
    { source: IHR, value: '975', published: EARLY },
    { source: IHR, value: '972', published: LATE },
    'conflicts',
  ],
  [
    'a toll of part of the people',
    { source: POLICE, measure: 'deaths', value: '7', window: DAY, published: EARLY, place: 'Lyon', country: 'FR' },
    {
      source: POLICE,
      measure: 'deaths',
      value: '5',
      counted: 'children',
      window: DAY,
      published: LATE,
      place: 'Lyon',
      country: 'FR',
    },
    'compatible',
  ],
]

const SAME_KEY: readonly FigureRow[] = [
  ['two independent roots, one number', { source: IHR }, { source: AMNESTY }, 'agrees'],
  [
    'two independent roots, one floor',
    { source: IHR, value: '>=1000' },
    { source: AMNESTY, value: '>=1000' },
    'agrees',
  ],
  [
    'two independent roots, one of them rounded',
    { source: IHR, value: '1234' },
    { source: AMNESTY, value: '1200' },
    'agrees',
  ],
  [
    'two independent roots, "about" the number',
    { source: IHR, value: '1040' },
    { source: AMNESTY, value: '~1000' },
    'agrees',
  ],
  [
    'a round number that keeps one digit is not taken for rounded',
    { source: IHR, value: '1003' },
    { source: AMNESTY, value: '1000' },
    'conflicts',
  ],
  ['rounded the wrong way', { source: IHR, value: '1260' }, { source: AMNESTY, value: '1200' }, 'conflicts'],
  ['rounded, without roots', { value: '1234' }, { value: '1200' }, 'compatible'],
  [
    'an anonymous root is not known to be another one',
    { source: IHR },
    { source: 'activists', anonymous: true },
    'compatible',
  ],
  ["in the outlets' own voices", {}, {}, 'compatible'],
  ['two agencies', { agencies: ['AFP'] }, { agencies: ['dpa'] }, 'agrees'],
  ['intervals that meet', { value: '>=900' }, { value: '975' }, 'compatible'],
  ['intervals that meet in one value', { value: '<=975' }, { value: '>=975' }, 'compatible'],
  ['intervals that miss each other by one', { value: '<975' }, { value: '>=975' }, 'conflicts'],
  ['"about" reaches a tenth either way', { value: '~1000' }, { value: '1100' }, 'compatible'],
  ['"about" reaches no further', { value: '~1000' }, { value: '1101' }, 'conflicts'],
  ['numbers that exclude each other', { value: '975' }, { value: '972' }, 'conflicts'],
  [
    'numbers of two named sources that exclude each other',
    { value: '975', source: IHR },
    { value: '972', source: AMNESTY },
    'conflicts',
  ],
  ['"more than 975" excludes 975', { value: '>975' }, { value: '975' }, 'conflicts'],
  ['"at least 975" does not', { value: '>=975' }, { value: '975', source: IHR }, 'compatible'],
  ['a range and a number in it', { value: '900-1000' }, { value: '975' }, 'compatible'],
  ['a range and a number outside', { value: '900-950' }, { value: '975' }, 'conflicts'],
  ['one window inferred', { value: '975' }, { value: '972', basis: 'inferred' }, 'tension'],
  [
    'one window relative to the day of publication is stated',
    { value: '975' },
    { value: '972', basis: 'relative' },
    'conflicts',
  ],
  ['one of them alleged', { value: '975' }, { value: '972', modality: 'alleged' }, 'tension'],
  [
    'one country under two names',
    { measure: 'arrests', value: '20', place: 'the U.K.', country: 'GB' },
    { measure: 'arrests', value: '30', place: 'Britain', country: 'GB' },
    'conflicts',
  ],
  [
    'a province with and without the word',
    { value: '20', place: 'Alborz Province' },
    { value: '30', place: 'Alborz' },
    'conflicts',
  ],
]

const PART_AND_WHOLE: readonly FigureRow[] = [
  ['a month larger than its year', { value: '>=200', window: MARCH }, { value: '150' }, 'tension'],
  ['a month as large as its year', { value: '150', window: MARCH }, { value: '150', source: IHR }, 'compatible'],
  ['a month one larger than its year', { value: '151', window: MARCH }, { value: '150' }, 'tension'],
  ['a month smaller than its year', { value: '>=20', window: MARCH }, { value: '150' }, 'compatible'],
  ['a year without upper end holds any month', { value: '>=200', window: MARCH }, { value: '>=150' }, 'compatible'],
  ['"fewer than" bounds the month', { value: '>=150', window: MARCH }, { value: '<150' }, 'tension'],
  [
    'a prison smaller than its country',
    { place: 'Zahedan Central Prison', value: '20' },
    { value: '1200' },
    'compatible',
  ],
  [
    'a prison larger than its country',
    { place: 'Zahedan Central Prison', value: '1300' },
    { value: '1200' },
    'tension',
  ],
  ['what its article calls a part of another figure', { partOf: 'c1', value: '31' }, { value: '975' }, 'compatible'],
  ['women among all', { counted: 'women', value: '31' }, { value: '975' }, 'compatible'],
  ['more women than all', { counted: 'women', value: '976' }, { counted: 'people', value: '975' }, 'tension'],
  [
    'one offence among all',
    { sentence: 'They hanged 503 people for drug offences.', text: '503', value: '503' },
    { value: '975' },
    'compatible',
  ],
  [
    'others are a part',
    { sentence: 'Four others were put to death.', text: 'Four', value: '4', window: DAY },
    { value: '5', window: DAY },
    'compatible',
  ],
  [
    'more prisoners are a part',
    { sentence: 'Four more prisoners were led out.', text: 'Four', value: '4', window: DAY },
    { value: '5', window: DAY },
    'compatible',
  ],
  [
    '"four more than" is no part',
    { sentence: 'Four more than a year ago were hanged.', text: 'Four', value: '4', window: DAY },
    { value: '5', window: DAY },
    'conflicts',
  ],
  [
    'a month in a prison',
    { place: 'Zahedan Central Prison', value: '20', window: MARCH },
    { value: '1200' },
    'compatible',
  ],
  [
    'a month in the country, a year in a prison',
    { value: '90', window: MARCH },
    { place: 'Zahedan Central Prison', value: '20' },
    'incomparable: window',
  ],
  [
    'women in the country, all in a prison',
    { counted: 'women', value: '31' },
    { place: 'Zahedan Central Prison', value: '20' },
    'incomparable: window',
  ],
  [
    'windows that overlap',
    { value: '>=1000', window: '2025-01-01..2025-09-30' },
    { value: '600', window: '2025-07-01..2025-12-31' },
    'compatible',
  ],
  [
    'open windows, one within the other',
    { value: '900', window: '2024-07-01..' },
    { value: '1900', window: '2024-01-01..' },
    'compatible',
  ],
]

const INCOMPARABLE: readonly FigureRow[] = [
  ['disjoint windows', { window: Y2023 }, { value: '972' }, 'incomparable: window'],
  [
    'windows that end and begin on neighbouring days',
    { window: '2023-01-01..2023-12-31' },
    { window: '2024-01-01..2024-01-01' },
    'incomparable: window',
  ],
  ['one window missing', { window: '' }, { value: '972' }, 'incomparable: window'],
  ['both windows missing', { window: '' }, { window: '', value: '972' }, 'incomparable: window'],
  ['a reversed window', { window: '2024-12-31..2024-01-01' }, { value: '972' }, 'incomparable: window'],
  ['a day that no calendar has', { window: '2023-02-29..2023-12-31' }, { value: '972' }, 'incomparable: window'],
  ['a window without days', { window: '..' }, { value: '972' }, 'incomparable: window'],
  ['a reversed interval', { value: '40-30' }, { value: '972' }, 'incomparable: value'],
  ['two reversed intervals', { value: '40-30' }, { value: '50-30' }, 'incomparable: value'],
  ['other countries', { place: 'China', country: 'CN' }, {}, 'incomparable: place'],
  ['two towns of one country', { place: 'Shiraz' }, { place: 'Tabriz' }, 'incomparable: place'],
  [
    'one name in two countries',
    { place: 'Georgia', country: 'US' },
    { place: 'Georgia', country: 'GE' },
    'incomparable: place',
  ],
  ['a place unknown', { place: '' }, {}, 'incomparable: place'],
  ['both places unknown', { place: '' }, { place: '', value: '972' }, 'incomparable: place'],
  ['a rate and a count', { rate: true, value: '>9' }, { value: '64' }, 'incomparable: kind'],
  ['a forecast', { modality: 'expected', value: '1200' }, {}, 'incomparable: modality'],
  ['a condition', { modality: 'conditional', value: '1200' }, {}, 'incomparable: modality'],
  ['a denied figure', { negated: true, value: '1200' }, {}, 'incomparable: modality'],
  ['women and children', { counted: 'women', value: '31' }, { counted: 'children', value: '5' }, 'incomparable: scope'],
  [
    'two offences',
    { sentence: 'They hanged 503 people for drug offences.', text: '503', value: '503' },
    { sentence: 'They hanged 240 people for murder.', text: '240', value: '240' },
    'incomparable: scope',
  ],
  [
    'deaths of a day in one country: two events',
    { measure: 'deaths', window: DAY, value: '5' },
    { measure: 'deaths', window: DAY, value: '12' },
    'incomparable: event',
  ],
  [
    'what police say of a day in one country: two events',
    { source: 'police', measure: 'deaths', window: DAY, value: '5' },
    { source: 'police', measure: 'deaths', window: DAY, value: '5' },
    'incomparable: event',
  ],
  [
    'deaths of a day and of its year',
    { measure: 'deaths', window: '2024-03-03..2024-03-03', value: '5' },
    { measure: 'deaths', value: '120' },
    'compatible',
  ],
  [
    'executions of a day in one country: one number',
    { window: DAY, value: '5' },
    { window: DAY, value: '12' },
    'conflicts',
  ],
  [
    'deaths of a day in one town',
    { measure: 'deaths', window: DAY, value: '5', place: 'Shiraz' },
    { measure: 'deaths', window: DAY, value: '12', place: 'Shiraz' },
    'conflicts',
  ],
]

const FIRE = 'Tower fire in Shiraz: what we know'
const FIRE_TOO = 'Shiraz tower burns through the night'

const ONE_STORY: readonly FigureRow[] = [
  [
    'a toll without a period, the headlines tell that it is one',
    { measure: 'injuries', window: '', value: '5', title: FIRE },
    { measure: 'injuries', window: '', value: '5', title: FIRE_TOO },
    'compatible',
  ],
  [
    'two tolls without a period',
    { measure: 'injuries', window: '', value: '5', title: FIRE },
    { measure: 'injuries', window: '', value: '6', title: FIRE_TOO },
    'tension',
  ],
  [
    'two tolls of one story in its town and its country',
    { measure: 'deaths', window: DAY, value: '5', title: FIRE, place: 'Shiraz' },
    { measure: 'deaths', window: DAY, value: '4', title: FIRE_TOO },
    'tension',
  ],
  [
    'places that do not meet, in one story',
    { measure: 'deaths', window: DAY, value: '5', title: FIRE, place: 'Shiraz' },
    { measure: 'deaths', window: DAY, value: '4', title: FIRE_TOO, place: 'Fars' },
    'tension',
  ],
  [
    'one day in two time zones',
    { measure: 'injuries', window: DAY, value: '5', title: FIRE },
    { measure: 'injuries', window: '2025-09-24..2025-09-24', value: '5', title: FIRE_TOO },
    'compatible',
  ],
  [
    'neighbouring days of one story',
    { measure: 'injuries', window: DAY, value: '5', title: FIRE },
    { measure: 'injuries', window: '2025-09-24..2025-09-24', value: '6', title: FIRE_TOO },
    'tension',
  ],
  [
    'two days between them',
    { measure: 'injuries', window: DAY, value: '5', title: FIRE },
    { measure: 'injuries', window: '2025-09-25..2025-09-25', value: '6', title: FIRE_TOO },
    'incomparable: window',
  ],
  [
    'a group that may be counted in parts',
    { measure: 'injuries', window: '', counted: 'men', value: '2', title: FIRE },
    { measure: 'injuries', window: '', counted: 'men', value: '4', title: FIRE_TOO },
    'incomparable: scope',
  ],
  [
    'a depth with "about", from somebody whom the other does not cite',
    { measure: 'other', unit: 'metre', counted: 'well', value: '~40', source: 'the grandfather', title: FIRE },
    { measure: 'other', unit: 'metre', counted: 'well', value: '40', title: FIRE_TOO },
    'compatible',
  ],
  [
    'one headline weeks later',
    { measure: 'injuries', window: '', value: '5', title: FIRE, published: '2025-08-01' },
    { measure: 'injuries', window: '', value: '6', title: FIRE_TOO },
    'incomparable: window',
  ],
  [
    'one shared word is no story',
    { measure: 'injuries', window: '', value: '5', title: FIRE },
    { measure: 'injuries', window: '', value: '6', title: 'Shiraz votes' },
    'incomparable: window',
  ],
  [
    'a depth of one thing',
    { measure: 'other', unit: 'metre', counted: 'well', value: '40', title: FIRE },
    { measure: 'other', unit: 'metre', counted: 'dry well', value: '80', title: FIRE_TOO },
    'tension',
  ],
  [
    'one depth',
    { measure: 'other', unit: 'metre', counted: 'well', value: '40', title: FIRE },
    { measure: 'other', unit: 'metre', counted: 'wells', value: '40', title: FIRE_TOO },
    'compatible',
  ],
  [
    'a depth of one thing in two stories',
    { measure: 'other', unit: 'metre', counted: 'well', value: '40', title: FIRE },
    { measure: 'other', unit: 'metre', counted: 'well', value: '80', title: 'Rain in Tabriz' },
    undefined,
  ],
  [
    'a share of one thing',
    { measure: 'percentage', unit: 'percent', counted: 'flats', value: '40', title: FIRE },
    { measure: 'percentage', unit: 'percent', counted: 'flats', value: '60', title: FIRE_TOO },
    'tension',
  ],
  [
    'shares of two things',
    { measure: 'percentage', unit: 'percent', counted: 'flats', value: '40', title: FIRE },
    { measure: 'percentage', unit: 'percent', counted: 'tenants', value: '60', title: FIRE_TOO },
    undefined,
  ],
  [
    'shares of nothing told',
    { measure: 'percentage', unit: 'percent', value: '40', title: FIRE },
    { measure: 'percentage', unit: 'percent', value: '60', title: FIRE_TOO },
    undefined,
  ],
]

const NOTHING: readonly FigureRow[] = [
  ['other measures', { measure: 'deaths' }, {}, undefined],
  ['no measure of ours', { measure: 'other' }, { measure: 'other' }, undefined],
  ['other units', { unit: 'percent' }, {}, undefined],
  [
    'two figures of one version of one article',
    { value: '975', url: 'https://one.example/a' },
    { value: '972', url: 'https://one.example/a' },
    undefined,
  ],
]

const DAY_OF_DEATH = { asOf: '2024-11-13', published: '2024-11-14' } as const
const courier = { outlet: 'Courier' } as const
const AHMAD = 'Ahmad Alizadeh'

const AGES: readonly CorpusRow[] = [
  ['two ages on one day', age(AHMAD, 26, DAY_OF_DEATH), age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }), 'conflicts'],
  ['one age on one day', age(AHMAD, 26, DAY_OF_DEATH), age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH }), 'compatible'],
  [
    'one age from two roots',
    age(AHMAD, 26, { ...DAY_OF_DEATH, source: IHR }),
    age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH, source: AMNESTY }),
    'agrees',
  ],
  [
    'one age from one root',
    age(AHMAD, 26, { ...DAY_OF_DEATH, source: IHR }),
    age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH, source: 'IHR' }),
    'echo',
  ],
  [
    'one age in one text',
    age(AHMAD, 26, { ...DAY_OF_DEATH, sentence: COPIED }),
    age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH, sentence: COPIED }),
    'same_text',
  ],
  [
    'two ages, one of them alleged',
    age(AHMAD, 26, { ...DAY_OF_DEATH, modality: 'alleged' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'tension',
  ],
  [
    'an age denied',
    age(AHMAD, 26, { ...DAY_OF_DEATH, negated: true }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    undefined,
  ],
  [
    'six years between them',
    age(AHMAD, 20, { asOf: '2018-10-12' }),
    age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH }),
    'compatible',
  ],
  [
    'six years between them, a birthday more',
    age(AHMAD, 20, { asOf: '2018-10-12' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'compatible',
  ],
  [
    'six years between them, nine in age',
    age(AHMAD, 20, { asOf: '2018-10-12' }),
    age(AHMAD, 29, { ...courier, ...DAY_OF_DEATH }),
    'tension',
  ],
  ['no day in either, decades apart', age(AHMAD, 26), age(AHMAD, 62, courier), 'incomparable: window'],
  ['no day in either, one year apart', age(AHMAD, 26), age(AHMAD, 27, courier), 'tension'],
  [
    'a day in one, near',
    age(AHMAD, 26, { published: '2024-11-15' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'tension',
  ],
  [
    'a day in one, far',
    age(AHMAD, 20, { published: '2024-11-15' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'incomparable: window',
  ],
  [
    'two spellings of one name',
    age('Mohsen Alizadeh', 26, DAY_OF_DEATH),
    age('Mohsin Ali-Zadeh', 27, { ...courier, ...DAY_OF_DEATH }),
    'conflicts',
  ],
  [
    'an initial for the first name',
    age('A. Alizadeh', 26, DAY_OF_DEATH),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'conflicts',
  ],
  [
    'an initial in another country',
    age('A. Alizadeh', 26, { ...DAY_OF_DEATH, place: 'Turkey', country: 'TR' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    undefined,
  ],
  [
    'first names that only begin alike',
    age('John Smith', 45, DAY_OF_DEATH),
    age('Jane Smith', 43, { ...courier, ...DAY_OF_DEATH }),
    undefined,
  ],
  ['other surnames', age('Ahmad Karimi', 26, DAY_OF_DEATH), age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }), undefined],
  [
    'one name in two countries',
    age(AHMAD, 26, { ...DAY_OF_DEATH, place: 'Turkey', country: 'TR' }),
    age(AHMAD, 27, { ...courier, ...DAY_OF_DEATH }),
    'incomparable: person',
  ],
  [
    'a phrase for a person, in one story',
    age('boy', 5, { title: FIRE }),
    age('boy', 6, { ...courier, title: FIRE_TOO }),
    'tension',
  ],
  [
    'a phrase for a person, in two stories',
    age('boy', 5, { title: FIRE }),
    age('boy', 6, { ...courier, title: 'Rain in Tabriz' }),
    undefined,
  ],
  [
    'a decade and a year in it',
    { ...decade(AHMAD, 20, 29) },
    age(AHMAD, 26, { ...courier, ...DAY_OF_DEATH }),
    'compatible',
  ],
]

function decade(person: string, low: number, high: number): StoredClaim {
  const record = age(person, low, DAY_OF_DEATH)
  return { ...record, claim: { ...record.claim, high } }
}

const EVENTS: readonly CorpusRow[] = [
  [
    'one day for one event',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-13', courier),
    'compatible',
  ],
  [
    'one day from two roots',
    event('hanged', [AHMAD], '2024-11-13', { source: IHR }),
    event('executed', [AHMAD], '2024-11-13', { ...courier, source: AMNESTY }),
    'agrees',
  ],
  [
    'one day from one root',
    event('hanged', [AHMAD], '2024-11-13', { source: IHR }),
    event('executed', [AHMAD], '2024-11-13', { ...courier, source: 'IHR' }),
    'echo',
  ],
  [
    'two days for one event',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-14', courier),
    'conflicts',
  ],
  [
    'two days, one of them relative',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-14', { ...courier, basis: 'relative' }),
    'tension',
  ],
  [
    'a day and its month',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-01..2024-11-30', courier),
    'compatible',
  ],
  [
    'a week apart',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-20', courier),
    'conflicts',
  ],
  [
    'more than a week apart',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', [AHMAD], '2024-11-21', courier),
    'incomparable: event',
  ],
  [
    'a reversed date',
    event('hanged', [AHMAD], '2024-11-14..2024-11-13'),
    event('executed', [AHMAD], '2024-11-13', courier),
    'incomparable: window',
  ],
  [
    'two people',
    event('hanged', [AHMAD], '2024-11-13'),
    event('executed', ['Zakaria Alizahi'], '2024-11-14', courier),
    undefined,
  ],
  [
    'two spellings of one person',
    event('hanged', ['Mohsen Moradi'], '2024-11-13'),
    event('executed', ['Muhsin Moradi'], '2024-11-14', courier),
    'conflicts',
  ],
  [
    'two types of event',
    event('hanged', [AHMAD], '2024-11-13'),
    event('arrested', [AHMAD], '2024-11-12', { ...courier, eventType: 'arrest' }),
    undefined,
  ],
  [
    'something that people do often',
    event('met', [AHMAD], '2024-11-13', { eventType: 'meeting' }),
    event('met', [AHMAD], '2024-11-14', { ...courier, eventType: 'meeting' }),
    undefined,
  ],
  [
    'nobody named',
    event('hanged', ['four men'], '2024-11-13'),
    event('hanged', ['four men'], '2024-11-14', courier),
    undefined,
  ],
]

const OTHER_KINDS: readonly CorpusRow[] = [
  ['a figure and an age', figure(), age(AHMAD, 26, courier), undefined],
  ['an age and an event', age(AHMAD, 26), event('hanged', [AHMAD], '2024-11-13', courier), undefined],
]

const VERSION = { outlet: 'Herald', url: 'https://herald.example/one' } as const
const OLD = { ...VERSION, version: 1, current: false, value: '>=975' } as const

const REVISIONS: readonly FigureRow[] = [
  ['a number of the same window that changed', OLD, { ...VERSION, version: 2, value: '>=1000' }, 'revises'],
  ['a dropped bound', OLD, { ...VERSION, version: 2, value: '975' }, 'revises'],
  [
    'another window in the same words',
    { ...OLD, sentence: COPIED },
    { ...VERSION, version: 2, value: '64', window: MARCH, sentence: COPIED },
    'revises',
  ],
  ['the same figure in new words', OLD, { ...VERSION, version: 2, value: '>=975' }, undefined],
  [
    'what the newer version still says',
    { ...OLD, current: true },
    { ...VERSION, version: 2, value: '>=1000' },
    undefined,
  ],
  ['another window in other words', OLD, { ...VERSION, version: 2, value: '64', window: MARCH }, undefined],
]

const asClaims =
  (second: FigureWords) =>
  ([told, a, b, expected]: FigureRow): CorpusRow => [told, figure(a), figure({ ...second, ...b }), expected]

/** Every relation and every boundary between two of them, in our own words. */
export const RELATION_CORPUS: readonly CorpusRow[] = [
  ...[SAME_TEXT, ECHO, QUALIFIER_LOST, COUNTS_ON, SAME_KEY, PART_AND_WHOLE, INCOMPARABLE, ONE_STORY, NOTHING].flatMap(
    (rows) => rows.map(asClaims({ outlet: 'Courier' })),
  ),
  ...REVISIONS.map(asClaims({})),
  ...AGES,
  ...EVENTS,
  ...OTHER_KINDS,
]
