import type { PageTree } from '../page-tree.ts'
import { findBody } from './find-body.ts'
import { keepBlocks } from './keep-blocks.ts'
import { measureProse, type ProseMap } from './prose.ts'
import type { RawBlock } from './raw-block.ts'
import { readBlocks } from './read-blocks.ts'
import { weightOfBlocks } from './text-weight.ts'
import { titleHeadings } from './title-headings.ts'

/** What a page's body came to. */
export interface BodyReading {
  readonly blocks: readonly RawBlock[]
  readonly captions: readonly RawBlock[]
  /** Lines taken for boilerplate; credits of agencies are among them. */
  readonly dropped: readonly RawBlock[]
}

/** When the reading holds less than this share of the letters in its container, regions were dropped that should not have been. */
const SUSPICIOUS_SHARE = 0.35

/**
 * Finds the article's body by where its prose stands and reads it into blocks. `titles` tell the article from others on
 * the page and are not repeated in the body. Of a live blog all articles are read: each is an update.
 */
export function readBody(tree: PageTree, titles: readonly string[], isLive = false): BodyReading {
  const headings = titleHeadings(tree, titles)
  const map = measureProse(tree, headings)
  const at = findBody(tree, map, headings, isLive)
  const reading = readFrom(tree, map, at, titles)
  if (lengthOf(reading) >= SUSPICIOUS_SHARE * Math.min(map.letters[at]!, map.prose[at]!)) return reading
  const loose = measureProse(tree, headings, { sureRegionsOnly: true })
  const second = readFrom(tree, loose, findBody(tree, loose, headings), titles)
  return lengthOf(second) > 1.5 * lengthOf(reading) ? second : reading
}

/** Reads the elements that an outlet's selectors name as the body, in place of a search. */
export function readNamedBody(tree: PageTree, bodies: readonly number[], titles: readonly string[]): BodyReading {
  const map = measureProse(tree, titleHeadings(tree, titles))
  const outermost = bodies.filter((index, i) => i === 0 || index >= tree.nodes[bodies[i - 1]!]!.end)
  const readings = outermost.map((index) => readFrom(tree, map, index, titles))
  return {
    blocks: readings.flatMap(({ blocks }) => blocks),
    captions: readings.flatMap(({ captions }) => captions),
    dropped: readings.flatMap(({ dropped }) => dropped),
  }
}

function readFrom(tree: PageTree, map: ProseMap, body: number, titles: readonly string[]): BodyReading {
  const read = readBlocks(tree, map, body)
  const [captions, others] = [read.filter(isCaption), read.filter((block) => !isCaption(block))]
  const blocks = keepBlocks(others, titles)
  const kept = new Set(blocks)
  return { blocks, captions, dropped: others.filter((block) => !kept.has(block)) }
}

const isCaption = ({ kind }: RawBlock): boolean => kind === 'caption'
const lengthOf = ({ blocks }: BodyReading): number => weightOfBlocks(blocks)
