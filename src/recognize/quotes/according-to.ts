import { hasVerb } from './clause.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { AUXILIARIES } from './function-words.ts'
import { subjectAfter } from './speaker-phrase.ts'
import type { Passage, Word, WordRange } from './words.ts'

const LONGEST_SOURCE = 30
/** Clauses are followed back no further, in words. */
const LONGEST_CLAUSE = 150

/** Before the cue: its content follows. */
const OPENS_CLAUSE = /^(?:but|and|that|because|since|although|though|while|as)$/

/** "according to the ministry": in front of its clause, behind it, or inside. */
export const accordingTo: PassageRule = {
  id: 'according-to',
  p: 0.93,
  findAll: (passage) => {
    const found: CuedFinding[] = []
    for (let index = 0; index + 2 < passage.words.length; index += 1) {
      const finding = isCue(passage.words, index) ? readSource(passage, index) : undefined
      if (finding) found.push(finding)
    }
    return found
  },
  examples: [
    ['Forty people died, according to the ministry.', 'the ministry | according to | Forty people died'],
    ['According to Iran HRM, there has been a surge.', 'Iran HRM | According to | there has been a surge'],
    ['The toll, according to police, was forty.', 'police | according to | The toll … was forty'],
    ['According to Ann Lee, a nurse, two died.', 'Ann Lee | According to | two died'],
    ['They were paid according to.', null],
    ['He acted in accord with the law.', null],
  ],
}

const isCue = (words: readonly Word[], index: number): boolean =>
  words[index]!.lower === 'according' && words[index + 1]!.lower === 'to'

function readSource({ words }: Passage, index: number): CuedFinding | undefined {
  const speaker = sourceAfter(words, index + 2)
  const contents = speaker ? contentsAround(words, index, speaker.to) : []
  if (!speaker || contents.length === 0) return undefined
  return { speaker, contents, direct: false, cue: { from: index, to: index + 1 }, cueClass: 'say' }
}

function contentsAround(words: readonly Word[], index: number, speakerEnd: number): WordRange[] {
  const start = clauseStart(words, index)
  const after = contentAfterSource(words, speakerEnd)
  const standsFirst =
    index - start < 3 ||
    OPENS_CLAUSE.test(words[index - 1]!.text === ',' ? words[index - 2]!.lower : words[index - 1]!.lower)
  if (standsFirst) return after ? [after] : []
  const isUnfinished = after && (AUXILIARIES.has(words[after.from]!.lower) || !hasVerb(words, start, index - 1))
  const goesOn = isUnfinished && words[index - 1]!.text === ','
  return [contentBeforeCue(words, start, index), ...(goesOn ? [after] : [])]
}

/** The phrase after the cue up to a mark; it may hold prepositions and a clause: "figures released on Monday". */
function sourceAfter(words: readonly Word[], first: number): WordRange | undefined {
  let to = first - 1
  while (to + 1 < words.length && to - first < LONGEST_SOURCE && !endsSource(words[to + 1]!, to >= first)) to += 1
  const isInitial = words[to + 1]?.text === '.' && to + 2 < words.length
  const phrase = isInitial ? subjectAfter(words, first) : { from: first, to }
  return phrase && phrase.to >= first ? phrase : undefined
}

const endsSource = (word: Word, isInside: boolean): boolean =>
  /^[,.;:—–)]$/.test(word.text) || (isInside && word.quotation >= 0)

function clauseStart(words: readonly Word[], index: number): number {
  let from = index
  while (from > 0 && index - from < LONGEST_CLAUSE && words[from - 1]!.text !== ';') from -= 1
  return from
}

function contentBeforeCue(words: readonly Word[], from: number, index: number): WordRange {
  let to = index - 1
  while (to > from && words[to]!.quotation < 0 && /^[,—–(-]$/.test(words[to]!.text)) to -= 1
  return { from, to }
}

/** The content stands behind the apposition or clause in "According to Ann Lee, a nurse, two died" and "According to Acme News, which cited police, two died". */
function afterRelative(words: readonly Word[], first: number): number {
  const opens = words[first]?.lower ?? ''
  const isApposition = /^(?:an?|the|its|his|her)$/.test(opens)
  if (!isApposition && !/^(?:which|who|whose)$/.test(opens)) return first
  const length = words
    .slice(first, first + LONGEST_SOURCE)
    .findIndex(({ text, quotation }) => text === ',' && quotation < 0)
  return length < 0 || (isApposition && hasVerb(words, first, first + length)) ? first : first + length + 1
}

function contentAfterSource(words: readonly Word[], speakerEnd: number): WordRange | undefined {
  const from = afterRelative(words, speakerEnd + 2)
  if (words[speakerEnd + 1]?.text !== ',' || !words[from]) return undefined
  const last = Math.min(words.length - 1, from + LONGEST_CLAUSE)
  return { from, to: words[last]!.text === '.' && last > from ? last - 1 : last }
}
