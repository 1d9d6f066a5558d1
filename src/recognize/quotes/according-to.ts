import type { Span } from '../../model/span.ts'
import type { Attribution } from './finding.ts'
import { AUXILIARIES } from './function-words.ts'
import { subjectAfter } from './speaker-phrase.ts'
import type { Passage, Word } from './words.ts'

/** "according to the ministry", in front of its clause or behind it. */
export function accordingTo(passage: Passage): Attribution[] {
  const found: Attribution[] = []
  const { words } = passage
  for (let index = 0; index + 2 < words.length; index += 1) {
    const attribution =
      words[index]!.lower === 'according' && words[index + 1]!.lower === 'to' ? read(passage, index) : undefined
    if (attribution) found.push(attribution)
  }
  return found
}

function read(passage: Passage, index: number): Attribution | undefined {
  const { words } = passage
  const speaker = sourceAfter(words, index + 2)
  if (!speaker) return undefined
  const content = index === 0 || !hasContentBefore(words, index) ? fronted(words, speaker.to) : trailing(words, index)
  const rest = content && index > 0 ? resumed(words, index, speaker.to) : undefined
  return (
    content && {
      rule: 'according-to',
      p: 0.93,
      passage,
      speaker,
      contents: rest ? [content, rest] : [content],
      direct: false,
      cueClass: 'say',
      cue: { start: words[index]!.start, end: words[index + 1]!.end },
    }
  )
}

/** The phrase after "according to" up to a comma; it may hold "in", "on" and a clause: "figures released on Monday". */
function sourceAfter(words: readonly Word[], first: number): { from: number; to: number } | undefined {
  let to = first - 1
  while (
    to + 1 < words.length &&
    to - first < 30 &&
    !/^[,.;:—–)]$/.test(words[to + 1]!.text) &&
    !(words[to + 1]!.quotation >= 0 && to >= first)
  )
    to += 1
  const nextDot = words[to + 1]?.text === '.' && to + 2 < words.length
  const phrase = nextDot ? subjectAfter(words, first) : { from: first, to }
  return phrase && phrase.to >= first ? phrase : undefined
}

const hasContentBefore = (words: readonly Word[], index: number): boolean => {
  const from = clauseStart(words, index)
  return index - from > 2 && !/^(?:but|and|that)$/.test(words[index - 1]!.lower)
}

function clauseStart(words: readonly Word[], index: number): number {
  let from = index
  while (from > 0 && words[from - 1]!.text !== ';') from -= 1
  return from
}

function trailing(words: readonly Word[], index: number): Span {
  const from = clauseStart(words, index)
  let to = index - 1
  while (to > from && words[to]!.quotation < 0 && /^[,—–(-]$/.test(words[to]!.text)) to -= 1
  return { start: words[from]!.start, end: words[to]!.end }
}

function fronted(words: readonly Word[], speakerEnd: number): Span | undefined {
  const first = speakerEnd + 2
  if (words[speakerEnd + 1]?.text !== ',' || !words[first]) return undefined
  let to = words.length - 1
  if (words[to]!.text === '.' && to > first) to -= 1
  return { start: words[first]!.start, end: words[to]!.end }
}

/** "The toll, according to police, was four": the clause goes on behind the source. */
function resumed(words: readonly Word[], index: number, speakerEnd: number): Span | undefined {
  const next = words[speakerEnd + 2]
  const goesOn =
    words[index - 1]?.text === ',' && words[speakerEnd + 1]?.text === ',' && next && AUXILIARIES.has(next.lower)
  return goesOn ? fronted(words, speakerEnd) : undefined
}
