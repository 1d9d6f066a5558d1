import { isNode, type JsonLdNode, listOf, textOf, typesOf } from '../json-ld.ts'
import { readDate } from '../read-date.ts'
import { tidyLine } from '../white-space.ts'
import { jsonLdBody } from './json-ld-body.ts'
import type { RawBlock } from './raw-block.ts'

const MAX_UPDATES = 2000

/** True for a page that its JSON-LD calls a live blog. */
export const isLiveBlog = (jsonLd: JsonLdNode | undefined): boolean =>
  jsonLd !== undefined && typesOf(jsonLd).includes('LiveBlogPosting')

/** The updates of a live blog as JSON-LD states them, each block with the time of its update; none for other pages. */
export function liveBlogBody(jsonLd: JsonLdNode | undefined): RawBlock[] {
  if (!jsonLd || !isLiveBlog(jsonLd)) return []
  return listOf(jsonLd.liveBlogUpdate).filter(isNode).slice(0, MAX_UPDATES).flatMap(updateBlocks)
}

function updateBlocks(update: JsonLdNode): RawBlock[] {
  const published = readDate(textOf(update.datePublished) ?? textOf(update.dateModified) ?? '')
  const headline = tidyLine(textOf(update.headline) ?? '')
  const paragraphs = jsonLdBody(update)
  const heading: RawBlock[] =
    headline && paragraphs.length > 0 && !paragraphs[0]!.text.startsWith(headline)
      ? [{ kind: 'heading', text: headline, linkShare: 0 }]
      : []
  return [...heading, ...paragraphs].map((block) => (published ? { ...block, published } : block))
}
