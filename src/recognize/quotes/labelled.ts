import type { Attribution } from './finding.ts'
import { isCapital, isWord, type Passage, type Word } from './words.ts'

const LONGEST_LABEL = 6

/** "LEE: We lost all." in a transcript and "“We lost all.” — Ann Lee": a name and a mark attribute, without a verb. */
export function labelled(passage: Passage): Attribution | undefined {
  return speakerLabel(passage) ?? signature(passage)
}

function speakerLabel(passage: Passage): Attribution | undefined {
  const { words } = passage
  const colon = words.slice(0, LONGEST_LABEL).findIndex(({ text }) => text === ':')
  if (colon < 1 || colon + 2 >= words.length) return undefined
  const label = words.slice(0, colon)
  const quoted = words[colon + 1]!.quotation >= 0
  if (!label.every(isNameWord) || !(quoted || isAllCapitals(label))) return undefined
  const first = words[colon + 1]!
  return attribution(
    passage,
    { from: 0, to: colon - 1 },
    words[colon]!,
    { start: first.start, end: words.at(-1)!.end },
    quoted,
    'speaker-label',
  )
}

function signature(passage: Passage): Attribution | undefined {
  const { words } = passage
  const dash = words.findIndex(
    (word, index) => index > 2 && word.quotation < 0 && /^[―—–]$/.test(word.text) && words[index - 1]!.quotation >= 0,
  )
  const name = words.slice(dash + 1)
  if (dash < 0 || words[0]!.quotation < 0 || name.length === 0 || !isCapital(name[0])) return undefined
  let to = dash + 1
  while (words[to + 1] && (isCapital(words[to + 1]) || /^(?:of|the|de|van)$/.test(words[to + 1]!.lower))) to += 1
  return attribution(
    passage,
    { from: dash + 1, to },
    words[dash]!,
    { start: words[0]!.start, end: words[dash - 1]!.end },
    true,
    'signature',
  )
}

const isNameWord = (word: Word): boolean =>
  word.quotation < 0 && (isCapital(word) || /^(?:of|de|van|\.|&)$/.test(word.lower))
const isAllCapitals = (words: readonly Word[]): boolean =>
  words.every(({ text }) => text === text.toUpperCase()) && words.some((word) => isWord(word) && word.text.length > 2)

const attribution = (
  passage: Passage,
  speaker: Attribution['speaker'] & object,
  mark: Word,
  content: { start: number; end: number },
  direct: boolean,
  rule: string,
): Attribution => ({
  rule,
  p: 0.8,
  passage,
  speaker,
  contents: [content],
  direct,
  cue: { start: mark.start, end: mark.end },
  cueClass: 'say',
})
