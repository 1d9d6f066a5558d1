import type { Article, Block } from '../model/article.ts'
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
  /** Blocks of a live blog with the time of their update; absent in other articles. */
  readonly updates?: readonly Block[]
}

/** The day that "yesterday" counts from at a place of the text: that of the live blog's update around it, else of publication. */
export function referenceAt({ reference, updates = [] }: Document, offset: number): IsoDay | undefined {
  const update = updates.find(({ start, end }) => start <= offset && offset < end)
  return update?.published?.slice(0, 10) ?? reference
}

/** Reads the article's text into sentences; the reference day is the first ten characters of `published`. */
export function readDocument(article: Article): Document {
  const reference = article.published?.slice(0, 10)
  const updates = (article.blocks ?? []).filter(({ published }) => published !== undefined)
  return {
    article,
    text: article.text,
    sentences: splitSentences(article.text).flatMap((sentence) => datelineApart(article, sentence)),
    ...(reference && /^\d{4}-\d{2}-\d{2}$/.test(reference) ? { reference } : {}),
    ...(updates.length > 0 ? { updates } : {}),
  }
}

/** The dateline is no part of the first sentence: "PARIS, Sept 24 (AFP) -" and "At least four people died." are two. */
function datelineApart({ dateline, text }: Article, sentence: Span): Span[] {
  if (!dateline || dateline.start !== sentence.start || dateline.end >= sentence.end) return [sentence]
  const gap = text.slice(dateline.end, sentence.end).search(/\S/)
  return [
    { start: dateline.start, end: dateline.end },
    { start: dateline.end + gap, end: sentence.end },
  ]
}
