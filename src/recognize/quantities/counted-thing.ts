import type { Span } from '../../model/span.ts'

/** Words that no phrase of a counted thing holds: they end it. */
const ENDING = new Set(
  `a an the of in on at to for from by with and or but as that which who whom whose is are was were be been being has have had having will
  would could should can may might must than then it its he she his her they their them this these those not after before since until
  during over under against between into out off up down about per when while where also so if because including like said says plus
  minus versus vs more less each both all most just only even still now ago later apiece via through across around near within without
  amid among along behind beyond above below toward towards onto upon do does did done there here how what why we you i our your my us me
  him nor yet however whether although though unless every another any some such no year-on-year daily weekly monthly yearly annually
  today yesterday tomorrow altogether overall again already alone together away back too very last next`.split(/\s+/),
)

/** Determiners and the like between a number and its noun: "two of our bars", "another 12", "four other prisoners". */
const LEADING =
  /(?:[^\S\n]|-){1,2}(?:of\s(?:the\s|its\s|their\s|his\s|her\s|our\s|my\s|your\s|those\s|these\s|all\s|them\b)?|more\s|other\s|additional\s|further\s|extra\s|of\s|or so\s|such\s|separate\s)/iy
/** One word of a phrase with what follows it. */
const WORD =
  /(?<gap>(?:[^\S\n]|-){1,2}|^)(?<word>[A-Za-z’'&.]{1,24}(?:-[A-Za-z’']{1,20}){0,3}|(?<=[a-z]\s)\d{3}(?=\s[A-Z][a-z]))(?<stop>[,.;:!?)"”\n(]|\s[-–—]|$)?/y

const IRREGULAR_PLURALS = new Set(
  'people children men women police staff personnel feet teeth mice cattle sheep fishermen policemen servicemen crew lives media youth youths'.split(
    ' ',
  ),
)
const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) ||
  /(?:men|children)$/.test(word) ||
  (/[a-z]s$/.test(word) && !/(?:ss|us|is|ous|’s|'s)$/.test(word))

const PARTICIPLE =
  /^(?:[a-z]{2,}ed|shot|hurt|held|sold|made|taken|given|found|lost|left|known|seen|born|built|caught|hit|sent|set|put|cut|won|killed|dead|missing|wounded|injured)$/
const MAX_WORDS = 6

/**
 * The phrase of what a number counts, after it: "dump trucks" of "100 dump trucks are", "bars" of "two of our bars",
 * "killed" of "7 killed". Undefined when nothing that could be counted follows.
 */
export function countedAfter(text: string, end: number, isOne: boolean): Span | undefined {
  const from = skipLeading(text, end)
  const words = afterSize(text, end, phraseWords(text, from))
  const first = words[0]
  if (!first || isAdverbAlone(words) || (!isOne && isVerbAlone(words))) return undefined
  if (isClause(text, first) || isCause(text, end, words)) return undefined
  if (first.lower === 'times' || isBuiltOf(text, end, first)) return { start: first.start, end: first.end }
  const last = words[headIndex(words, isOne)]!
  return { start: first.start, end: last.end }
}

/** "one critically", but not "12 severely injured people". */
const isAdverbAlone = ([first, second]: readonly Word[]): boolean =>
  first !== undefined &&
  /[a-z]{3}ly$/.test(first.lower) &&
  !NOUN_IN_LY.test(first.lower) &&
  !(second && PARTICIPLE.test(second.lower))

/** "hundreds protesting against it": no plural, so no noun. */
const isVerbAlone = ([first, second]: readonly Word[]): boolean =>
  second === undefined && first !== undefined && /[a-z]{3}ing$/.test(first.lower) && first.lower !== 'missing'

/** "three needed less than", "60,000 marched", "two changed their minds": a verb with its subject left out. */
const isClause = (text: string, { lower, end }: Word): boolean =>
  NUMBER_WORD.test(lower) ||
  NO_PARTICIPLE.test(lower) ||
  (PARTICIPLE.test(lower) && OBJECT_AHEAD.test(text.slice(end, end + 8)))

/** "seven of nine activists": the next number has the noun. */
const NUMBER_WORD = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/
const NO_PARTICIPLE =
  /^(?:marched|died|die|survived|remained|fled|came|went|gathered|attended|asked|needed|wanted|voted|returned|escaped|complained|arrived|watched|face|faces|remain|remains|holds|having|expected|higher|lower|ahead|fewer)$/
const OBJECT_AHEAD = /^\s(?:the|an?|his|her|their|its|my|our|less|more|him|it)\s/

/** "eleven of tuberculosis", "three of murder": what somebody died or was convicted of. */
const isCause = (text: string, end: number, words: readonly Word[]): boolean =>
  /^\sof\s(?!(?:the|its|their|his|her|our|my|your|those|these|all)\s)[a-z]/.test(text.slice(end, end + 12)) &&
  !/(?:[a-z]s|dozen|couple|few|score|handful|pair|number|thousand|million|hundred|group|team|total)$/i.test(
    text.slice(Math.max(0, end - 10), end),
  ) &&
  !words.some(({ lower }) => isPlural(lower))

/** "a three-bedroom house" has three bedrooms. */
const isBuiltOf = (text: string, end: number, { lower, start }: Word): boolean =>
  start === end + 1 && text.charAt(end) === '-' && /^[a-z]{3,20}$/.test(lower) && !/ed$/.test(lower)

/** "a 12-strong crew" is a crew of twelve: the words after the one that only says so. */
const afterSize = (text: string, end: number, words: readonly Word[]): readonly Word[] =>
  text.charAt(end) === '-' && SIZE.test(words[0]?.lower ?? '') && words.length > 1 ? words.slice(1) : words

const SIZE = /^(?:strong|odd|plus|deep|wide|long|high|tall)$/

const NOUN_IN_LY =
  /^(?:family|elderly|early|monthly|daily|weekly|friendly|deadly|supply|rally|assembly|likely|ally|bully|butterfly)$/

interface Word extends Span {
  readonly lower: string
}

function skipLeading(text: string, end: number): number {
  let from = end
  for (let count = 0; count < 3; count += 1) {
    LEADING.lastIndex = from
    if (!LEADING.test(text)) break
    from = LEADING.lastIndex - (/\s/.test(text.charAt(LEADING.lastIndex - 1)) ? 1 : 0)
  }
  return from
}

function phraseWords(text: string, from: number): Word[] {
  const words: Word[] = []
  let at = from
  while (words.length < MAX_WORDS) {
    WORD.lastIndex = at
    const match = WORD.exec(text)
    const word = match?.groups?.word?.replace(/[.]$/, '')
    if (!match || !word || (ENDING.has(word.toLowerCase()) && !joinsAdjectives(text, words, match))) break
    const start = match.index + (match.groups?.gap?.length ?? 0)
    const wordEnd = start + word.length
    words.push({ start, end: wordEnd, lower: word.toLowerCase() })
    if (match.groups?.stop !== undefined || wordEnd < start + (match.groups?.word?.length ?? 0)) break
    at = wordEnd
  }
  return words
}

/** "digital and physical sales": an "and" before the plural is reached. */
const joinsAdjectives = (text: string, words: readonly Word[], match: RegExpExecArray): boolean =>
  words.length === 1 &&
  match.groups?.word === 'and' &&
  !isPlural(words[0]!.lower) &&
  /^\s[A-Za-z-]{2,15}\s[a-z]{2,15}(?<![su])s\b/.test(text.slice(WORD.lastIndex, WORD.lastIndex + 40))

/** "asks", "proves": a verb after a noun in the singular. */
const VERB =
  /^(?:[a-z]{3,14}(?:ing|ed)|asks?|says?|is|shows?|proves?|makes?|takes?|goes|comes?|gets?|gives?|remains?|includes?|covers?|fell|died|went|came|took|said|told|got|gave|became|began|worth|according)$/

/** "sports clubs", "arms dealers": a plural that stands before another. */
const isCompound = (words: readonly Word[], plural: number): boolean => {
  const next = words[plural + 1]?.lower
  return next !== undefined && isPlural(next) && !VERB.test(next)
}

/** Index of the phrase's last word: the first plural that no other plural follows, else the last word before a verb. */
function headIndex(words: readonly Word[], isOne: boolean): number {
  const conjunction = words.findIndex(({ lower }) => lower === 'and')
  if (isOne && conjunction > 0) return conjunction - 1
  if (PARTICIPLE.test(words[0]!.lower) && !words.slice(1, 3).some(({ lower }) => isPlural(lower))) return 0
  const plural = isOne ? -1 : words.findIndex(({ lower }) => isPlural(lower))
  if (plural >= 0) return isCompound(words, plural) ? plural + 1 : plural
  const verb = words.findIndex(({ lower }, index) => index > 0 && (VERB.test(lower) || PARTICIPLE.test(lower)))
  return verb > 0 ? verb - 1 : words.length - 1
}
