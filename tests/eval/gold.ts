import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/model/span.ts'

/** The annotation scheme in types; tests/eval/gold/README.md tells what each field means. */
interface GoldSpan extends Span {
  readonly quote: string
}

interface GoldWindow {
  readonly start: string | null
  readonly end: string | null
}

export interface GoldFigure extends GoldSpan {
  readonly low: number | null
  readonly high: number | null
  readonly bound: string
  readonly unit: string
  readonly counted: string
  readonly measure: string
  readonly period: GoldWindow | null
  readonly place: string | null
  readonly source: string | null
  readonly negated: boolean
  readonly modality: string
}

export interface GoldAge extends GoldSpan {
  readonly person: string
  readonly low: number
  readonly high: number
}

export interface GoldEvent extends GoldSpan {
  readonly trigger: string
  readonly date: GoldWindow
}

export interface GoldQuote extends GoldSpan {
  readonly speaker: string
}

export interface GoldDocument {
  readonly doc: string
  readonly text: string
  readonly outlet: string | null
  readonly published: string | null
  readonly figures: readonly GoldFigure[]
  readonly ages: readonly GoldAge[]
  readonly events: readonly GoldEvent[]
  readonly people: readonly { readonly name: string; readonly mentions: readonly string[] }[]
  readonly places: readonly { readonly name: string; readonly within: string | null }[]
  readonly quotes: readonly GoldQuote[]
}

export type GoldSet = 'dev' | 'test'

/** The annotated articles of a set, by name. Throws when an annotation does not stand at its offsets. */
export function goldDocuments(set: GoldSet): GoldDocument[] {
  return goldDocumentsIn(fileURLToPath(new URL(`gold/${set}/`, import.meta.url)))
}

/** The same of any directory that holds articles and annotations in this scheme: NAME.txt beside NAME.json. */
export const goldDocumentsIn = (directory: string): GoldDocument[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readDocument(join(directory, file)))

function readDocument(path: string): GoldDocument {
  const text = readFileSync(path.replace(/\.json$/, '.txt'), 'utf8')
  const document: GoldDocument = { ...JSON.parse(readFileSync(path, 'utf8')), text }
  for (const item of [...document.figures, ...document.ages, ...document.events, ...document.quotes]) {
    if (text.slice(item.start, item.end) !== item.quote) {
      throw new Error(`${path}: "${item.quote}" is not at ${item.start}-${item.end} of the text`)
    }
  }
  return document
}
