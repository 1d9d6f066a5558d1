import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Attribution } from './finding.ts'
import { mainSubject } from './main-subject.ts'

type Speaker = Pick<QuoteMention, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerKind'>

/** Resolves the speakers of a text in order: "he" is the man who spoke last, "the group" the last organization. */
export function createResolver(text: string, _names: readonly Mention[]): (attribution: Attribution) => Speaker {
  let last: Speaker = {}
  let lastPassage: Attribution['passage'] | undefined
  return ({ speaker, sharesSpeaker, passage }) => {
    const range = speaker ?? (sharesSpeaker && lastPassage !== passage ? mainSubject(passage.words) : undefined)
    if (sharesSpeaker && !range) return last
    if (!range) return {}
    lastPassage = passage
    const start = passage.words[range.from]!.start
    const end = passage.words[range.to]!.end
    last = { speaker: text.slice(start, end), speakerStart: start, speakerEnd: end, speakerKind: 'named' }
    return last
  }
}
