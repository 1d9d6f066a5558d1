import type { Claim } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { SheetClaim } from '../model/record.ts'
import type { SheetFormat } from './format.ts'

/**
 * schema.org in JSON-LD: a Claim with its appearance for each claim, and a ClaimReview for those on which a person has given a
 * verdict; the machine gives none. What the article leaves open is left out.
 */
export const jsonld: SheetFormat = {
  name: 'jsonld',
  extension: '.jsonld',
  description: 'schema.org Claim and ClaimReview in JSON-LD: for the web of data.',
  async *write(claims) {
    yield `{"@context":{"@vocab":"https://schema.org/"},"@graph":[`
    let separator = '\n'
    for await (const row of claims)
      for (const node of nodesOf(row)) {
        yield separator + JSON.stringify(node)
        separator = ',\n'
      }
    yield '\n]}\n'
  },
}

const nodesOf = (row: SheetClaim): object[] => [
  claimNode(row),
  ...(row.judgment ? [reviewNode(row, row.judgment)] : []),
]

const idOf = ({ claim }: SheetClaim): string => `urn:claimtrail:claim:${claim.id}`

/** Absent facts are missing keys: JSON.stringify drops what is undefined. */
const claimNode = (row: SheetClaim): object => ({
  '@type': 'Claim',
  '@id': idOf(row),
  name: claimInWords(row.claim),
  text: row.sentenceText,
  author: row.claim.source && { name: row.claim.source.name },
  temporalCoverage: coverageOf(row.claim),
  spatialCoverage: row.claim.place && {
    '@type': 'Place',
    name: row.claim.place.name,
    address: row.claim.place.country && { '@type': 'PostalAddress', addressCountry: row.claim.place.country },
  },
  appearance: {
    '@type': 'NewsArticle',
    '@id': row.articleUrl,
    url: row.articleUrl,
    headline: row.title,
    datePublished: row.published,
    publisher: { '@type': 'Organization', name: row.outletName },
  },
})

const reviewNode = (
  row: SheetClaim,
  { verdict, reviewer, reviewedAt, note }: NonNullable<SheetClaim['judgment']>,
): object => ({
  '@type': 'ClaimReview',
  claimReviewed: claimInWords(row.claim),
  itemReviewed: { '@id': idOf(row) },
  author: { '@type': 'Person', name: reviewer },
  datePublished: reviewedAt,
  reviewRating: { '@type': 'Rating', alternateName: verdict },
  reviewBody: note,
})

/** An ISO 8601 interval, open where the article leaves it open: "2024-07-01/..". */
function coverageOf(claim: Claim): string | undefined {
  const days = claim.kind === 'figure' ? claim.period : claim.kind === 'event' ? claim.date : undefined
  return days?.from || days?.to ? `${days.from ?? '..'}/${days.to ?? '..'}` : undefined
}
