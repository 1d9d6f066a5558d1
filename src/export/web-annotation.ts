import { claimInWords } from '../model/claim-in-words.ts'
import type { SheetClaim } from '../model/record.ts'
import { weakestPart } from '../model/weakest-part.ts'
import type { SheetFormat } from './format.ts'

/**
 * W3C Web Annotations: each claim as a note on the words that state it, found by quotation and by position. Positions
 * count code points of the article's text, as the standard says; the quotation finds the words in the page.
 */
export const webAnnotation: SheetFormat = {
  name: 'webannotation',
  extension: '.annotations.jsonld',
  description: 'W3C Web Annotations on the words of the articles: for annotation tools.',
  async *write(claims, { title, generatedAt }) {
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: title,
      created: generatedAt,
    }
    yield `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`
    let separator = '\n'
    for await (const row of claims) {
      yield separator + JSON.stringify(annotation(row))
      separator = ',\n'
    }
    yield '\n]}}\n'
  },
}

const annotation = (row: SheetClaim): object => {
  const { claim, passage } = row
  return {
    id: `urn:claimtrail:annotation:${claim.id}`,
    type: 'Annotation',
    motivation: 'describing',
    created: row.fetchedAt,
    generator: { type: 'Software', name: 'claimtrail' },
    body: [
      { type: 'TextualBody', value: claimInWords(claim), format: 'text/plain', language: 'en', purpose: 'describing' },
      ...tags(row).map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: {
      source: row.articleUrl,
      state: { type: 'TimeState', sourceDate: row.fetchedAt },
      selector: [
        { type: 'TextQuoteSelector', exact: claim.text, prefix: passage.prefix, suffix: passage.suffix },
        { type: 'TextPositionSelector', start: passage.start, end: passage.end },
      ],
    },
  }
}

const tags = ({ claim, status }: SheetClaim): string[] => [
  claim.kind,
  ...(claim.kind === 'figure' ? [claim.measure] : []),
  `confidence: ${weakestPart(claim).level}`,
  `status: ${status}`,
]
