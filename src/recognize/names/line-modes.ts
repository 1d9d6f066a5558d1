import type { Token } from '../../text/tokens.ts'
import { vocabulary } from './vocabulary.ts'

/** `text`: ordinary prose; `headline`: "Iran Hangs Three Men in Karaj"; `capitals`: "IRAN HANGS THREE MEN". */
export type LineMode = 'text' | 'headline' | 'capitals'

const MIN_WORDS_OF_CAPITALS = 3
const MIN_WORDS_OF_HEADLINE = 4

/** How each token's line is written. */
export function lineModes(tokens: readonly Token[]): LineMode[] {
  const modes: LineMode[] = []
  let start = 0
  for (let i = 0; i <= tokens.length; i += 1) {
    if (i < tokens.length && tokens[i]!.kind !== 'break') continue
    const mode = lineMode(tokens, start, i)
    while (modes.length <= Math.min(i, tokens.length - 1)) modes.push(mode)
    start = i + 1
  }
  return modes
}

function lineMode(tokens: readonly Token[], start: number, end: number): LineMode {
  let [words, upper, lower, small] = [0, 0, 0, 0]
  for (let i = start; i < end; i += 1) {
    const token = tokens[i]!
    if (token.kind !== 'word' || token.text.length < 2) continue
    words += 1
    if (token.shape === 'upper') upper += 1
    else if (vocabulary.functionWords.has(token.key) || token.text.length <= 3) small += 1
    else if (token.shape === 'lower') lower += 1
  }
  if (words >= MIN_WORDS_OF_CAPITALS && upper >= 0.7 * words) return 'capitals'
  const endsAsSentence = /^[.?!]$/.test(tokens[end - 1]?.text ?? '')
  const isHeadline = words >= MIN_WORDS_OF_HEADLINE && lower <= 0.2 * Math.max(1, words - small)
  return isHeadline && !endsAsSentence ? 'headline' : 'text'
}
