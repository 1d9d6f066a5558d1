import { contentFrom } from './content.ts'
import { cueAt } from './cues.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { opensNumber, PREPOSITIONS } from './function-words.ts'
import { subjectBefore } from './speaker-phrase.ts'
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

const HOLDS = new Set('has have had give gives gave list lists listed'.split(' '))
const CONTRASTS = /^(?:while|whereas|but|and|;)$/
const SCALE = /^(?:hundred|thousand|million|billion|trillion)$/

/** "one group counted 40 dead, while Rights Watch has 45 for the same week": a number of somebody's, set beside another's. */
export const holdsFigure: PassageRule = {
  id: 'holds-figure',
  p: 0.75,
  findAll: (passage) =>
    passage.words.flatMap((word, index) => (HOLDS.has(word.lower) ? heldFigure(passage, index) : [])),
  examples: [
    ['One group counted 40 dead, while Rights Watch has 45 for the week.', 'Rights Watch | has | 45 for the week'],
    ['Police say 40 died, but Acme News gives 45.', 'Acme News | gives | 45'],
    ['Police say 40 died, and Acme News has 45 reporters there.', null],
    ['Lee has 40 votes, while Roe has 45.', null],
    ['Acme News has 45.', null],
  ],
}

function heldFigure(passage: Passage, index: number): CuedFinding[] {
  const { words } = passage
  const speaker = subjectBefore(words, index - 1)
  if (!speaker || !isCapital(words[speaker.to]) || !opensNumber(words[index + 1])) return []
  const isSetBeside = CONTRASTS.test(words[speaker.from - 1]?.lower ?? '') && isToldBefore(words, speaker.from)
  if (!isSetBeside || !standsAlone(words, index + 1)) return []
  return cued(passage, speaker, { from: index, to: index }, index + 1)
}

/** True where somebody else counts or says something before: what Acme News "has" is then no possession. */
const isToldBefore = (words: readonly Word[], end: number): boolean =>
  words.slice(Math.max(0, end - CONTRAST_REACH), end).some((word, index, before) => {
    const reading = word.quotation < 0 ? cueAt(before, index) : undefined
    return (
      reading !== undefined && reading.form !== 'ing' && /^(?:say|report|estimate|claim)$/.test(reading.cue.cueClass)
    )
  })
const CONTRAST_REACH = 30

/** True for the 45 of "has 45 for the week", not of "has 45 reporters". */
function standsAlone(words: readonly Word[], number: number): boolean {
  const next = words[SCALE.test(words[number + 1]?.lower ?? '') ? number + 2 : number + 1]
  return !next || !isWord(next) || PREPOSITIONS.has(next.lower)
}

const COUNTS = new Set(
  'view opinion words telling count estimate reckoning tally figures estimates calculation calculations records account'.split(
    ' ',
  ),
)

/** "By the ministry's own count, 40 people have died": a clause by somebody's reckoning. */
export const byOwnCount: PassageRule = {
  id: 'by-own-count',
  p: 0.8,
  findAll: (passage) =>
    passage.words.flatMap((word, index) => (COUNTS.has(word.lower) ? ownCount(passage, index) : [])),
  examples: [
    ['By the ministry’s own count, 40 people have died.', 'the ministry | count | 40 people have died'],
    ['In the mayor’s view, it is over.', 'the mayor | view | it is over'],
    ['On the UN’s figures, 40 people have died.', 'the UN | figures | 40 people have died'],
    ['By the last count, 40 people have died.', null],
    ['By the mayor’s house, 40 people died.', null],
  ],
}

function ownCount(passage: Passage, index: number): CuedFinding[] {
  const { words } = passage
  const owner = /^(?:own|latest)$/.test(words[index - 1]?.lower ?? '') ? index - 2 : index - 1
  const by = words
    .slice(Math.max(0, owner - 6), Math.max(0, owner))
    .findLastIndex(({ lower }) => /^(?:by|on|in)$/.test(lower))
  const from = Math.max(0, owner - 6) + by + 1
  if (by < 0 || owner < from || !/['’]s?$/.test(words[owner]!.lower) || words[index + 1]?.text !== ',') return []
  if (from > 1 && words[from - 2]!.text !== ',') return []
  return cued(passage, { from, to: owner }, { from: index, to: index }, index + 2)
}

function cued(passage: Passage, speaker: WordRange, cue: WordRange, first: number): CuedFinding[] {
  const content = contentFrom({ passage, form: 'base' }, first)
  return content ? [{ speaker, cue, cueClass: 'estimate', contents: content.ranges, direct: false }] : []
}
