import type { Article } from '../model/article.ts'
import type { IsoDay } from '../model/day.ts'
import type { Span } from '../model/span.ts'
import { splitSentences } from './sentences.ts'

/** An article made ready for reading: its one text, its sentences, and the day that "yesterday" counts from. */
export interface Document {
  readonly article: Article
  readonly text: string
  readonly sentences: readonly Span[]
  /** Day of publication; absent when unknown, and then nothing relative is resolved. */
  readonly reference?: IsoDay
}

/** Reads the article's text into sentences; the reference day is the first ten characters of `published`. */
export function readDocument(article: Article): Document {
  const reference = article.published?.slice(0, 10)
  return {
    article,
    text: article.text,
    sentences: splitSentences(article.text),
    ...(reference && /^\d{4}-\d{2}-\d{2}$/.test(reference) ? { reference } : {}),
  }
}
