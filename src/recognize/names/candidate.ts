import { isDemonym } from '../../places/countries.ts'
import type { Token } from '../../text/tokens.ts'
import { keyOf, type Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

/** A stretch that is judged as one name. */
export interface Candidate {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly key: string
  readonly mode: Reading['modes'][number]
  /** Set when the words are a demonym: "Iranian", "Kurds". */
  readonly demonym?: true
  /** First token of the title in front of it: "Prime Minister" for "Prime Minister Narendra Modi". */
  readonly titleFrom?: number
}

/** Candidate over the tokens; a sentence's full stop is not part of "Mr. Smith of the U.S. Army Corp." */
export function candidate(reading: Reading, first: number, last: number, extra: Partial<Candidate> = {}): Candidate {
  const key = keyOf(reading, first, last)
  const { start } = reading.tokens[first]!
  const end = endWithoutFullStop(reading.tokens[last]!)
  const mode = reading.modes[first]!
  return { first, last, start, end, key, mode, ...(isDemonymPhrase(key) ? { demonym: true } : {}), ...extra }
}

const KEEPS_FULL_STOP = /^(?:Inc|Corp|Ltd|Co|Jr|Sr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u
const endWithoutFullStop = (token: Token): number =>
  token.abbreviated &&
  token.text.endsWith('.') &&
  !KEEPS_FULL_STOP.test(token.text) &&
  !vocabulary.stateAbbreviations.has(token.key)
    ? token.end - 1
    : token.end

/** "iranian", and "central american": a demonym with a direction. */
export function isDemonymPhrase(key: string): boolean {
  const space = key.indexOf(' ')
  return (
    isDemonym(key) || (space > 0 && vocabulary.directions.has(key.slice(0, space)) && isDemonym(key.slice(space + 1)))
  )
}
