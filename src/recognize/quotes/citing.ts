import { contentBefore } from './content.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { headNoun, standsForSpeaker } from './speaker-nouns.ts'
import { subjectAfter } from './speaker-phrase.ts'
import { isCapital, type Passage, type WordRange } from './words.ts'

/** "Forty people died, state media reported, citing police": the root of a report that an outlet relays. */
export const citing: PassageRule = {
  id: 'citing-source',
  p: 0.8,
  findAll: (passage) => {
    const index = passage.words.findIndex(({ lower, quotation }) => lower === 'citing' && quotation < 0)
    const speaker = index > 2 && passage.words[index - 1]!.text === ',' ? citedAfter(passage, index + 1) : undefined
    const content = speaker && contentBefore(passage, relayEnd(passage, index - 1))
    return content ? [{ ...citingCue(index), speaker, contents: content.ranges, direct: false }] : []
  },
  examples: [
    ['Forty people died, state media reported, citing police.', 'police | citing | Forty people died'],
    ['The bridge fell, Acme News reported, citing the ministry.', 'the ministry | citing | The bridge fell'],
    ['He resigned, citing health reasons.', null],
    ['They were citing officials.', null],
  ],
}

const citingCue = (index: number): Pick<CuedFinding, 'cue' | 'cueClass'> => ({
  cue: { from: index, to: index },
  cueClass: 'report',
})

/** The phrase behind "citing", when it is somebody: a name or a noun for speakers, no reason ("citing health reasons"). */
function citedAfter({ words }: Passage, first: number): WordRange | undefined {
  const speaker = subjectAfter(words, first)
  if (!speaker) return undefined
  const phrase = words
    .slice(speaker.from, speaker.to + 1)
    .map(({ text }) => text)
    .join(' ')
  return isCapital(words[speaker.to]) || standsForSpeaker(headNoun(phrase)) ? speaker : undefined
}

/** Index of the comma before ", state media reported": the relay is no part of the content. */
function relayEnd({ words }: Passage, comma: number): number {
  for (let index = comma - 1; index > 0 && comma - index < 7; index -= 1) if (words[index]!.text === ',') return index
  return comma
}
