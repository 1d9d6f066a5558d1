import type { StoredClaim } from '../model/record.ts'

/** A stretch of a sentence and what it supports: "value" for the claim's own words, else the slot's name; plain text has none. */
export interface Stretch {
  readonly text: string
  readonly slot?: string
}

/**
 * The claim's sentence cut where its evidence begins and ends: "At least 1,051" (value), " executions ", "since July
 * 2024" (period). Joined, the stretches are the sentence again. Evidence outside the sentence is not shown.
 */
export function markedSentence({ claim, sentenceText }: StoredClaim): readonly Stretch[] {
  const marks = [{ slot: 'value', start: claim.start, end: claim.end }, ...claim.evidence]
    .map(({ slot, start, end }) => ({ slot, start: start - claim.sentence.start, end: end - claim.sentence.start }))
    .filter(({ start, end }) => start >= 0 && start < end && end <= sentenceText.length)
  const cuts = new Set([0, sentenceText.length, ...marks.flatMap(({ start, end }) => [start, end])])
  return pairs([...cuts].sort((a, b) => a - b)).map(([start, end]) => {
    const mark = marks.find((candidate) => candidate.start <= start && end <= candidate.end)
    return { text: sentenceText.slice(start, end), ...(mark ? { slot: mark.slot } : {}) }
  })
}

const pairs = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.slice(1).map((end, index) => [numbers[index] ?? end, end] as const)
