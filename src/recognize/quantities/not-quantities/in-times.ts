import { COUNTABLE_AHEAD } from '../countable-ahead.ts'
import { type ExclusionRule, isCount, isDigits } from './exclusion-rule.ts'

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

/** Numbers of the calendar and the clock: "since 2014", "5am", "one day". */
export const TIME_RULES: readonly ExclusionRule[] = [bareYear, clockTime, vagueTime, someDay]
