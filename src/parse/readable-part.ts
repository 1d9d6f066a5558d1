import type { Problem } from '../model/problem.ts'
import type { BlockText } from './join-blocks.ts'

/** Longer than any article, shorter than what would take more than some seconds or half a gigabyte to read for claims. */
const MOST_CHARS = 1_200_000
/** How far back a place between words is looked for. */
const LONGEST_WORD = 1_000

/** A text up to the last white space within 1.2 million characters; one that is shorter comes back unchanged. */
export function readablePart(text: string): string {
  if (text.length <= MOST_CHARS) return text
  const edge = text.slice(MOST_CHARS - LONGEST_WORD, MOST_CHARS + 1).search(/\s\S*$/)
  // Without white space at least no character is cut in half.
  return edge < 0
    ? text.slice(0, MOST_CHARS).replace(/[\ud800-\udbff]$/, '')
    : text.slice(0, MOST_CHARS - LONGEST_WORD + edge)
}

/** The same for a text of blocks: those that lie beyond go, the one at the edge is cut. */
export function readableBlocks(whole: BlockText): BlockText {
  const text = readablePart(whole.text)
  if (text.length === whole.text.length) return whole
  const blocks = whole.blocks.filter(({ start }) => start < text.length)
  return { text, blocks: blocks.map((block) => ({ ...block, end: Math.min(block.end, text.length) })) }
}

/** The problem of a text that is read in part; none for one that is read whole. */
export function restUnread(text: string, url: string | undefined): readonly Problem[] {
  if (text.length <= MOST_CHARS) return []
  const [length, read] = [text.length, MOST_CHARS].map((count) => count.toLocaleString('en'))
  return [
    {
      code: 'text_too_long',
      stage: 'parse',
      message: `${url ?? 'the text'} has ${length} characters, too many for an article; about the first ${read} were read, split it to have all of it read`,
      retryable: false,
      ...(url ? { input: url } : {}),
    },
  ]
}
