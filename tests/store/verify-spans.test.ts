import { expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { verifySpans } from '../../src/store/verify-spans.ts'
import { extractionOf, figure } from './small-extraction.ts'

const sound = extractionOf({ sentences: [['Rain. 9 boats sank.', figure('9 boats', { low: 9 })]] })
const [mention, claim] = [sound.mentions[0]!, sound.claims[0]!]
const evidence = claim.evidence[0]!

it('lets sound spans pass', () => {
  expect(() => verifySpans(sound)).not.toThrow()
})

const UNSOUND: readonly [string, Partial<Extraction>, RegExp][] = [
  ['a mention', { mentions: [{ ...mention, start: mention.start + 1 }] }, /quantity mention says '9 boats' at 7-13/],
  [
    'a claim',
    { claims: [{ ...claim, text: '8 boats' }] },
    /claim \w+ says '8 boats' at 6-13, where the article has '9 boats'/,
  ],
  ['evidence', { claims: [{ ...claim, evidence: [{ ...evidence, end: 99 }] }] }, /evidence of value of claim \w+ says/],
  ['another text', { article: { ...sound.article, text: 'Rain.' } }, /where the article has ''/],
]
it.each(UNSOUND)('names %s whose words stand elsewhere', (_name, wrong, message) => {
  expect(() => verifySpans({ ...sound, ...wrong })).toThrow(message)
})
