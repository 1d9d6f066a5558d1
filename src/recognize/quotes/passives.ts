import { cueAt } from './cues.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { AUXILIARIES, DETERMINERS, isAdverb, opensNumber, PREPOSITIONS } from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { standsForSpeaker } from './speaker-nouns.ts'
import { subjectAfter, subjectBefore } from './speaker-phrase.ts'
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

/** "The plan was criticized by the mayor", "the 61 attacks counted by Rights Watch": behind "by" stands whose words they are. */
export const byAgent: PassageRule = {
  id: 'passive-agent',
  p: 0.75,
  findAll: (passage) =>
    passage.words.some(({ lower }) => lower === 'by')
      ? passage.words.flatMap((_, index) => agentOf(passage, index))
      : [],
  examples: [
    ['The plan was criticized by the mayor.', 'the mayor | criticized | The plan'],
    ['The 61 attacks counted by Rights Watch include two bombs.', 'Rights Watch | counted | The 61 attacks'],
    ['The toll was later confirmed by two nurses.', 'two nurses | confirmed | The toll'],
    ['The plan was criticized by noon.', null],
    ['The house was built by the mayor.', null],
  ],
}

/** "the 975 hangings that the group recorded in 2024": whose count an object is, behind it. */
export const objectRelative: PassageRule = {
  id: 'object-relative',
  p: 0.75,
  findAll: (_passage, sites) => sites.flatMap(relativeOf),
  examples: [
    ['It matched the 975 hangings that the group recorded in 2024.', 'the group | recorded | the 975 hangings'],
    ['The 61 attacks which Rights Watch has counted in Oslo hurt two.', 'Rights Watch | counted | The 61 attacks'],
    ['The group that recorded 40 cases left.', null],
    ['Police say that the group recorded 40 cases.', null],
    ['The letter that the mayor published is long.', null],
  ],
}

/** A number and what it counts, before "that" and its subject; nothing that could be the object follows the verb. */
function relativeOf({ cue, groupStart, passage, range }: CueSite): CuedFinding[] {
  const { words } = passage
  const next = words[range.to + 1]
  const isGap = !next || !isWord(next) || PREPOSITIONS.has(next.lower) || /^(?:last|this)$/.test(next.lower)
  const speaker = COUNTING.has(cue.cueClass) && isGap ? subjectBefore(words, groupStart - 1) : undefined
  if (!speaker || !/^(?:that|which)$/.test(words[speaker.from - 1]?.lower ?? '')) return []
  const number = lastNumber(words, speaker.from - 2)
  if (number === undefined) return []
  const from = DETERMINERS.has(words[number - 1]?.lower ?? '') ? number - 1 : number
  return [{ speaker, cue: range, cueClass: cue.cueClass, contents: [{ from, to: speaker.from - 2 }], direct: false }]
}

const COUNTING = new Set(['report', 'estimate'])

/** Index of a number no more than five words before. */
function lastNumber(words: readonly Word[], last: number): number | undefined {
  for (let index = last; index >= 0 && last - index < 5 && isWord(words[index]); index -= 1)
    if (opensNumber(words[index])) return index
  return undefined
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
