import { isNode, type JsonLdNode, listOf, textOf } from './json-ld.ts'

const BODY_KEYS = ['articleBody', 'body', 'bodyHtml', 'body_html', 'content_html', 'content', 'text', 'html']
const TITLE_KEYS = ['headline', 'title', 'name']
const DATE_KEYS = [
  'datePublished',
  'published',
  'published_at',
  'publishedAt',
  'date_published',
  'date_gmt',
  'date',
  'pubDate',
]
const AUTHOR_KEYS = ['author', 'authors', 'byline']
/** An article's text is longer, a label's shorter. */
const MIN_BODY_CHARS = 200
/** More than this is a file of data. */
const MAX_CHARS = 4_000_000
const MAX_NODES = 5_000
/** A text that begins like a JSON object or list. */
export const LOOKS_LIKE_JSON = /^\s{0,200}[[{]\s{0,200}["{[]/

/**
 * The page that stands for an article served as JSON, by an API or to a script: {"title": "Rivers rise", "body": "<p>..."}.
 * "no article" for other JSON; undefined for what is no JSON.
 */
export function pageOfJson(text: string): string | 'no article' | undefined {
  if (!LOOKS_LIKE_JSON.test(text)) return undefined
  if (text.length > MAX_CHARS) return 'no article'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const article = longestArticle(value)
  return article ? pageOf(article) : 'no article'
}

/** Of all objects in the value the one with the longest text. */
function longestArticle(value: unknown): JsonLdNode | undefined {
  const pending: unknown[] = [value]
  let [best, length, seen]: [JsonLdNode | undefined, number, number] = [undefined, MIN_BODY_CHARS - 1, 0]
  for (let next = pending.pop(); next !== undefined && seen < MAX_NODES; next = pending.pop(), seen += 1) {
    if (isNode(next)) {
      const body = bodyOf(next)?.length ?? 0
      if (body > length) [best, length] = [next, body]
    }
    if (typeof next === 'object' && next !== null)
      pending.push(...Object.values(next).slice(0, MAX_NODES).filter(isObject))
  }
  return best
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** A value as WordPress and others write it: the text itself or {"rendered": "..."}. */
const wordsOf = (value: unknown): string | undefined =>
  textOf(isNode(value) ? (value.rendered ?? value.html ?? value['@value']) : value)

const firstOf = (node: JsonLdNode, keys: readonly string[]): string | undefined =>
  keys.map((key) => wordsOf(node[key])).find((words) => words !== undefined && words.trim() !== '')

const bodyOf = (node: JsonLdNode): string | undefined => firstOf(node, BODY_KEYS)

function pageOf(article: JsonLdNode): string {
  const title = firstOf(article, TITLE_KEYS)
  const author = AUTHOR_KEYS.flatMap((key) => listOf(article[key])).filter(
    (value) => isNode(value) || typeof value === 'string',
  )
  const facts = {
    '@type': 'NewsArticle',
    ...(title ? { headline: title } : {}),
    ...(author.length > 0 ? { author } : {}),
    datePublished: firstOf(article, DATE_KEYS),
    dateModified: firstOf(article, ['dateModified', 'modified_gmt', 'modified', 'updated_at', 'updatedAt']),
    inLanguage: textOf(article.inLanguage ?? article.language),
  }
  const body = bodyOf(article) ?? ''
  const paragraphs = /<p[\s>]/i.test(body)
    ? body
    : body
        .split(/\n+/)
        .map((line) => `<p>${line}</p>`)
        .join('')
  // "<" inside a script would end it.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c')
  return `<html><head><script type="application/ld+json">${json}</script></head><body><article>${paragraphs}</article></body></html>`
}
