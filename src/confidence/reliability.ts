import type { ClaimKind, Level } from '../model/claim.ts'
import type { Reliability } from '../model/reliability.ts'
import { lexiconRows } from '../text/lexicon.ts'

/** What each level was worth on the project's annotated articles, as `npm run fit` last found it. */
export const RELIABILITY: readonly Reliability[] = lexiconRows('reliability').map(
  ([articles = '', kind, level, claims, right, from, to]) => ({
    articles,
    kind: kind as ClaimKind,
    level: level as Level,
    claims: Number(claims),
    right: Number(right),
    from: Number(from),
    to: Number(to),
  }),
)
