import type { Span } from '../model/span.ts'

/** A phrase of a lexicon found in a text, with what the lexicon says of it. */
export interface FoundPhrase<T> extends Span {
  readonly phrase: string
  readonly meaning: T
}

const escapeRegExp = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Finds the phrases of a lexicon in a span of a text, longest first, ignoring case, at word boundaries: with "put to death"
 * in the lexicon, "They were put to death." gives that phrase, not "death". One compiled alternation, so time grows with the
 * text, not with the lexicon.
 */
export function phraseFinder<T>(meanings: ReadonlyMap<string, T>): (text: string, span: Span) => FoundPhrase<T>[] {
  const alternatives = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text, span) =>
    [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
      phrase: match[0],
      meaning: meanings.get(match[0].toLowerCase())!,
    }))
}
