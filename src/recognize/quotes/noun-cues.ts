import { lexiconRows } from '../../text/lexicon.ts'
import { contentFrom } from './content.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { AUXILIARIES, BE_FORMS, isAdverb } from './function-words.ts'
import { objectRange } from './object-end.ts'
import { subjectBefore } from './speaker-phrase.ts'
import { isCapital, type Passage, type Word, type WordRange } from './words.ts'

interface CueNoun {
  readonly cueClass: string
  readonly kind: string
  readonly openers: ReadonlySet<string>
}

/** data/lexicons/cue-nouns.txt, by word. */
const CUE_NOUNS: ReadonlyMap<string, CueNoun> = new Map(
  lexiconRows('cue-nouns').map(([word = '', cueClass = '', kind = '', openers = '']) => [
    word,
    { cueClass, kind, openers: new Set(openers.split(' ')) },
  ]),
)
const OWNER = /^(?:his|her|their|its|my|our)$|['’]s$/
/** Adjectives between an owner and the noun: "the group's latest public warning". */
const MOST_ADJECTIVES = 3

/** "the mayor's claim that it was over", "his vow to stay" */
export const ownedNoun: PassageRule = {
  id: 'owned-noun',
  p: 0.6,
  findAll: (passage) => findingsOf(passage, 'noun', ownerBefore),
  examples: [
    ['He rejected the mayor’s claim that it was over.', 'the mayor | claim | it was over'],
    ['Few believed Ann Lee’s latest promise to stay.', 'Ann Lee | promise | to stay'],
    ['He heard the claim that it was over.', null],
    ['His claim failed.', null],
  ],
}

/** "The mayor is sure that it is over" */
export const subjectAdjective: PassageRule = {
  id: 'subject-adjective',
  p: 0.8,
  findAll: (passage) => findingsOf(passage, 'adjective', subjectOfBe),
  examples: [
    ['The mayor is sure that it is over.', 'The mayor | sure | it is over'],
    ['She was not worried about the flood.', 'She | worried | the flood'],
    ['A sure sign that it was over came on Monday.', null],
    ['It was clear.', null],
  ],
}

type FindSpeaker = (words: readonly Word[], index: number) => WordRange | undefined

function findingsOf(passage: Passage, kind: string, findSpeaker: FindSpeaker): CuedFinding[] {
  return passage.words.flatMap((word, index) => {
    const noun = word.quotation < 0 ? CUE_NOUNS.get(word.lower) : undefined
    const speaker = noun?.kind === kind ? findSpeaker(passage.words, index) : undefined
    return noun && speaker ? readContent(passage, index, noun, speaker) : []
  })
}

function readContent(passage: Passage, index: number, noun: CueNoun, speaker: WordRange): CuedFinding[] {
  const opener = passage.words[index + 1]?.lower ?? ''
  const first = index + (opener === 'to' ? 1 : 2)
  if (!noun.openers.has(opener) || !passage.words[first]) return []
  const content = contentFrom({ passage, form: 'base' }, first)
  if (!content) return []
  const contents =
    opener === 'that' ? content.ranges : content.ranges.map((range) => nounPhraseRange(passage.words, range))
  return [{ speaker, contents, direct: false, cue: { from: index, to: index }, cueClass: noun.cueClass }]
}

/** "the plan" of "his criticism of the plan, which is late, has startled many": up to a mark or the verb of the sentence. */
function nounPhraseRange(words: readonly Word[], whole: WordRange): WordRange {
  const { from, to } = objectRange(words, whole, 'base')
  for (let index = from + 1; index <= to && index - from < LONGEST_PHRASE; index += 1) {
    const { lower, quotation, text } = words[index]!
    if (quotation < 0 && (text === ',' || AUXILIARIES.has(lower))) return { from, to: index - 1 }
  }
  return { from, to }
}

/** No noun phrase is longer, in words. */
const LONGEST_PHRASE = 60

/** "Ann Lee’s" before a noun, or "his": the owner's own words. */
function ownerBefore(words: readonly Word[], index: number): WordRange | undefined {
  for (let to = index - 1; to >= 0 && index - to <= MOST_ADJECTIVES + 1; to -= 1)
    if (OWNER.test(words[to]!.lower)) return { from: ownerStart(words, to), to }
  return undefined
}

function ownerStart(words: readonly Word[], to: number): number {
  let from = to
  while (from > 0 && to - from < 4 && isCapital(words[from]) && isCapital(words[from - 1])) from -= 1
  return from > 0 && /^(?:the|a|an)$/i.test(words[from - 1]!.lower) ? from - 1 : from
}

function subjectOfBe(words: readonly Word[], index: number): WordRange | undefined {
  let be = index - 1
  while (be > 0 && isAdverb(words[be]!)) be -= 1
  if (be < 1 || !BE_FORMS.has(words[be]!.lower)) return undefined
  const speaker = subjectBefore(words, be - 1)
  return speaker && !/^(?:it|that|this|there)$/.test(words[speaker.to]!.lower) ? speaker : undefined
}
