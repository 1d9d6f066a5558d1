import type { Evidence } from '../model/claim.ts'

/**
 * A sentence with its evidence marked: "⟦At least 1,051|value⟧ ⟦executions|counted⟧ have been documented."
 * `sentenceStart` is the sentence's offset in the article, where evidence counts from. Evidence outside of the sentence is
 * left out; of overlapping pieces the first one stays. Line breaks become spaces.
 */
export function markEvidence(sentence: string, sentenceStart: number, evidence: readonly Evidence[]): string {
  const inside = evidence
    .map(({ start, end, slot }) => ({ start: start - sentenceStart, end: end - sentenceStart, slot }))
    .filter(({ start, end }) => start >= 0 && end <= sentence.length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let marked = ''
  let position = 0
  for (const { start, end, slot } of inside) {
    if (start < position) continue
    marked += `${sentence.slice(position, start)}⟦${sentence.slice(start, end)}|${slot}⟧`
    position = end
  }
  return (marked + sentence.slice(position)).replace(/\s+/g, ' ')
}
