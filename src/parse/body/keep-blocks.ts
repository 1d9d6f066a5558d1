import { isBoilerplateLine, isTimeLine } from './boilerplate-line.ts'
import { fold } from './fold.ts'
import type { RawBlock } from './raw-block.ts'
import { weightOf } from './text-weight.ts'

const SENTENCE_END = /[.!?…:;"”’')\]。！？：；」』）؟؛।۔]$/
/** The title is repeated, if at all, among the first blocks. */
const TITLE_WINDOW = 12
/** How far ahead a heading looks for the paragraph that it stands over. */
const HEADING_WINDOW = 8

type Verdict = 'keep' | 'drop' | 'if followed'

/** The blocks that are article text: without the repeated title, link lists, boilerplate lines, doubles and headings over nothing. */
export function keepBlocks(blocks: readonly RawBlock[], titles: readonly string[]): RawBlock[] {
  const folded = new Set(titles.map(fold))
  const verdicts = blocks.map((block, index) =>
    index < TITLE_WINDOW && folded.has(fold(block.text)) ? 'drop' : judge(block),
  )
  const seen = new Set<string>()
  return blocks.filter((block, index) => {
    const keeps =
      verdicts[index] === 'keep' || (verdicts[index] === 'if followed' && isFollowed(blocks, verdicts, index))
    const isDouble = weightOf(block.text) > 34 && seen.has(block.text)
    if (keeps) seen.add(block.text)
    return keeps && !isDouble
  })
}

function judge({ kind, text, linkShare }: RawBlock): Verdict {
  if (isBoilerplateLine(text) || isLinkList({ kind, text, linkShare })) return 'drop'
  if (kind === 'heading') return 'if followed'
  if (kind === 'paragraph' && weightOf(text) < 21 && !SENTENCE_END.test(text)) return 'if followed'
  return 'keep'
}

/** Mostly links, and no sentence that happens to be linked. */
function isLinkList({ kind, text, linkShare }: RawBlock): boolean {
  if (linkShare > 0.9) return !(kind === 'paragraph' && SENTENCE_END.test(text) && weightOf(text) > 50)
  if (kind === 'list_item') return linkShare > 0.5 && (weightOf(text) < 84 || linkShare > 0.9)
  return linkShare > 0.6 && weightOf(text) < 75 && kind !== 'quote'
}

/** A heading stays when a paragraph that stays follows it, other headings in between allowed. */
function isFollowed(blocks: readonly RawBlock[], verdicts: readonly Verdict[], index: number): boolean {
  for (let i = index + 1; i < blocks.length && i < index + HEADING_WINDOW; i += 1) {
    if (verdicts[i] === 'if followed' || blocks[i]!.kind === 'caption' || isTimeLine(blocks[i]!.text)) continue
    return verdicts[i] === 'keep' && weightOf(blocks[i]!.text) > 34
  }
  return false
}
