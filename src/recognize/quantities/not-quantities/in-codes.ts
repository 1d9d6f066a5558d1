import { type ExclusionRule, isCount, isDigits } from './exclusion-rule.ts'

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

const STREET_AFTER =
  /^(?:[-–]\d{1,5})?[A-Za-z]?\s(?:(?:[A-Z][A-Za-z'’.]{0,15}|\d{1,3}(?:st|nd|rd|th)|de)\s){0,3}(?:[A-Z]?[a-z]*\s)?(?:Road|Street|St|Rd|Avenue|Ave|Way|Drive|Lane|Boulevard|Blvd|Square|Place|Court|Terrace|Crescent)\b/
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
    ['4 N 20th St, Lund', true],
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

/** Digits that label something: "F-16", "555-0134", "10 Downing Street". */
export const CODE_RULES: readonly ExclusionRule[] = [partOfWord, address, phoneNumber, listNumber]
