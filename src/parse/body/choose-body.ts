import type { OutletSelectors } from '../../model/outlet.ts'
import type { JsonLdNode } from '../json-ld.ts'
import type { PageTree } from '../page-tree.ts'
import { jsonLdBody } from './json-ld-body.ts'
import { isLiveBlog, liveBlogBody } from './live-blog.ts'
import type { RawBlock } from './raw-block.ts'
import { readBody, readNamedBody } from './read-body.ts'
import { readabilityBody } from './readability-body.ts'
import { weightOfBlocks } from './text-weight.ts'
import { withUpdateTimes } from './update-times.ts'

/** A page's body, lines taken for boilerplate, and which way it was found. */
export interface ChosenBody {
  readonly blocks: readonly RawBlock[]
  readonly dropped: readonly RawBlock[]
  readonly way: 'selectors' | 'live-blog' | 'prose' | 'readability' | 'jsonld' | 'captions'
}

/** Less than this is not believed to be all of an article, and another reading is tried. */
const TOO_LITTLE = 200
/** Another reading wins when it holds this many times as much. */
const READABILITY_WINS = 1.5
const JSON_LD_WINS = 2

/**
 * The body by the outlet's selectors, else by where the prose stands; by Readability when that finds too little; by JSON-LD's
 * articleBody when that holds far more; captions when there is nothing else.
 */
export function chooseBody(
  tree: PageTree,
  jsonLd: JsonLdNode | undefined,
  titles: readonly string[],
  layout: OutletSelectors | undefined,
): ChosenBody {
  if (layout?.body) return { ...readNamedBody(tree, tree.select(layout.body), titles), way: 'selectors' }
  if (isLiveBlog(jsonLd)) return chooseLiveBlog(tree, jsonLd, titles)
  const { blocks, captions, dropped } = readBody(tree, titles)
  const own = { blocks, dropped, way: 'prose' } as const
  const found = weightOfBlocks(blocks) < TOO_LITTLE ? larger(own, readabilityBody(tree, titles)) : own
  const stated = jsonLdBody(jsonLd)
  if (weightOfBlocks(stated) > JSON_LD_WINS * weightOfBlocks(found.blocks))
    return { blocks: stated, dropped, way: 'jsonld' }
  return found.blocks.length > 0 ? found : { blocks: captions, dropped, way: 'captions' }
}

/** Updates as JSON-LD states them, unless the page itself shows far more. */
function chooseLiveBlog(tree: PageTree, jsonLd: JsonLdNode | undefined, titles: readonly string[]): ChosenBody {
  const { blocks, dropped } = readBody(tree, titles, true)
  const stated = liveBlogBody(jsonLd)
  const isShort = JSON_LD_WINS * weightOfBlocks(stated) < weightOfBlocks(blocks)
  return { blocks: isShort ? withUpdateTimes(tree, blocks) : stated, dropped, way: 'live-blog' }
}

const larger = (own: ChosenBody, blocks: readonly RawBlock[]): ChosenBody =>
  weightOfBlocks(blocks) > READABILITY_WINS * weightOfBlocks(own.blocks) ? { ...own, blocks, way: 'readability' } : own
