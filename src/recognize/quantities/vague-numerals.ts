import { matchAt, type NumeralRule } from './numeral.ts'

/** The least that a vague plural stands for is twice its noun: "dozens" is 24 and more. */
const NOUN_VALUES: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
}

/** "dozens", "hundreds of thousands", "tens of millions"; "tens" alone only with "of". */
const PLURAL =
  /(?<first>dozens|scores|hundreds|thousands|millions|billions|trillions|tens(?=\sof\b))(?:\sof\s(?<second>thousands|millions|billions|trillions))?(?![\w-])/iy
/** "several", "several hundred", "a few thousand", "a handful of". */
const FEW =
  /(?<word>several|a\s(?:small\s)?handful(?:\sof(?=\s))?|a\sfew|multiple)(?:\s(?<scale>dozen|hundred|thousand|million|billion)(?![a-z]))?(?![\w-])/iy
const COUPLE = /a\s(?:couple|pair)(?:\sof(?=\s))?(?![\w-])/iy
/** "both men were killed", "Both died": what happened to two; not "both sides said", "both men and women". */
const BOTH =
  /both(?=(?:\sof\s(?:the|them|those|these|his|her|its|their))?(?:\s(?!and\b|sides\b)[a-z]{3,15}){0,2}\s(?:(?:were|was|are|have been|had been)\s(?:[a-z]{3,12}ly\s)?(?:killed|injured|wounded|hurt|shot|arrested|detained|held|jailed|charged|convicted|sentenced|hanged|executed|released|freed|rescued|missing|dead|burned|destroyed|damaged)|died|survived|drowned|perished)\b)/iy
const FEW_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

const vaguePlural: NumeralRule = {
  id: 'vague-plural',
  form: 'vague',
  read: (text, start) => {
    const match = matchAt(PLURAL, text, start)
    if (!match) return undefined
    const factor = match.groups.second ? NOUN_VALUES[match.groups.second.toLowerCase()]! : 1
    return { low: 2 * NOUN_VALUES[match.groups.first!.toLowerCase()]! * factor, end: match.end }
  },
  examples: [
    ['dozens of rescuers', [24]],
    ['hundreds of thousands', [200000]],
    ['tens of thousands of fans', [20000]],
    ['scores of people', [40]],
    ['hundred', null],
    ['tens', null],
  ],
}

const few: NumeralRule = {
  id: 'few',
  form: 'vague',
  read: (text, start) => {
    const match = matchAt(FEW, text, start)
    if (!match) return undefined
    const least = /multiple/i.test(match.groups.word!) ? 2 : 3
    return { low: least * (match.groups.scale ? FEW_SCALES[match.groups.scale.toLowerCase()]! : 1), end: match.end }
  },
  examples: [
    ['several people', [3]],
    ['a few thousand fans', [3000]],
    ['a handful of men', [3]],
    ['multiple victims', [2]],
    ['few people', null],
    ['a lot of people', null],
  ],
}

const couple: NumeralRule = {
  id: 'couple',
  form: 'words',
  read: (text, start) => {
    const match = matchAt(COUPLE, text, start)
    return match && { low: 2, high: 2, end: match.end }
  },
  examples: [
    ['a couple of officers', [2, 2]],
    ['a pair of shoes', [2, 2]],
    ['the couple', null],
    ['a coupled wagon', null],
  ],
}

const both: NumeralRule = {
  id: 'both',
  form: 'words',
  read: (text, start) => {
    const match = matchAt(BOTH, text, start)
    return match && { low: 2, high: 2, end: match.end }
  },
  examples: [
    ['Both men were killed', [2, 2]],
    ['both died', [2, 2]],
    ['both of the boats were badly damaged', [2, 2]],
    ['both sides were wounded', null],
    ['both men and women died', null],
    ['they have both said', null],
  ],
}

/** Vague numbers, whose upper side is open; the first that fits is taken. */
export const VAGUE_RULES: readonly NumeralRule[] = [vaguePlural, few, couple, both]
