import { isPastForm } from '../../text/verbs.ts'
import { interval, NUMBER } from './age-numbers.ts'
import type { AgeRule } from './age-rule.ts'
import { isPersonNoun } from './person-nouns.ts'
import { SAID_OF_SOMEONE_RULES } from './said-of-someone-rules.ts'
import { STAGE_OF_LIFE_RULES } from './stage-of-life-rules.ts'

/** "-year-old boy", "year-old Kurdish protester": up to three words to the noun, when the next word is a common one. */
const NOUN_PHRASE_AFTER = /^\s(?<words>(?:[A-Za-z’'-]{2,15}\s){0,3}[A-Za-z’'-]{2,15})/
const PHRASE_END =
  /^(?:the|a|an|in|on|at|from|for|of|to|by|with|and|or|but|who|whose|that|which|is|was|were|has|had|as|after|when|while|fell|died|told|said|spent|took|got|became|made|went|left|lost|won|held|gave|ran|came|drove|shot|hit|[a-z]{3,12}ed)$/

/** "12-year-old company": something stands there, and it is no person. */
function isThing(after: string): boolean {
  const words = NOUN_PHRASE_AFTER.exec(after)?.groups?.words?.split(' ') ?? []
  const length = words.findIndex((word) => PHRASE_END.test(word) || isPastForm(word))
  const phrase = length < 0 ? words : words.slice(0, length)
  if (phrase.length === 0 || phrase.some((word) => /^[A-Z]/.test(word) || isPersonNoun(word.replace(/['’]s$/, ''))))
    return false
  return THING.test(phrase.join(' ')) || !/^\s\w+ly\b/.test(after)
}

const THING =
  /\b(?:company|firm|building|house|bridge|church|temple|castle|school|war|conflict|law|ban|treaty|deal|tradition|record|car|ship|plane|aircraft|tree|skull|skeleton|fossil|site|city|town|institution|organi[sz]ation|republic|regime|dispute|case|program|programme|brand|business|film|song|statue|horse|dog|cat|elephant)s?\b/

const yearOld: AgeRule = {
  id: 'year-old',
  p: 0.97,
  pattern: new RegExp(
    `(?<![\\w.,])(?:(?<digits>\\d{1,3})\\s?[-–]\\s?|(?<first>${NUMBER})-?\\s(?:to|and|or)[\\s-])?(?<last>${NUMBER})(?:½|[\\s-]and[\\s-]a[\\s-]half)?[\\s-](?<unit>year|month|week|day)s?[\\s-](?:old|of[\\s-]age)(?<plural>s?)\\b`,
    'gi',
  ),
  read: ({ digits, first = digits, last, unit, plural }, _before, after) => {
    if (!plural && isThing(after)) return undefined
    return interval(first ?? last, last, unit)
  },
  examples: [
    ['a 27-year-old man', [27, 27]],
    ['the six-year-old fell', [6, 6]],
    ['he is 26 years old', [26, 26]],
    ['an 18-month-old girl', [1, 1]],
    ['ninety-five years of age', [95, 95]],
    ['16- to 24-year-olds', [16, 24]],
    ['40 - 50 years old.', [40, 50]],
    ['a 5½-year-old boy', [5, 5]],
    ['the seven-and-a-half-year-old', [7, 7]],
    ['the death of a 13-year-old shook the town', [13, 13]],
    ['a 12-year-old company', null],
    ['a 300-year-old bridge', null],
    ['a 12-year sentence', null],
  ],
}

const MONTH_OR_PART =
  /(?:^|\s)(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Chapter|Article|Articles|Page|Pages|Section|Room|Channel|Week|Day|Game|Route|Highway|Flight|No|Nos|Part|Phase|Group|Group|Pages|Verse|Psalm|Division|Top|Volume|Episode|Season|Round|Figure|Table|Step|Level|Grade|Unit|Zone|Class|Since|In|On|By|Until|Before|After)$/

/** "the other, 31,": one of two of whom the sentence tells. */
const ONE_OF_TWO = /\b(?:the\s(?:other|second|third|latter|younger|elder)|another),\s$/i

/** "Reza Karimi, 34, was", "The victim, 26,". */
const afterName: AgeRule = {
  id: 'name-comma-age',
  p: 0.93,
  pattern:
    /(?<=(?<name>\p{Lu}[\p{L}’'.-]{1,25}|[a-z]{3,14}),\s)(?<age>\d{1,3})(?=,\s|\.(?:\s|$)|;|\)|:|$|\s(?:and|were|was|is|from|of|has|had|who|died|told|said)\s|[\n—–])/gu,
  read: ({ name = '', age }, before) => {
    const word = name.replace(/[.]$/, '')
    const isPerson = /^\p{Lu}/u.test(word)
      ? !MONTH_OR_PART.test(` ${word}`)
      : isPersonNoun(word) || ONE_OF_TWO.test(before)
    if (!isPerson || /\d\s?[A-Za-z]+,\s$/.test(before) || Number(age) === 0) return undefined
    return interval(age, undefined)
  },
  examples: [
    ['Reza Karimi, 34, was held', [34, 34]],
    ['The victim, 26, died', [26, 26]],
    ['the other, 31, was freed', [31, 31]],
    ['Ali, 34, Reza, 27, and Sara, 19.', [34, 34]],
    ['On March, 20, they', null],
    ['in Chapter, 5, he', null],
    ['apples, 20, pears', null],
  ],
}

/** "Ali and Reza Karimi, 23 and 25,": the second of two ages after two names. */
const secondOfPair: AgeRule = {
  id: 'second-of-pair',
  p: 0.85,
  pattern:
    /(?<=(?<name>\p{Lu}[\p{L}’'-]{1,25}|[a-z]{3,14}),?\s(?:(?:both\s)?aged\s)?\d{1,3}\sand\s)(?<age>\d{1,3})(?=,\s|\.(?:\s|$)|;|\))/gu,
  read: ({ name = '', age }) => {
    const isPerson = /^\p{Lu}/u.test(name) ? !MONTH_OR_PART.test(` ${name}`) : isPersonNoun(name)
    return isPerson && Number(age) > 0 ? interval(age, undefined) : undefined
  },
  examples: [
    ['Ali and Reza Karimi, 23 and 25, were', [25, 25]],
    ['their sons, 8 and 11.', [11, 11]],
    ['the men, aged 23 and 37, drowned', [37, 37]],
    ['on March, 20 and 21, they', null],
    ['apples, 20 and 30, pears', null],
  ],
}

/** "Lena Brandt (34) won": a full name and a number in parentheses. */
const inParentheses: AgeRule = {
  id: 'name-paren-age',
  p: 0.75,
  pattern: /(?<=\p{Lu}\p{Ll}{1,20}\s\p{Lu}[\p{L}’'-]{1,25}\s\()(?:aged\s)?(?<age>[1-9]\d)(?=\)|,\s\p{L})/gu,
  read: ({ age }) => interval(age, undefined),
  examples: [
    ['Lena Brandt (34) won', [34, 34]],
    ['Brandt (34)', null],
    ['Lena Brandt (2019)', null],
  ],
}

/** "under the age of 18", "the voting age": a limit, no one's age. */
const POPULATION = /\b(?:under|over|below|above|minimum|legal|voting|retirement|average|median)\s(?:the\s)?(?:age\s)?$/i

const aged: AgeRule = {
  id: 'aged',
  p: 0.95,
  pattern: new RegExp(
    `\\b(?:aged|ageing|ages?(?:\\sof)?)\\s(?:(?:just|only|about|around|from|between)\\s){0,2}(?<first>${NUMBER})(?:\\s?(?:(?<=between\\s[\\w-]{1,14}\\s)and|to|or|[-–])\\s?(?<second>${NUMBER}))?(?:\\s(?<unit>month|week|day)s?\\b)?(?![\\w%]|[.,]\\d|\\sper\\s?cent|\\s(?:and|or)\\s(?:over|above|older|under)|-year)`,
    'gi',
  ),
  read: ({ first, second, unit }, before) => {
    if (POPULATION.test(before)) return undefined
    return interval(first, second, unit)
  },
  examples: [
    ['a woman aged 41', [41, 41]],
    ['at the age of 16', [16, 16]],
    ['aged between 20 and 35', [20, 35]],
    ['aged 5 to 10', [5, 10]],
    ['a baby aged three months', [0, 0]],
    ['a girl aged 18 months', [1, 1]],
    ['a man of age 87', [87, 87]],
    ['under the age of 18', null],
    ['the age of steam', null],
  ],
}

/** "he turned 30", "she was 27 when", "he will be 35". */
const turned: AgeRule = {
  id: 'turned',
  p: 0.85,
  pattern: new RegExp(
    `\\b(?:(?:[Hh]e|[Ss]he|who|I)(?:\\s(?:had|has|just|recently|will|would|only|is|was|been|have)){0,2}\\s(?:turns?|turned|turning|be|is|was)\\s(?:just\\s|only\\s)?|(?:turned|turning|turns)\\s(?=\\d))(?<age>${NUMBER})(?=\\s(?:when|at the time|by the|last|this|on|next|years? ago|and\\s[a-z]{3,})\\b|[.,;]|\\sin\\s(?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{4})|$)(?![.,]\\d)`,
    'g',
  ),
  read: ({ age }, before) => (/\b(?:clock|page|it|has)\s$/.test(before) ? undefined : interval(age, undefined)),
  examples: [
    ['he turned 30 last month', [30, 30]],
    ['she was 27 when it began', [27, 27]],
    ['He will be 35 by the end', [35, 35]],
    ['he was 3 points ahead', null],
    ['she turned 180 degrees', null],
    ['it turned 20 people away', null],
  ],
}

/** "87 yo man", "87 y/o". */
const clinical: AgeRule = {
  id: 'clinical',
  p: 0.9,
  pattern: /\b(?<age>\d{1,3})[\s-]?(?:yo|y\/o|y\.o\.)(?![\w])/g,
  read: ({ age }) => interval(age, undefined),
  examples: [
    ['an 87 yo man', [87, 87]],
    ['a 5 y/o girl', [5, 5]],
    ['87 yoga mats', null],
    ['87 years', null],
  ],
}

/** Ways to state an age; where two overlap, the earlier rule's is kept. */
export const AGE_RULES: readonly AgeRule[] = [
  yearOld,
  aged,
  afterName,
  secondOfPair,
  inParentheses,
  turned,
  clinical,
  ...SAID_OF_SOMEONE_RULES,
  ...STAGE_OF_LIFE_RULES,
]
