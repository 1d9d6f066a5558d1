import { prominence } from '../../places/prominence.ts'
import type { Token } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { capitalizedWords, isNameToken, keyOf, type Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

/** A candidate with what its features look at: its words and the tokens around it on the same line. */
export interface Sight {
  readonly reading: Reading
  readonly candidate: Candidate
  readonly key: string
  /** Its words with a capital. */
  readonly words: readonly Token[]
  readonly firstWord: Token
  readonly lastWord: Token
  /** Number of words; particles are not counted. */
  readonly count: number
  readonly text: string
  readonly prominence: 0 | 1 | 2 | 3 | 4
  readonly before?: Token
  readonly beforeThat?: Token
  readonly after?: Token
  readonly afterThat?: Token
  readonly third?: Token
  /** True when ", Iran" or another known place follows; ", Iran’s president" is no place. */
  readonly precedesPlace: boolean
}

const QUOTE = /^["“”'‘«]$/

/** Looks at a candidate in its surroundings. Opening quotation marks are looked through to the left. */
export function sight(reading: Reading, candidate: Candidate): Sight {
  const { tokens, text } = reading
  const words = capitalizedWords(reading, candidate.first, candidate.last)
  let left = candidate.first - 1
  while (left >= 0 && QUOTE.test(tokens[left]!.text)) left -= 1
  const before = onLine(tokens[left])
  const beforeThat = before && onLine(tokens[left - 1])
  const after = onLine(tokens[candidate.last + 1])
  const afterThat = after && onLine(tokens[candidate.last + 2])
  const third = afterThat && onLine(tokens[candidate.last + 3])
  return {
    reading,
    candidate,
    key: candidate.key,
    words,
    firstWord: words[0]!,
    lastWord: words.at(-1)!,
    count: words.length,
    text: text.slice(candidate.start, candidate.end),
    prominence: prominence(candidate.key),
    ...(before ? { before } : {}),
    ...(beforeThat ? { beforeThat } : {}),
    ...(after ? { after } : {}),
    ...(afterThat ? { afterThat } : {}),
    ...(third ? { third } : {}),
    precedesPlace:
      after?.text === ',' && isPlaceAt(reading, candidate.last + 2) && !isDegree(words.length, third, afterThat),
  }
}

/** "Ana Silva, MD, said": letters after a name, not Maryland. */
const isDegree = (words: number, next: Token | undefined, letters: Token | undefined): boolean =>
  words > 1 && /^(?:md|sc|ma|pa)$/.test(letters?.key ?? '') && next?.text === ','

const onLine = (token: Token | undefined): Token | undefined => (token?.kind === 'break' ? undefined : token)

/** A known place of up to three words starts here. */
function isPlaceAt(reading: Reading, first: number): boolean {
  for (let last = first; last < first + 3 && isNameToken(reading, last); last += 1) {
    const isPlace =
      prominence(keyOf(reading, first, last)) >= 3 || vocabulary.stateAbbreviations.has(reading.tokens[last]!.key)
    if (isPlace) return reading.tokens[last + 1]?.kind !== 'possessive'
  }
  return false
}
