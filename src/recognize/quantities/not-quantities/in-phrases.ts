import { COUNTABLE_AHEAD } from '../countable-ahead.ts'
import { type ExclusionRule, isCount } from './exclusion-rule.ts'

/** "the one", "no one", "a good one": "one" stands for a noun after these. */
const STANDS_FOR_NOUN = new Set(
  `no same this that each every which any the another next last first only day bbc big good new some someone a bad right wrong whole old
  young little loved single small number primary class formula force for square hand`.split(/\s+/),
)
const WORD_BEFORE = /(?<word>[A-Za-z]{1,10})\s$/
const ONE_NOUN_AFTER = /^[\s-][a-z][a-z’'-]+/i
/** "one of the", "one day", "one who": no noun that is counted follows. */
const ONE_OF = /^\sof\s(?:the|those|these|its|his|her|their|our|my|your|several|many|them|us|which|whom|a)\b/i
const WORD_AFTER = /^\s(?<word>[a-z]{1,10})\b/i
const NOTHING_COUNTED = new Set(
  `another one day side thing that who whose which is was has had can in to with and or for would could might should will may must knows as
  on at by when if he it she they you i we a the an from but where way after before because more so such too not does did do reason point
  step bit moment time night morning evening afternoon week month year former senior local resident witness official expert analyst man
  woman`.split(/\s+/),
)
/** "one in five", "one out of every three": a share. */
const RATIO_AFTER =
  /^\s(?:in|out of)\s(?:every\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a\shundred|a\sthousand)/
/** "one man’s meat", but "one man was held". */
const isNothingCounted = (after: string): boolean => {
  const word = WORD_AFTER.exec(after)?.groups?.word?.toLowerCase() ?? ''
  return NOTHING_COUNTED.has(word) && (!/^(?:wo)?man$/.test(word) || /^\s\w+[’']s\b/.test(after))
}

const followsNoun = (before: string): boolean =>
  before.endsWith('-') || STANDS_FOR_NOUN.has(WORD_BEFORE.exec(before)?.groups?.word?.toLowerCase() ?? '')

/** "One" as a pronoun, or in "one of the", "one day", "one another". */
const pronounOne: ExclusionRule = {
  id: 'pronoun-one',
  test: ({ number, before, after }) =>
    number.form === 'words' &&
    isCount(number) &&
    number.numberEnd - number.numberStart === 3 &&
    number.low === 1 &&
    !RATIO_AFTER.test(after) &&
    (followsNoun(before) || !ONE_NOUN_AFTER.test(after) || ONE_OF.test(after) || isNothingCounted(after)),
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

/** "25 per 100,000 people": what a rate is reckoned by. */
const rateBase: ExclusionRule = {
  id: 'rate-base',
  test: ({ number, before }) => isCount(number) && /\bper\s$/i.test(before),
  examples: [
    ['per 100,000 people', true],
    ['per thousand births', true],
    ['25 people', false],
    ['one in every 5 people', false],
  ],
}

const PERSON = '(?:boy|girl|child|children|son|daughter|baby|toddler|man|woman|pupils|teenager|girls|boys)'
/** "a girl of ", "children under ", "the voting age to ", "left school at ", ", who is ": an age follows. */
const AGE_BEFORE = new RegExp(
  `\\b(?:${PERSON}\\s(?:of|under|over|below|aged)|age\\sto|school\\sat|who\\s(?:is|was)|[Ss]?he\\s(?:is|was|turned))\\s(?:about\\s|around\\s|only\\s|just\\s)?$`,
)
/** "the other, 31, was released", ", both 13, are": bare between commas. */
const BETWEEN_COMMAS = /[a-z]{2,},\s(?:both\s|all\s|now\s)?$/
const AGE_AFTER = /^(?:[.,;:”"]|$|\s(?:and|when|by|in|on|to|at|were|was|or|alive)\b)/
const COMMA_AFTER = /^,\s(?:was|is|has|had|are|were|who|whose|said|remains?|died)\b/
const NAMED_WAS = /[A-Z][a-z]{2,20},\s(?:was|is)\s$/
/** Ages that no name claims: "a boy of ten", "who is 39 and", "the other, 31, was". */
const unclaimedAge: ExclusionRule = {
  id: 'unclaimed-age',
  test: ({ number, before, after }) =>
    isCount(number) &&
    number.low < 120 &&
    ((AGE_BEFORE.test(before) && AGE_AFTER.test(after)) ||
      (BETWEEN_COMMAS.test(before) && COMMA_AFTER.test(after)) ||
      (NAMED_WAS.test(before) && /^\.(?!\d)/.test(after))),
  examples: [
    ['a girl of six, her aunt', true],
    ['lower the voting age to 14.', true],
    ['the other, 31, was freed', true],
    ['a crowd of six, he', false],
    ['who is 12 points clear', false],
    ['left school at 15 to', true],
  ],
}

/** Numbers that count nothing where they stand: "one another", "the Big Four". */
export const PHRASE_RULES: readonly ExclusionRule[] = [pronounOne, idiom, rateBase, unclaimedAge]
