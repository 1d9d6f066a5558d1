import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { PART, partMod } from '../parts.ts'
import { MONTH, monthOf, ORDINAL, ordinalOf, SEASON_CODES, YEAR, YEAR_IN_WORDS, yearNumber } from '../vocabulary.ts'

/** "2010 people", "2,010", "1800 meters": a number, no year. */
const COUNTED_AFTER =
  /^(?:,\d|\.\d|\s(?:people|persons|points?|shares?|feet|foot|miles?|met(?:er|re)s?|km|kilomet(?:er|re)s?|men|women|children|troops?|soldiers|workers|tons?|tonnes|square|employees|members|jobs|cars?|homes|houses|percent|per cent|million|billion|thousand|dollars|pounds|euros|GMT|hours|hrs|families|prisoners|votes|students|units|passengers|civilians|rupees|kg|MW|local time)\b)/i
/** "executions" after "1500": a plural that a figure may count; "was" and "this" are none. */
const PLURAL_AFTER =
  /^\s(?:[a-z]{2,14}\s)?(?!(?:was|has|is|his|its|this|as|us|unless|whereas|besides|across|towards|always|perhaps)\b)[a-z]{3,16}s\b(?!['’])/
/** "in" before "2024": makes a year even of "the 2022 protests". */
const YEAR_WORD_BEFORE =
  /(?:\b(?:in|since|of|from|until|till|by|during|before|after|between|and|to|the|a|this|that|late|early|mid|around|circa|through|throughout|for|on|or|than|its|his|her|their|year)|['’]s|[,(\-–—.:;]|\b[A-Z][a-z]+\.?)\s{0,2}$/
/** "Flight 2010", "No. 1967", "Resolution 1973", "Boeing 2020". */
const LABEL_BEFORE =
  /(?:\b(?:flight|windows|boeing|airbus|no\.?|number|room|section|highway|route|resolution|article|page|channel|model|radio|#|nearly|about|some|at least|more than|fewer than|less than|up to|almost|roughly)|#|[$£€₹]|\d[.,:/]|[-–]\d{3})\s{0,2}$/i

/** "in 2024", "early 1990", "the end of 2023", "fiscal 2025", "the year 1955", "mid-2023". */
const year = dateRule({
  id: 'year',
  cues: ['digit'],
  pattern: phrase(
    String.raw`${PART}(?:(?:the )?(?:fiscal|calendar|financial)(?: year)? |the year (?:of )?)?(?<year>${YEAR})(?!-(?!\d{2,4}\b)\w|s\b|,\d{3})`,
  ),
  read(groups, { before, after, words }) {
    if (COUNTED_AFTER.test(after) || LABEL_BEFORE.test(before)) return undefined
    if (/^\d/.test(words) && PLURAL_AFTER.test(after) && !YEAR_WORD_BEFORE.test(before)) return undefined
    return { kind: 'calendar', year: Number(groups.year), ...partMod(groups) }
  },
  examples: [
    ['in 2024', '2024'],
    ['the end of 2023', '2023'],
    ['mid-2023', '2023'],
    ['fiscal 2025', '2025'],
    ['the 2022 protests', '2022'],
    ['2010 people', null],
    ['They counted 1500 executions.', null],
    ['Flight 1990', null],
    ['$1999', null],
  ],
})

/** "by 2100": years this far ahead need a word that makes them years. */
const farYear = dateRule({
  id: 'year-far',
  cues: ['digit'],
  pattern: phrase(String.raw`(?<=\b(?:by|in|until|before|of|year|to) )(?<year>2[1-2]\d\d)(?![\d%-])`),
  read: ({ year: digits }, { after }) =>
    COUNTED_AFTER.test(after) || PLURAL_AFTER.test(after) ? undefined : { kind: 'calendar', year: Number(digits) },
  examples: [
    ['seas may rise by 2100.', '2100'],
    ['in 2150 people', null],
    ['of 2100 soldiers', null],
  ],
})

/** "17" of "1915-17", "2023/24": a year that shares the century of the year before it. */
const sharedCentury = dateRule({
  id: 'year-shared-century',
  cues: ['digit'],
  pattern: /(?<=(?<![\w-])(?<century>1[5-9]|20)(?<first>\d\d)[-–/])(?<year>\d\d)(?![\d\w-])/g,
  read: ({ century, first = '', year: short = '' }) =>
    short > first ? { kind: 'calendar', year: Number(`${century}${short}`) } : undefined,
  examples: [
    ['1915-17', '1917'],
    ['2015-12', null],
    ['1915-1917', null],
    ['2024-03-17', null],
  ],
})

/** "'98", "the '70s" is a decade. */
const apostropheYear = dateRule({
  id: 'year-apostrophe',
  cues: ['digit'],
  pattern: /(?<![\w'’])['’](?<year>\d\d)(?![\d\w'’]|\s(?:percent|per cent))/g,
  read: ({ year: short }) => ({ kind: 'calendar', year: fullYear(Number(short)) }),
  examples: [
    ["back in '98", '1998'],
    ["'98s", null],
    ["'1998", null],
  ],
})

const fullYear = (short: number): number => (short < 40 ? 2000 : 1900) + short

/** "nineteen ninety-one", "the year two thousand". */
const yearInWords = dateRule({
  id: 'year-in-words',
  cues: ['yearWord'],
  pattern: phrase(
    `(?:the year (?<year>${YEAR_IN_WORDS})|(?=eighteen|nineteen|twenty t|two thousand and)(?<bare>${YEAR_IN_WORDS}))`,
  ),
  read: ({ year: named, bare }) => ({ kind: 'calendar', year: yearNumber(named ?? bare ?? '') }),
  examples: [
    ['in nineteen ninety-one', '1991'],
    ['the year two thousand', '2000'],
    ['nineteen people', null],
    ['two thousand people', null],
  ],
})

const DECADE_WORDS: readonly string[] = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
]

/** "the 1980s", "early 1990s", "the '70s", "the late 60s", "the nineties". */
const decade = dateRule({
  id: 'decade',
  cues: ['decade'],
  pattern: phrase(
    String.raw`(?:the )?${PART}(?:the )?(?:(?<decade>(?:1[5-9]|20)\d)0['’]? ?s|(?<=the (?:\w{3,5}[-\s])?)['’]?(?<short>[2-9])0s|(?<=the (?:\w{3,5}[-\s])?)(?<word>${DECADE_WORDS.join('|')}))`,
  ),
  read(groups, { before }) {
    if (/\b(?:his|her|their|my|our|your|the(?:ir)? (?:low|mid|high|upper))\s$/i.test(before)) return undefined
    const short = groups.short ? Number(groups.short) : DECADE_WORDS.indexOf(groups.word ?? '') + 2
    return { kind: 'fixed', timex: 'DATE', value: groups.decade ?? `19${short}`, ...partMod(groups) }
  },
  examples: [
    ['the 1980s', '198'],
    ['the early 1990s', '199'],
    ["the '70s", '197'],
    ['the nineties', '199'],
    ['in his 40s', null],
    ['the 40 soldiers', null],
  ],
})

/** "the 19th century", "the late twentieth century"; "the 3rd century BC" has no value in TIMEX3 but its own sign. */
const century = dateRule({
  id: 'century',
  cues: ['century'],
  pattern: phrase(
    String.raw`(?:the )?${PART}(?:the )?(?<ordinal>${ORDINAL})(?:-|\s{1,3})century(?<bc> (?:BCE?|B\.C\.))?`,
  ),
  read(groups) {
    const number = ordinalOf(groups.ordinal ?? '')
    if (!number || number > 30) return undefined
    const digits = String(number - 1).padStart(2, '0')
    return { kind: 'fixed', timex: 'DATE', value: groups.bc ? `BC${digits}` : digits, ...partMod(groups) }
  },
  examples: [
    ['the 19th century', '18'],
    ['the late twentieth century', '19'],
    ['half a century', null],
    ['the century', null],
  ],
})

/** "218 BC", "44 B.C.", "AD 79": years far back. */
const ancientYear = dateRule({
  id: 'year-ancient',
  cues: ['ancient'],
  pattern: phrase(
    String.raw`${PART}(?:(?:c\.|ca\.|circa) ?)?(?:(?<bc>\d{1,4}) ?(?:BCE?|B\.C\.?(?:E\.)?)|(?:AD|A\.D\.) (?<ad>\d{1,4})|(?<ad2>\d{1,3}) (?:AD|CE|A\.D\.))`,
  ),
  read(groups) {
    const digits = (groups.bc ?? groups.ad ?? groups.ad2 ?? '').padStart(4, '0')
    return { kind: 'fixed', timex: 'DATE', value: groups.bc ? `BC${digits}` : digits, ...partMod(groups) }
  },
  examples: [
    ['in 218 BC', 'BC0218'],
    ['in AD 79', '0079'],
    ['218 people', null],
    ['the BC coast', null],
  ],
})

/** "April 480 BC", "the spring of 480 BC". */
const ancientMonth = dateRule({
  id: 'month-ancient',
  cues: ['ancient'],
  pattern: phrase(
    String.raw`${PART}(?:the )?(?:(?<month>${MONTH})|(?<season>spring|summer|autumn|winter))(?: of)? (?<bc>\d{1,4}) ?(?:BCE?|B\.C\.?(?:E\.)?)`,
  ),
  read({ month, season = '', bc = '', ...groups }) {
    const within = month ? String(monthOf(month)).padStart(2, '0') : SEASON_CODES[season]
    return { kind: 'fixed', timex: 'DATE', value: `BC${bc.padStart(4, '0')}-${within}`, ...partMod(groups) }
  },
  examples: [
    ['in April 480 BC', 'BC0480-04'],
    ['in the spring of 480 BC', 'BC0480-SP'],
    ['April 480', null],
    ['in 480 BC', null],
  ],
})

export const YEAR_RULES: readonly DateRule[] = [
  year,
  farYear,
  sharedCentury,
  apostropheYear,
  yearInWords,
  decade,
  century,
  ancientMonth,
  ancientYear,
]
