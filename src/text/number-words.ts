const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = ['thousand', 'million', 'billion', 'trillion']

type WordClass = 'one' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen'
interface NumberWord {
  readonly class: WordClass
  readonly value: number
}

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...ONES.map((word, value): [string, NumberWord] => [word, { class: value < 10 ? 'one' : 'teen', value }]),
  ...TEENS.map((word, index): [string, NumberWord] => [word, { class: 'teen', value: 13 + index }]),
  ...TENS.map((word, index): [string, NumberWord] => [word, { class: 'ten', value: 20 + 10 * index }]),
  ...SCALES.map((word, index): [string, NumberWord] => [word, { class: 'scale', value: 1000 ** (index + 1) }]),
  ['nought', { class: 'one', value: 0 }],
  ['naught', { class: 'one', value: 0 }],
  ['fourty', { class: 'ten', value: 40 }],
  ['hundred', { class: 'hundred', value: 100 }],
  ['lakh', { class: 'scale', value: 1e5 }],
  ['crore', { class: 'scale', value: 1e7 }],
  ['dozen', { class: 'dozen', value: 12 }],
  ['dozens', { class: 'dozen', value: 12 }],
  ['dozs', { class: 'dozen', value: 12 }],
  ['dzs', { class: 'dozen', value: 12 }],
])

/** All words that can stand in a number, for building patterns: "zero", "one" ... "trillion", "lakh", "dozen". */
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys()]

/** The value of one number word: "twelve" is 12, "million" 1000000; undefined for any other word. */
export const numberWordValue = (word: string): number | undefined => WORDS.get(word.toLowerCase())?.value

/** Number words read at some offset of a text. */
export interface ReadNumber {
  readonly value: number
  readonly end: number
  /** What was read before the last "and", and where the words after it begin: 6 million of "six million and two". */
  readonly beforeAnd?: { readonly value: number; readonly end: number; readonly next: number }
}

/** One word with what joins it to the word before: "-five", " and five", " hundred". */
const NEXT_WORD = /(?<join>\s{0,3}-\s{0,3}|\s{1,3}and\s{1,3}|\s{1,3}|)(?<word>[a-z]{3,9})(?![a-z])/iy

/** Which class may follow which: "twenty" + "one", "one" + "hundred", but not "one" + "one" or "ten" + "two". */
const FOLLOWERS: Readonly<Record<WordClass, readonly WordClass[]>> = {
  one: ['hundred', 'scale', 'dozen'],
  teen: ['hundred', 'scale', 'dozen'],
  ten: ['one', 'hundred', 'scale', 'dozen'],
  hundred: ['one', 'teen', 'ten', 'scale', 'dozen'],
  scale: ['one', 'teen', 'ten', 'scale'],
  dozen: [],
}

/**
 * Reads the longest number in words that starts at the offset: "three hundred and two people" at 0 is 302, ending before
 * " people". Undefined when no number word is there.
 */
export function readNumberWords(text: string, start: number): ReadNumber | undefined {
  const tally: Tally = { total: 0, group: 0, last: undefined, smallestScale: Infinity }
  let end = start
  let beforeAnd: ReadNumber['beforeAnd']
  for (let next = nextWord(text, end, tally); next; next = nextWord(text, end, tally)) {
    if (next.joinedByAnd) beforeAnd = { value: tally.total + tally.group, end, next: next.start }
    add(tally, next.word)
    end = next.end
  }
  return end === start ? undefined : { value: tally.total + tally.group, end, ...(beforeAnd ? { beforeAnd } : {}) }
}

interface Tally {
  /** What is closed by a scale word: 202000 of "two hundred and two thousand six". */
  total: number
  /** What no scale has multiplied yet. */
  group: number
  last: WordClass | undefined
  smallestScale: number
}

interface NextWord {
  readonly word: NumberWord
  readonly start: number
  readonly end: number
  readonly joinedByAnd: boolean
}

function nextWord(text: string, at: number, tally: Tally): NextWord | undefined {
  NEXT_WORD.lastIndex = at
  const match = NEXT_WORD.exec(text)
  const { join = '', word: spelling = '' } = match?.groups ?? {}
  const word = WORDS.get(spelling.toLowerCase())
  if (!word || !fits(word, join, tally)) return undefined
  return { word, start: at + join.length, end: NEXT_WORD.lastIndex, joinedByAnd: /and/i.test(join) }
}

function fits(word: NumberWord, join: string, { last, smallestScale }: Tally): boolean {
  if (last === undefined) return join === ''
  if (join === '' || !FOLLOWERS[last].includes(word.class)) return false
  if (join.includes('and')) return (last === 'hundred' || last === 'scale') && word.class !== 'scale'
  if (last === 'scale' && join.includes('-')) return false
  return word.class !== 'scale' || last !== 'scale' || word.value >= smallestScale
}

function add(tally: Tally, { class: kind, value }: NumberWord): void {
  if (kind === 'hundred' || kind === 'dozen') tally.group = multiplied(tally.group, value)
  else if (kind === 'scale') {
    if (value > tally.smallestScale) tally.total = multiplied(tally.total + tally.group, value)
    else tally.total = tally.last === 'scale' ? tally.total * value : tally.total + multiplied(tally.group, value)
    tally.group = 0
    tally.smallestScale = value
  } else tally.group += value
  tally.last = kind
}

/** "three hundred and two dozen" is 324: only what follows the hundreds is counted in dozens. */
function multiplied(group: number, factor: number): number {
  if (factor === 12 && group > 100) return group - (group % 100) + Math.max(1, group % 100) * 12
  return Math.max(1, group) * factor
}

/** The number that a whole phrase spells: "twenty-one" is 21; undefined when anything else is in it. */
export function wordsToNumber(phrase: string): number | undefined {
  const read = readNumberWords(phrase, 0)
  return read && read.end === phrase.length ? read.value : undefined
}

/** A whole number below 10^15 in words: 302 is "three hundred and two". Undefined for any other number. */
export function numberToWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 1e15) return undefined
  return value < 1000 ? belowThousand(value) : withScales(value)
}

function belowThousand(value: number): string {
  if (value < 20) return [...ONES, ...TEENS][value]!
  if (value < 100) return TENS[Math.floor(value / 10) - 2]! + (value % 10 ? `-${ONES[value % 10]}` : '')
  return `${ONES[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${belowThousand(value % 100)}` : ''}`
}

function withScales(value: number): string {
  const parts: string[] = []
  for (let index = SCALES.length; index >= 0; index -= 1) {
    const group = Math.floor(value / 1000 ** index) % 1000
    if (group) parts.push(index ? `${belowThousand(group)} ${SCALES[index - 1]}` : belowThousand(group))
  }
  return value % 1000 && value % 1000 < 100 ? `${parts.slice(0, -1).join(' ')} and ${parts.at(-1)}` : parts.join(' ')
}
