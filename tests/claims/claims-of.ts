import { extract } from '../../src/extract.ts'
import type { Claim } from '../../src/model/claim.ts'
import { articleOfText } from '../../src/parse/article-of-text.ts'

/** The day on which the articles of these tests are published: a Wednesday. */
const PUBLISHED = '2025-09-24'

const claimsOf = (text: string, published = PUBLISHED): readonly Claim[] =>
  extract(articleOfText(text, { published })).claims

/** The claims of one kind in a text, in text order. */
export const ofKind = <K extends Claim['kind']>(text: string, kind: K): Extract<Claim, { kind: K }>[] =>
  claimsOf(text).filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)

/** The figure whose words hold the given ones, or the first figure of the text. */
export const figure = (text: string, words = ''): Extract<Claim, { kind: 'figure' }> | undefined =>
  ofKind(text, 'figure').find((claim) => claim.text.includes(words))
