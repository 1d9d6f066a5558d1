import { cueAt } from './cues.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { AUXILIARIES, isAdverb } from './function-words.ts'
import { standsForSpeaker } from './speaker-nouns.ts'
import { subjectAfter, subjectBefore } from './speaker-phrase.ts'
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

/** "The plan was criticized by the mayor", "the 61 attacks counted by Rights Watch": behind "by" stands whose words they are. */
export const byAgent: PassageRule = {
  id: 'passive-agent',
  p: 0.75,
  findAll: (passage) => passage.words.flatMap((_, index) => agentOf(passage, index)),
  examples: [
    ['The plan was criticized by the mayor.', 'the mayor | criticized | The plan'],
    ['The 61 attacks counted by Rights Watch include two bombs.', 'Rights Watch | counted | The 61 attacks'],
    ['The toll was later confirmed by two nurses.', 'two nurses | confirmed | The toll'],
    ['The plan was criticized by noon.', null],
    ['The house was built by the mayor.', null],
  ],
}

function agentOf(passage: Passage, index: number): CuedFinding[] {
  const { words } = passage
  if (words[index]!.quotation >= 0) return []
  const reading = cueAt(words, index)
  if (reading?.form !== 'past' || NO_STATEMENT.has(reading.cue.cueClass) || NO_CUES.has(reading.cue.lemma)) return []
  const to = index + reading.cue.particles.length
  if (words[to + 1]?.lower !== 'by') return []
  const speaker = somebodyAfter(words, to + 2)
  const content = speaker && subjectBefore(words, verbGroupStart(words, index) - 1)
  if (!content || !isWord(words[content.to])) return []
  return [{ speaker, cue: { from: index, to }, cueClass: reading.cue.cueClass, contents: [content], direct: false }]
}

/** "held by the state", "viewed by many": no statements. */
const NO_STATEMENT = new Set(['ask', 'believe', 'hear', 'intend', 'issue'])
const NO_CUES = new Set(['hold', 'write', 'maintain', 'defend', 'post', 'put'])

/** "Rights Watch", "two nurses": the name or the first noun for speakers behind "by"; what follows may be the verb of the sentence. */
function somebodyAfter(words: readonly Word[], first: number): WordRange | undefined {
  const phrase = subjectAfter(words, first)
  if (!phrase) return undefined
  const name = isDeterminer(words[first]!) ? first + 1 : first
  let to = name
  if (isCapital(words[name])) while (to < phrase.to && isCapital(words[to + 1])) to += 1
  else while (to < phrase.to && !standsForSpeaker(words[to]!.lower)) to += 1
  return isCapital(words[name]) || standsForSpeaker(words[to]!.lower) ? { from: first, to } : undefined
}

const isDeterminer = ({ lower }: Word): boolean => /^(?:the|an?|its|his|her|their)$/.test(lower)

function verbGroupStart(words: readonly Word[], index: number): number {
  let start = index
  while (start > 0 && (isAdverb(words[start - 1]!) || AUXILIARIES.has(words[start - 1]!.lower))) start -= 1
  return start
}
