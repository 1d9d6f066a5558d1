import type { QuoteMention } from '../../model/mention.ts'
import { type Span, textSpan } from '../../model/span.ts'

/** Posts of a network are no longer than this, in characters (X since 2017). */
const LONGEST_POST = 280
const P_POST = 0.85
/** "-- Ann Lee (@annlee) November 8, 2016", as pages embed posts. */
const SIGNATURE =
  /(?<dash>--+|[—–])\s?(?<name>\p{Lu}[^\n(@]{0,60}?)\s{0,3}\(@\w{1,30}\)(?:\s\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})?/gu

/**
 * Posts on a social network, signed behind their words: "It is ruined. -- Ann Lee (@annlee) November 8, 2016" is a statement of
 * Ann Lee. A post begins behind the one before it, else with the first sentence that fits in. None found: an empty list.
 */
export function findPosts(text: string, sentences: readonly Span[]): QuoteMention[] {
  const posts: QuoteMention[] = []
  if (!text.includes('(@')) return posts
  let [floor, next] = [0, 0]
  for (const signature of text.matchAll(SIGNATURE)) {
    const end = signature.index + signature[0].length
    const earliest = Math.max(floor, signature.index - LONGEST_POST)
    while (next < sentences.length && sentences[next]!.end <= earliest) next += 1
    const start = firstStart(sentences, next, earliest, signature.index)
    const content = trimmed(text, start, signature.index)
    if (content) posts.push(post(text, content, signature))
    floor = end
  }
  return posts
}

/** Start of the first sentence at or behind an offset, if one stands before the limit. */
function firstStart(sentences: readonly Span[], from: number, earliest: number, limit: number): number {
  for (let index = from; index < sentences.length && sentences[index]!.start < limit; index += 1)
    if (sentences[index]!.start >= earliest) return sentences[index]!.start
  return earliest
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end)
  const [before, length] = [words.length - words.trimStart().length, words.trim().length]
  return length === 0 ? undefined : { start: start + before, end: start + before + length }
}

function post(text: string, { start, end }: Span, { index, groups = {} }: RegExpExecArray): QuoteMention {
  const { dash = '', name = '' } = groups
  const speakerStart = text.indexOf(name, index + dash.length)
  return {
    kind: 'quote',
    ...textSpan(text, start, end),
    p: P_POST,
    speaker: name.trim(),
    speakerStart,
    speakerEnd: speakerStart + name.length,
    speakerKind: 'named',
    cue: dash,
    cueStart: index,
    cueEnd: index + dash.length,
    cueClass: 'say',
    direct: true,
    rule: 'signed-post',
  }
}
