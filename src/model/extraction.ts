import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Mention } from './mention.ts'
import type { Problem } from './problem.ts'

/** All that one article text yields; mentions and claims are in text order. */
export interface Extraction {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly problems: readonly Problem[]
}
