import type { Document } from '../../text/document.ts'
import { fold } from '../../text/fold.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { type LineMode, lineModes } from './line-modes.ts'
import { vocabulary } from './vocabulary.ts'

/** A text as the name rules see it. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Per token: how its line is written. */
  readonly modes: readonly LineMode[]
  /** True when the article writes the word with a capital inside sentences more often than without. */
  readonly isUsuallyCapitalized: (key: string) => boolean
}

/** Tokens and how the article writes its words. */
export function readNames(document: Document): Reading {
  const tokens = tokenize(document.text, document.sentences)
  const modes = lineModes(tokens)
  return { text: document.text, tokens, modes, isUsuallyCapitalized: capitalizationOf(tokens, modes) }
}

function capitalizationOf(tokens: readonly Token[], modes: readonly LineMode[]): (key: string) => boolean {
  const balance = new Map<string, number>()
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || modes[i] !== 'text' || (token.startsSentence && token.shape !== 'lower')) return
    balance.set(token.key, (balance.get(token.key) ?? 0) + (token.shape === 'lower' ? -1 : 1))
  })
  return (key) => (balance.get(key) ?? 0) > 0
}

/** Folded words from token `first` to token `last`: "Bank of Japan" gives "bank of japan". */
export const keyOf = ({ text, tokens }: Reading, first: number, last: number): string =>
  first === last
    ? (tokens[first]?.key ?? '')
    : fold(text.slice(tokens[first]!.start, tokens[last]!.end)).replace(/\.$/, '')

/** "Five-year-old" at the head of a sentence */
const AGE = /[-‐‑](?:year|month|day|week)s?[-‐‑]old$/i

/** A word with a capital that may stand in a name: no function word, no lone "I" or "A". */
export function isNameToken({ tokens, modes }: Reading, index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || token.shape === 'lower' || AGE.test(token.text)) return false
  if (token.shape === 'initial') return token.abbreviated || (token.text !== 'I' && token.text !== 'A')
  if (!vocabulary.functionWords.has(token.key)) return true
  return isAcronymOfFunctionWord(token) && modes[index] === 'text'
}

/** "US", "WHO", "IT" among lower-case words. */
const isAcronymOfFunctionWord = (token: Token): boolean => /^(?:US|WHO|AU|AP)$/.test(token.text)

/** The word tokens with a capital from `first` to `last`. */
export const capitalizedWords = ({ tokens }: Reading, first: number, last: number): Token[] =>
  tokens.slice(first, last + 1).filter((token) => token.kind === 'word' && token.shape !== 'lower')
