import { isPastForm } from '../../text/verbs.ts'
import type { CuedFinding, PassageRule } from './finding.ts'
import { PRONOUNS } from './function-words.ts'
import { kindOfPhrase, standsForSpeaker } from './speaker-nouns.ts'
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

const LONGEST_LABEL = 6

/** "LEE: We lost all." in a transcript, "Ann Lee: “We lost all.”" */
export const speakerLabel: PassageRule = {
  id: 'speaker-label',
  p: 0.6,
  findAll: ({ words }) => {
    const start = afterTimeOfDay(words)
    const colon = words.slice(0, start + LONGEST_LABEL).findIndex(({ text }, index) => index > start && text === ':')
    const first = words[colon + 1]
    if (colon < 1 || !first || words.length < colon + 3) return []
    const label = words.slice(start, colon)
    const direct = first.quotation >= 0
    const isNamed = label.every(isNameWord) && (direct || isAllCapitals(label))
    if (!isNamed && !isRole(label)) return []
    return [labelled({ from: start, to: colon - 1 }, colon, { from: colon + 1, to: words.length - 1 }, direct)]
  },
  examples: [
    ['LEE: We lost all of it.', 'LEE | : | We lost all of it.'],
    ['Ann Lee: “We lost all.”', 'Ann Lee | : | “We lost all.”'],
    ['Mayor’s spokesman: it is over.', 'Mayor’s spokesman | : | it is over.'],
    ['12:30 Mayor’s spokesman: it is over.', 'Mayor’s spokesman | : | it is over.'],
    ['Note: it rained all day.', null],
    ['The result: nothing.', null],
  ],
}

/** Behind the "12:30" of an entry in a live report. */
const afterTimeOfDay = (words: readonly Word[]): number =>
  /^\d{1,2}$/.test(words[0]?.text ?? '') && words[1]?.text === ':' && /^\d\d$/.test(words[2]?.text ?? '') ? 3 : 0

/** "“We lost all.” — Ann Lee" */
export const signature: PassageRule = {
  id: 'signature',
  p: 0.8,
  findAll: ({ words }: Passage) => {
    const dash = words.findIndex((_, index) => index > 2 && isDashAfterQuotation(words, index))
    if (dash < 0 || words[0]!.quotation < 0 || !isCapital(words[dash + 1])) return []
    let to = dash + 1
    while (words[to + 1] && isNameWord(words[to + 1]!)) to += 1
    return [labelled({ from: dash + 1, to }, dash, { from: 0, to: dash - 1 }, true)]
  },
  examples: [
    ['“We lost all of it.” — Ann Lee', 'Ann Lee | — | “We lost all of it.”'],
    ['“We lost all” — and then it rained.', null],
    ['The river — Ann Lee watched it — rose.', null],
  ],
}

const isDashAfterQuotation = (words: readonly Word[], index: number): boolean =>
  words[index]!.quotation < 0 && /^[―—–]$/.test(words[index]!.text) && words[index - 1]!.quotation >= 0

const isNameWord = (word: Word): boolean =>
  word.quotation < 0 && (isCapital(word) || /^(?:of|the|de|van|\.|&)$/.test(word.lower))

/** "President’s spokesman": a noun that speakers are called by closes the label. */
const isRole = (label: readonly Word[]): boolean =>
  label.every((word) => isWord(word) && word.quotation < 0 && !PRONOUNS.has(word.lower) && !isPastForm(word.lower)) &&
  standsForSpeaker(label.at(-1)!.lower) &&
  kindOfPhrase(label.map(({ text }) => text).join(' ')) !== 'thing'

const isAllCapitals = (words: readonly Word[]): boolean =>
  words.every(({ text }) => text === text.toUpperCase()) && words.some((word) => isWord(word) && word.text.length > 2)

const labelled = (speaker: WordRange, mark: number, content: WordRange, direct: boolean): CuedFinding => ({
  speaker,
  contents: [content],
  direct,
  cue: { from: mark, to: mark },
  cueClass: 'say',
})
