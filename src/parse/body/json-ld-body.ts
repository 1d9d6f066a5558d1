import { decodeEntities } from '../html-entities.ts'
import type { JsonLdNode } from '../json-ld.ts'
import { tidyLine } from '../white-space.ts'
import type { RawBlock } from './raw-block.ts'

const TAG = /<[^<>]{1,2000}>/g
const MAX_CHARS = 2_000_000

/** Paragraphs of a page's JSON-LD articleBody; none when it has none. Tags in it are taken out. */
export function jsonLdBody(jsonLd: JsonLdNode | undefined): RawBlock[] {
  const body = jsonLd?.articleBody
  if (typeof body !== 'string') return []
  return body
    .slice(0, MAX_CHARS)
    .replace(/<\/p>|<br[^>]{0,20}>/gi, '\n')
    .replace(TAG, ' ')
    .split(/[\r\n]+/)
    .map((line) => ({ kind: 'paragraph' as const, text: tidyLine(decodeEntities(line)), linkShare: 0 }))
    .filter(({ text }) => text !== '')
}
