import type { Span } from './span.ts'

export type BlockKind = 'heading' | 'paragraph' | 'list_item' | 'quote' | 'caption' | 'table_row'

/** One block of the article with its range in `article.text`. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** When an update of a live blog was published, ISO 8601: the reference for "yesterday" in it. */
  readonly published?: string
}

/** "TEHRAN, Iran (AP) -": where and by which agency a report was filed; its span lies in `article.text` before the prose. */
export interface Dateline extends Span {
  readonly place?: string
  readonly agency?: string
}

/** One reading of a field and where on the page it stands: "json-ld", "meta", "time", "url". */
interface FieldCandidate<Value> {
  readonly origin: string
  readonly value: Value
}

/** How a page was read: kept with the version so that a weak reading can weaken what stands on it. */
export interface Reading {
  /** Character encoding and why it was chosen: "windows-1252 (meta)". */
  readonly charset?: string
  /**
   * Which way the body was found: "prose" (own scoring), "selectors" (of the outlet), "readability", "jsonld", "captions",
   * "live-blog", "json" (an article served as JSON), "plain-text".
   */
  readonly body: string
  /** How many origins (JSON-LD, OpenGraph, <time>, byline, URL ...) agree on the day of publication. */
  readonly dateOrigins?: number
  /** How surely the day of publication is right, 0 to 1; what is computed from it is no surer. */
  readonly dateP?: number
  /** Everything that the page says of a field, the likeliest first. */
  readonly candidates?: {
    readonly title?: readonly FieldCandidate<string>[]
    readonly authors?: readonly FieldCandidate<readonly string[]>[]
    readonly published?: readonly FieldCandidate<string>[]
  }
  /** "paywall": the page says that it is for subscribers; "hidden": text that readers do not see; "truncated": it breaks off. */
  readonly limits?: readonly ('paywall' | 'hidden' | 'truncated')[]
}

/**
 * One article with one canonical text. Every fact found later is a span of `text`, which is never changed after parse.
 * Text read from a page has tidy white space and its paragraphs separated by one newline; text given is kept as it is.
 */
export interface Article {
  readonly text: string
  readonly title?: string
  readonly byline?: string
  readonly authors?: readonly string[]
  /** ISO 8601, as precise as known: "2025-09-24" or "2025-09-24T14:20:00Z". The reference for "last month". */
  readonly published?: string
  readonly modified?: string
  readonly outlet?: string
  /** ISO 3166-1 alpha-2 code of the country that the outlet writes from; a hint to which town of a name it means. */
  readonly outletCountry?: string
  /** Canonical address. */
  readonly url?: string
  /** BCP 47: "en". */
  readonly language?: string
  readonly dateline?: Dateline
  /** Agencies that wrote or carried the text: ["AFP"]. */
  readonly agencies?: readonly string[]
  readonly blocks?: readonly Block[]
  readonly reading?: Reading
}
