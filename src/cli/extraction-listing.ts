import { claimInWords } from '../model/claim-in-words.ts'
import type { Extraction } from '../model/extraction.ts'

/** What one article asserts, for reading: facts of the article, then sentence by sentence the claims that stand on it. */
export function extractionListing({ article, claims, mentions }: Extraction): string[] {
  const facts = [article.outlet, article.published, article.url].filter(Boolean).join(' · ')
  const lines = [article.title ?? '(no title)', facts || '(outlet and day of publication unknown)', '']
  let sentence = -1
  for (const claim of claims) {
    if (claim.sentence.start !== sentence) {
      sentence = claim.sentence.start
      lines.push(
        ...(lines.at(-1) === '' ? [] : ['']),
        `“${article.text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ')}”`,
      )
    }
    lines.push(
      `  ${claim.kind.padEnd(6)}  ${claim.confidence.p.toFixed(2)} ${claim.confidence.level.padEnd(6)}  ${claimInWords(claim)}`,
    )
  }
  return [...lines, '', summary(claims.length, mentions.length)]
}

const summary = (claims: number, mentions: number): string =>
  claims === 0
    ? 'No claims: the text states no figure, age, dated event or role.'
    : `${claims} claims from ${mentions} mentions.`
