import type { Extraction } from '../model/extraction.ts'
import type { TextSpan } from '../model/span.ts'
import { StoreError } from './store-error.ts'

/**
 * Throws unless every mention, claim and evidence carries exactly the words that stand at its offsets: a store never
 * takes "1,051" for a span that reads "1,05".
 */
export function verifySpans({ article, mentions, claims }: Extraction): void {
  for (const mention of mentions) verifySpan(article.text, mention, `${mention.kind} mention`)
  for (const claim of claims) {
    verifySpan(article.text, claim, `claim ${claim.id}`)
    for (const evidence of claim.evidence) {
      verifySpan(article.text, evidence, `evidence of ${evidence.slot} of claim ${claim.id}`)
    }
  }
}

function verifySpan(text: string, { start, end, text: words }: TextSpan, owner: string): void {
  const found = text.slice(start, end)
  if (found === words) return
  throw new StoreError('wrong_span', `${owner} says '${words}' at ${start}-${end}, where the article has '${found}'`)
}
