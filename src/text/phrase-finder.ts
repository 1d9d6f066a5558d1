import type { Span } from '../model/span.ts'

/** A phrase of a lexicon found in a text, with what the lexicon says of it. */
export interface FoundPhrase<T> extends Span {
  readonly phrase: string
  readonly meaning: T
}

/** A run of letters and digits: "put" in "put to death". */
const WORD = /[\p{L}\p{N}]+/gu
const WORD_CHARACTER = /[\p{L}\p{N}]/u

/**
 * Finds the phrases of a lexicon (keys in lower case) in a span of a text, longest first, ignoring case, at word boundaries:
 * with "put to death" in the lexicon, "They were put to death." gives that phrase, not "death". Phrases are looked up by
 * their first word, so time grows with the text, not with the lexicon.
 */
export function phraseFinder<T>(meanings: ReadonlyMap<string, T>): (text: string, span: Span) => FoundPhrase<T>[] {
  const byFirstWord = indexOf([...meanings.keys()])
  return (text, span) => {
    const found: FoundPhrase<T>[] = []
    const words = text.slice(span.start, span.end)
    const lower = words.toLowerCase()
    // Where lower case is longer than the text ("İ") offsets would shift: nothing is found rather than the wrong words.
    const aligned = lower.length === words.length
    let end = 0
    for (const match of words.matchAll(WORD)) {
      if (match.index < end) continue
      const phrases = byFirstWord.get(match[0].toLowerCase())
      const phrase = phrases?.find((candidate) => aligned && standsAt(lower, match.index, candidate))
      if (!phrase) continue
      end = match.index + phrase.length
      const start = span.start + match.index
      found.push({
        start,
        end: start + phrase.length,
        phrase: words.slice(match.index, end),
        meaning: meanings.get(phrase)!,
      })
    }
    return found
  }
}

/** Phrases by their first word, longest first. */
function indexOf(phrases: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    const first = phrase.match(WORD)?.[0]
    if (first) index.set(first, [...(index.get(first) ?? []), phrase])
  }
  return index
}

const standsAt = (lower: string, start: number, phrase: string): boolean =>
  lower.startsWith(phrase, start) && !WORD_CHARACTER.test(lower.charAt(start + phrase.length))
