import { matchAt } from './numeral.ts'

/** Multiplier words and abbreviations after digits: "1.2 million", "3.4bn", "12 lakh", "4 hundred million". */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
    crores: 1e7,
    dozen: 12,
    dozens: 12,
    doz: 12,
    dozs: 12,
    dzs: 12,
    k: 1e3,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    mm: 1e6,
    m: 1e6,
    bn: 1e9,
    bln: 1e9,
    b: 1e9,
    tn: 1e12,
    tln: 1e12,
    trn: 1e12,
  }),
)

/** "million", " million", "-million": a word, or an abbreviation that may stand a space away. */
const WORD =
  /[ \u00A0-]{0,2}(?<word>hundred|thousand|million|billion|trillion|lakhs?|crores?|dozens?|dozs?|dzs|mln|bln|tln|bn|mn|tn|trn|mil)(?![a-z])/iy

/** "10k", "US$1MM", "2.5M", "1.2b": one letter that touches the number, or stands a space away when upper case money. */
const LETTER = /(?:(?<word>[kK]|MM|[mM]|[bB])|[ ]{1,2}(?<apart>[kKM])(?!['’.-]))(?![A-Za-z0-9²³/])/y

/** "2.5m people", "40m households": the plural that tells millions from metres. */
const PLURAL_FOLLOWS = /\s(?:[a-z]{2,15}\s)?(?:people|children|women|men|[a-z]{3,15}(?<![su])s)\b/y
const LENGTH_FOLLOWS =
  /[\s-](?:deep|long|high|tall|wide|hurdles|sprints?|runners?|waves|cliffs|walls|across|away|above|below|finals?|relays?)\b/y

export interface Multiplier {
  readonly factor: number
  readonly end: number
}

/** The factor written after a number, 1 when there is none; "m" after plain digits is metres unless a plural or a currency says otherwise. */
export function readMultiplier(text: string, at: number, isMoney: boolean): Multiplier {
  const letter = readLetter(text, at, isMoney)
  if (letter) return letter
  let [factor, end] = [1, at]
  for (let count = 0; count < 3; count += 1) {
    const match = matchAt(WORD, text, end)
    if (!match) break
    factor *= MULTIPLIERS.get(match.groups.word!.toLowerCase())!
    end = match.end
  }
  return { factor, end }
}

function readLetter(text: string, at: number, isMoney: boolean): Multiplier | undefined {
  const match = matchAt(LETTER, text, at)
  if (!match) return undefined
  const word = match.groups.word ?? match.groups.apart!
  if (word === 'm' && !isMoney && !isMillions(text, match.end)) return undefined
  return { factor: MULTIPLIERS.get(word.toLowerCase())!, end: match.end }
}

const isMillions = (text: string, at: number): boolean =>
  matchAt(PLURAL_FOLLOWS, text, at) !== undefined && matchAt(LENGTH_FOLLOWS, text, at) === undefined
