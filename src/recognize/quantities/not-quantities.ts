import { COUNTABLE_AHEAD, NAME_AHEAD } from './countable-ahead.ts'
import type { Measured } from './units.ts'

/** A number among its neighbors. */
interface Surroundings {
  readonly number: Measured
  /** Up to 40 characters before the number and its currency sign. */
  readonly before: string
  /** Up to 40 characters after the number and its unit. */
  readonly after: string
}

/** One reason why a number is none that anybody asserts, with phrases: true where the number must go. */
export interface ExclusionRule {
  readonly id: string
  readonly test: (surroundings: Surroundings) => boolean
  readonly examples: readonly (readonly [phrase: string, excluded: boolean])[]
}

const isCount = ({ unit }: Measured): boolean => unit === 'count'
const isDigits = ({ form }: Measured): boolean => form === 'digits'

const LETTERS_BEFORE = /(?:[A-Za-z_@#&]|[A-Za-z]-|\/|\d[.:,/])$/
const SUB_BEFORE = /(?:^|[\s(])(?:sub|mid|pre|minus|non|plus|over|under|now|to|or|and|a|an|the)-$/i
/** Joined to letters or to another number: "XC40", "F-16", "10th", "5G", "192.168.1.2". */
const partOfWord: ExclusionRule = {
  id: 'part-of-word',
  test: ({ number, before, after }) =>
    isDigits(number) &&
    ((number.start === number.numberStart && LETTERS_BEFORE.test(before) && !SUB_BEFORE.test(before)) ||
      /^(?:[A-Za-z_]|\/[A-Za-z]|\.\d|:\d|\/\d|[°⁄]\d)/.test(after)),
  examples: [
    ['an F-16 jet', true],
    ['the XC40', true],
    ['the 10th man', true],
    ['at 5G speed', true],
    ['at 10:45', true],
    ['a sub-7 nanometre chip', false],
    ['40m deep', false],
    ['(12 dead)', false],
  ],
}

const NAME_HEAD =
  /(?:^|[\s(“"‘'])(?:No\.?|Nos\.?|[Nn]umber|[Ff]light|Boeing|Airbus|Articles?|articles?|Section|section|Room|room|Route|Highway|Interstate|Chapter|chapter|[Pp]ages?|Figure|Table|Resolution|resolution|Phase|phase|Level|level|Tier|tier|Stage|stage|Grade|grade|Gate|Pier|Unit|Zone|Bell|S&P|Fortune|FTSE|Nikkei|Top|Big|Covid|COVID|iPhone|Galaxy|Xbox|PlayStation|Windows|Formula|Model|Series|Group|group|Class|Type|Mark|Part|Volume|Channel|Apollo|Opening|Ward|Unit|Block|Building|District|Category|category|Act|Title|Rule|Clause|Paragraph|Law|Order|Amendment|Protocol|Agenda|Catch|Super Bowl|Euro|Day|Week|Game|Round|Year|Lot|Bus|Line|Track|Platform|Wave|Division|Brigade|Psalm|Verse|COVID|Vol\.|Ch\.|Art\.|Sec\.|[Nn]rs?\.)\s?$/
/** Numbers that belong to a name: "Flight 370", "Article 37", "Resolution 2231". */
const numberedName: ExclusionRule = {
  id: 'numbered-name',
  test: ({ number, before }) => isCount(number) && NAME_HEAD.test(before),
  examples: [
    ['on Flight 370', true],
    ['under Article 37 of', true],
    ['at number 10', true],
    ['Resolution 2231', true],
    ['the flight carried 370 people', false],
    ['an article about 3 men', false],
  ],
}

const CAPITAL_BEFORE = /(?:^|[^.!?:;,\n“"‘(—–]\s|^["“‘(]?)(?<word>[A-Z][A-Za-z'’.&]{0,20}[\s-])$/
const OPENING_WORD =
  /^(?:The|In|At|With|About|Over|Nearly|Almost|Some|Around|From|And|But|For|By|On|To|Of|After|Before|Only|Just|Up|Under|Between|Than|Another|Police|All|Of|Those|These|Those|His|Her|Their|Its|Our|My|Your|As|If|When|While|Since|Until|Is|Are|Was|Were|Has|Have|Had|More|Less|Fewer|Least|Roughly|Approximately|Killed|Dead|Total|Additional|Other|Per|Against|Into|Within|Every|Last|Next|First|Estimated|Or|Because|That|This|Then|There|So|Yet|Also|Both|Is|Kills?|Leaves?)[\s-]$/
/** A capitalized word before and nothing countable after: "Boeing 737 Max", "Windows 11", "the Group 20". */
const afterCapital: ExclusionRule = {
  id: 'after-capital',
  test: ({ number, before, after }) => {
    if (!isCount(number) || !isDigits(number) || number.low !== number.high) return false
    const word = CAPITAL_BEFORE.exec(before)?.groups?.word
    return (
      word !== undefined &&
      !OPENING_WORD.test(word) &&
      !COUNTABLE_AHEAD.test(after) &&
      !/^\s(?:were|was|had|have|are|is|of)\b/.test(after)
    )
  },
  examples: [
    ['a Boeing 737 Max', true],
    ['her Pixel 8', true],
    ['in Gaza 30 people died', false],
    ['At 12 sites', false],
  ],
}

/** A small plain number before a name: "the 787 Dreamliner", "iPhone 11 and 11 Pro Max". */
const beforeName: ExclusionRule = {
  id: 'before-name',
  test: ({ number, before, after }) =>
    isCount(number) &&
    isDigits(number) &&
    Number.isInteger(number.low) &&
    number.low > 1 &&
    number.low < 1000 &&
    !/\b(?:least|than|about|nearly|over|some|around|to|other|another|killed|up)\s$/i.test(before) &&
    NAME_AHEAD.test(after),
  examples: [
    ['the 787 Dreamliner', true],
    ['and 11 Pro Max', true],
    ['killed 5 Kurdish', false],
    ['12 Kurdish villagers', false],
    ['2 Chocolate Bars', false],
  ],
}

const YEAR_CONTEXT =
  /(?:^|\s)(?:in|by|since|until|till|of|from|before|after|than|through|during|and|to|late|early|mid|the|for|circa|around|between|or|year|with|on)[\s-]$|[('‘’–—-]$|(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s$/i
/** Four digits of a year with nothing counted: "since 2014", "2014 World Cup". */
const bareYear: ExclusionRule = {
  id: 'bare-year',
  test: ({ number, before, after }) =>
    isCount(number) &&
    isDigits(number) &&
    number.low >= 1500 &&
    number.low < 2150 &&
    number.numberEnd - number.numberStart === 4 &&
    (YEAR_CONTEXT.test(before)
      ? !/^\s(?:[a-z]+\s)?(?:people|men|women|children)\b/.test(after)
      : !COUNTABLE_AHEAD.test(after)),
  examples: [
    ['since 2014', true],
    ['the 2014 vote', true],
    ['about 2014 votes', false],
    ['1,998 votes', false],
  ],
}

const TIME_AFTER = /^\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|EST|UTC|hours\s(?:GMT|local))/i
/** Times of day: "5am", "3 o'clock". */
const clockTime: ExclusionRule = {
  id: 'clock-time',
  test: ({ number, after }) => isCount(number) && TIME_AFTER.test(after),
  examples: [
    ['at 5am', true],
    ['by 3 o’clock', true],
    ['5 amps', false],
    ['5 people', false],
  ],
}

const STREET_AFTER =
  /^(?:[-–]\d{1,5})?[A-Za-z]?\s(?:(?:[A-Z][A-Za-z'’.]{0,15}|El|La|de)\s){0,3}(?:[A-Z]?[a-z]*\s)?(?:Road|Street|St|Rd|Avenue|Ave|Way|Drive|Lane|Boulevard|Blvd|Square|Place|Court|Terrace|Crescent)\b/
const POSTCODE_AFTER = /^\s(?:ZIP|zip|post)\s?code/i
const POSTCODE_BEFORE = /(?:ZIP [Cc]ode|postcode|P\.?O\.? Box|\b[A-Z]{2})\s$/
/** House numbers and post codes: "10 Downing Street". */
const address: ExclusionRule = {
  id: 'address',
  test: ({ number, before, after }) =>
    isCount(number) &&
    isDigits(number) &&
    (STREET_AFTER.test(after) ||
      (number.low >= 10_000 && (POSTCODE_BEFORE.test(before) || POSTCODE_AFTER.test(after)))),
  examples: [
    ['at 10 Downing Street', true],
    ['16-18 Mill Road', true],
    ['10 streets away', false],
    ['10 people on Mill Road', false],
  ],
}

/** "555-0134", "020-7946-0018", "(212) 555-0134", "+1-212". */
const PHONE = /\+\d{1,3}[-\s]?\(?\d|\d{3}[-.]\d{4}(?!\d|,)|\d{2,4}[-.]\d{3,4}[-.]\d{3,4}|\(\d{3}\)\s?\d{3}-/g
/** Groups of digits as in phone numbers: "555-0134". */
const phoneNumber: ExclusionRule = {
  id: 'phone-number',
  test: ({ number, before, after }) => {
    if (!isCount(number) || !isDigits(number) || !/\d[-.)\s]\s?$|\+$/.test(before) === !/^[-.)]\s?\d/.test(after))
      return false
    const around = before.slice(-16) + '0'.repeat(number.numberEnd - number.numberStart) + after.slice(0, 16)
    const start = Math.min(before.length, 16)
    return [...around.matchAll(PHONE)].some((match) => match.index <= start && match.index + match[0].length > start)
  },
  examples: [
    ['call 555-0134', true],
    ['020-7946-0018', true],
    ['200-300 people', false],
    ['3-4 people', false],
  ],
}

/** Numbers of a list: "1. Wash the rice". */
const listNumber: ExclusionRule = {
  id: 'list-number',
  test: ({ number, before, after }) =>
    isCount(number) && isDigits(number) && /(?:^|\n)\s?$/.test(before) && /^[.)]\s/.test(after),
  examples: [
    ['1. Wash the rice', true],
    ['2) Boil it', true],
    ['12 dead', false],
    ['It killed 12.', false],
  ],
}

const PRONOUN_ONE_BEFORE =
  /(?:\b(?:no|same|this|that|each|every|which|any|the|another|next|last|first|only|day|BBC|big|good|new|some|someone|a|bad|right|wrong|whole|old|young|little|loved|single|big|small|number|primary|class|Formula|Air Force|for|square|hand)\s|-)$/i
const ONE_NOUN_AFTER = /^[\s-][a-z][a-z’'-]+/i
const ONE_PRONOUN_AFTER =
  /^\s(?:of (?:the|those|these|its|his|her|their|our|my|your|several|many|them|us|which|whom|a)\b|another|one|day\b|side|thing|that|who|whose|which|is|was|has|had|can|in|to|with|and|or|for|would|could|might|should|will|may|must|knows|as|on|at|by|when|if|he|it|she|they|you|i|we|a|the|an|another|from|but|where|way|after|before|because|more|so|such|way or|too|not|does|did|do|reason|point|step|bit|moment|time|night|morning|evening|afternoon|week|month|year|former|senior|local|resident|witness|official|expert|analyst|man’s|woman’s)\b/i
/** "one in five", "one out of every three": a share. */
const RATIO_AFTER =
  /^\s(?:in|out of)\s(?:every\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a\shundred|a\sthousand)/
/** "One" as a pronoun, or in "one of the", "one day", "one another". */
const pronounOne: ExclusionRule = {
  id: 'pronoun-one',
  test: ({ number, before, after }) =>
    number.form === 'words' &&
    isCount(number) &&
    number.numberEnd - number.numberStart === 3 &&
    number.low === 1 &&
    !RATIO_AFTER.test(after) &&
    (PRONOUN_ONE_BEFORE.test(before) || !ONE_NOUN_AFTER.test(after) || ONE_PRONOUN_AFTER.test(after)),
  examples: [
    ['the one that got away', true],
    ['one of the oldest', true],
    ['one in five', false],
    ['helped one another', true],
    ['one woman and two men', false],
    ['one death sentence', false],
  ],
}

const IDIOM_BEFORE =
  /\b(?:back to|baker['’]s|[Gg]roup of|[Ff]ormula|back at|[Ll]ast|[Cc]loud|on all|at sixes and|catch|[Ff]inal|[Ff]irst|[Bb]ottom|[Tt]op|[Bb]ig|[Ss]ix|days?|[Nn]ine to)[\s-]$/
/** "the five- or three-year plan": the unit that both share is a time. */
const HANGING_TIME = /^-,?\s(?:or|and|to)\s[a-z0-9]{1,9}[-\s](?:year|month|week|day|hour|minute)/
const IDIOM_AFTER =
  /^[\s-](?:fold|odd one out|Nations\b)|^[-–](?:sided|off|time|way|on-one|hit|minute silence|something|some)\b/
/** Set phrases and names of groups: "the Big Four", "the Group of Seven", "one-off". */
const idiom: ExclusionRule = {
  id: 'idiom',
  test: ({ number, before, after }) =>
    isCount(number) &&
    ((IDIOM_BEFORE.test(before) && !COUNTABLE_AHEAD.test(after)) ||
      IDIOM_AFTER.test(after) ||
      HANGING_TIME.test(after)),
  examples: [
    ['the Group of Seven', true],
    ['the Big Four', true],
    ['a one-off', true],
    ['a five- or six-year plan', true],
    ['the last 20 people', false],
    ['seven groups', false],
  ],
}

/** "a few" and "several" of time are no count: "a few days ago", "several times". */
const TIME_UNIT = /^(?:second|minute|hour|day|night|week|month|year|decade|century)$/
const VAGUE_NOUN_AFTER = /^\s(?:of\s)?(?:more\s)?(?:moments|times|ways|steps|things|reasons)\b/
const vagueTime: ExclusionRule = {
  id: 'vague-time',
  test: ({ number, after }) =>
    number.form === 'vague' && number.low <= 3 && (TIME_UNIT.test(number.unit) || VAGUE_NOUN_AFTER.test(after)),
  examples: [
    ['a few days ago', true],
    ['several times', true],
    ['several people', false],
    ['a few houses', false],
  ],
}

/** "one day he left": some day, unless words before it measure a length. */
const someDay: ExclusionRule = {
  id: 'some-day',
  test: ({ number, before }) =>
    number.form === 'words' &&
    number.unit === 'day' &&
    number.low === 1 &&
    !/\b(?:for|in|within|than|about|least|just|only|lasted|lasts|took)\s$/i.test(before),
  examples: [
    ['one day he left', true],
    ['for one day', false],
    ['two days', false],
  ],
}

/** Reasons why a number is no quantity; one is enough. */
export const EXCLUSION_RULES: readonly ExclusionRule[] = [
  partOfWord,
  numberedName,
  afterCapital,
  beforeName,
  bareYear,
  clockTime,
  address,
  phoneNumber,
  listNumber,
  pronounOne,
  idiom,
  vagueTime,
  someDay,
]

const WINDOW = 40

/** True when any rule says that the number asserts nothing: "Flight 370", "one of the". */
export function isNoQuantity(text: string, number: Measured): boolean {
  const surroundings = surroundingsOf(text, number)
  return EXCLUSION_RULES.some(({ test }) => test(surroundings))
}

export const surroundingsOf = (text: string, number: Measured): Surroundings => ({
  number,
  before: text.slice(Math.max(0, number.start - WINDOW), number.start),
  after: text.slice(number.end, number.end + WINDOW),
})
