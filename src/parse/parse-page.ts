import type { Problem } from '../model/problem.ts'
import { articleOfText } from './article-of-text.ts'
import { decode } from './charset.ts'
import { LOOKS_LIKE_JSON, pageOfJson } from './json-article.ts'
import { withLanguage } from './language.ts'
import { noText } from './no-text.ts'
import type { PageContext, PageReading } from './page-context.ts'
import { parseHtml } from './parse-html.ts'
import { readablePart, restUnread } from './readable-part.ts'
import { tidyLine } from './white-space.ts'

/** A fetched page as it came. */
export interface PageInput extends PageContext {
  readonly body: Uint8Array
  /** HTTP Content-Type: "text/html; charset=utf-8". */
  readonly contentType?: string
}

const HTML_START = /^\s{0,200}(?:<!--|<!doctype html|<\?xml|<[a-z][\w-]{0,20}[\s>/])/i
const HTML_TAG = /<(?:html|head|body|title|meta|div|p|article|h1)[\s>]/i
/** Control characters that no text holds. */
const BINARY = /(?!\s|[\u0080-\u009f])\p{Cc}|\ufffd/gu
/** Kinds of files that hold no page, by content type; servers label pages "application/octet-stream" too often for that to count. */
const NO_PAGE_TYPE = /^\s{0,9}(?:(?:image|audio|video|font)\/|application\/(?:pdf|zip|gzip|msword|vnd\.))/i
const PDF_START = /^%PDF-/
/** The root element of RSS, RSS 1.0, Atom and sitemaps. */
const FEED_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,1000}-->\s{0,200})?<(?:rss|rdf:RDF|feed|urlset|sitemapindex)[\s>]/i
const SNIFF_CHARS = 4000
/** Of a longer text file no more is looked at: half of this is read at most. */
const MAX_TEXT_CHARS = 2_400_000

/**
 * Reads one fetched page, HTML or plain text by its content type and its first bytes. Never throws: an empty page, binary
 * junk or a page without an article gives a problem "no_text" and no article.
 */
export function parsePage(input: PageInput): PageReading {
  const decoded = decode(input.body, input.contentType)
  const charset = `${decoded.charset} (${decoded.reason})`
  const unreadable = whyUnreadable(decoded.text, input.contentType)
  if (unreadable) return { problems: [noText(input.url, unreadable)] }
  const reading = readText(decoded.text, input, charset)
  const mislabeled = decoded.reason === 'mislabeled' ? [wrongCharset(input.url, decoded.charset)] : []
  const problems = [...mislabeled, ...reading.problems]
  const country = input.outlet?.country
  if (!reading.article || !country) return { ...reading, problems }
  return { ...reading, article: { ...reading.article, outletCountry: country }, problems }
}

function readText(text: string, input: PageInput, charset: string): PageReading {
  if (isHtml(text, input.contentType)) return parseHtml(text, input, charset)
  const page = pageOfJson(text)
  if (page === 'no article') return { problems: [noText(input.url, 'is JSON without an article')] }
  return page ? parseJson(page, input, charset) : parseText(text, input, charset)
}

/** An article served as JSON. */
function parseJson(page: string, input: PageInput, charset: string): PageReading {
  const { article, problems } = parseHtml(page, input, charset)
  return article ? { article: { ...article, reading: { ...article.reading, body: 'json' } }, problems } : { problems }
}

const wrongCharset = (url: string | undefined, charset: string): Problem => ({
  code: 'wrong_charset',
  stage: 'parse',
  message: `${url ?? 'the page'} says it is UTF-8 and is not; it was read as ${charset}, look whether its letters are right`,
  retryable: false,
  ...(url ? { input: url } : {}),
})

/** A plain text file as an article: line ends become "\n" and paragraphs are tidied. */
export function parseText(text: string, context: PageContext = {}, charset?: string): PageReading {
  const tidy = text
    .slice(0, MAX_TEXT_CHARS)
    .split(/\r\n?|\n/)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n')
  if (tidy === '') return { problems: [noText(context.url, 'is empty')] }
  const article = articleOfText(readablePart(tidy), {
    ...context.hint,
    ...(context.outlet ? { outlet: context.outlet.name } : {}),
    ...(context.url ? { url: context.url } : {}),
  })
  const read = withLanguage({ ...article, reading: { body: 'plain-text', ...(charset ? { charset } : {}) } })
  return { ...read, problems: [...restUnread(tidy, context.url), ...read.problems] }
}

/** Why there is no article to look for; undefined for a page. */
function whyUnreadable(text: string, contentType = ''): string | undefined {
  if (text.trim() === '') return 'is empty'
  if (NO_PAGE_TYPE.test(contentType)) return `is no page but ${contentType}`
  if (PDF_START.test(text) || isBinary(text)) return 'holds binary data, no text'
  return FEED_START.test(text.slice(0, SNIFF_CHARS)) ? 'is a feed or a sitemap, no article' : undefined
}

function isHtml(text: string, contentType = ''): boolean {
  if (/\bjson\b/i.test(contentType)) return false
  if (/\b(?:html|xml)\b/i.test(contentType)) return true
  const head = text.slice(0, SNIFF_CHARS)
  if (LOOKS_LIKE_JSON.test(head)) return false
  return HTML_START.test(head) || (!/^text\/plain/i.test(contentType) && HTML_TAG.test(head))
}

/** More than one in twenty of the first characters is no character of a text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, SNIFF_CHARS)
  return (head.match(BINARY)?.length ?? 0) > head.length / 20
}
