import jsonldProcessor from 'jsonld'
import { describe, expect, test } from 'vitest'
import { jsonld } from '../../src/export/jsonld.ts'
import { webAnnotation } from '../../src/export/web-annotation.ts'
import type { Judgment } from '../../src/model/review.ts'
import { age, CONTEXT, event, stored, stream, textOf } from './sample-claims.ts'

const judgment: Judgment = {
  ...{ id: 7, claimId: 'c1', decision: 'accept', reviewer: 'Ada', reviewedAt: '2025-09-26T08:00:00Z', hash: '' },
  ...{ verdict: 'misleading', note: 'Counts two years.' },
}
const S = 'https://schema.org/'

/** What a JSON-LD processor, which is not ours, makes of a sheet, without asking the network. */
async function expanded(...claims: ReturnType<typeof stored>[]): Promise<Record<string, unknown>[]> {
  const document = JSON.parse(await textOf(jsonld.write(stream(...claims), CONTEXT)))
  return (await jsonldProcessor.expand(document, {
    documentLoader: () => Promise.reject(new Error('offline')),
  })) as Record<string, unknown>[]
}

describe('a JSON-LD sheet', () => {
  test('is schema.org claims with their appearance', async () => {
    const [claim] = await expanded(stored())
    expect(claim).toMatchObject({
      '@id': 'urn:claimtrail:claim:c1',
      '@type': [`${S}Claim`],
      [`${S}temporalCoverage`]: [{ '@value': '2024-07-01/2025-09-24' }],
      [`${S}appearance`]: [{ '@id': 'https://sample-wire.example/a', '@type': [`${S}NewsArticle`] }],
      [`${S}author`]: [{ [`${S}name`]: [{ '@value': 'monitors' }] }],
    })
  })

  test('reviews a claim only after a person has given a verdict', async () => {
    expect(await expanded(stored({ status: 'accept' }))).toHaveLength(1)
    const [, review] = await expanded(stored({ judgment }))
    expect(review).toMatchObject({
      '@type': [`${S}ClaimReview`],
      [`${S}itemReviewed`]: [{ '@id': 'urn:claimtrail:claim:c1' }],
      [`${S}reviewRating`]: [{ [`${S}alternateName`]: [{ '@value': 'misleading' }] }],
    })
  })

  test('leaves open what the article leaves open', async () => {
    const text = await textOf(jsonld.write(stream(stored({ claim: age }), stored({ claim: event })), CONTEXT))
    expect(text).not.toContain('null')
    expect(
      JSON.parse(text)['@graph'].map(({ temporalCoverage }: { temporalCoverage?: string }) => temporalCoverage),
    ).toEqual([undefined, '2018-10-12/2018-10-12'])
  })

  test('without claims is an empty graph', async () => {
    expect(await expanded()).toEqual([])
  })
})

describe('a sheet of Web Annotations', () => {
  const items = async (...claims: ReturnType<typeof stored>[]) =>
    JSON.parse(await textOf(webAnnotation.write(stream(...claims), CONTEXT))).first.items

  test('finds the words by quotation and by position', async () => {
    const [note] = await items(stored())
    expect(note).toMatchObject({
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { value: expect.stringMatching(/^executions ≥ 1,051/), purpose: 'describing' },
        { value: 'figure' },
        { value: 'executions' },
        {},
        {},
      ],
      target: {
        source: 'https://sample-wire.example/a',
        selector: [
          { type: 'TextQuoteSelector', exact: 'At least 1,051', prefix: '', suffix: ' executions have been counted' },
          { type: 'TextPositionSelector', start: 0, end: 14 },
        ],
      },
    })
  })

  test('holds every claim, or none', async () => {
    expect(await items(stored(), stored({ claim: age }))).toHaveLength(2)
    expect(await items()).toEqual([])
  })
})
