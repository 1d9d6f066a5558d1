import type { Claim } from '../model/claim.ts'
import type { Mention } from '../model/mention.ts'
import { claimContext } from '../slots/context.ts'
import type { Document } from '../text/document.ts'
import { ageClaims } from './age.ts'
import { checkAges, type Finding } from './age-checks.ts'
import { claimIds } from './claim-id.ts'
import { eventClaims } from './event.ts'
import { figureClaims } from './figure.ts'
import { personClaims } from './person.ts'
import { checkTerms } from './term-checks.ts'

/** All claims that the mentions of a document, in text order, add up to; themselves in text order. */
export function buildClaims(document: Document, mentions: readonly Mention[]): Claim[] {
  const context = claimContext(document, mentions)
  const idOf = claimIds(document)
  const figures = figureClaims(context, idOf)
  const events = eventClaims(context, figures, idOf)
  const ages = ageClaims(context, events, idOf)
  const findings = [...checkAges(ages, events, document.reference), ...checkTerms(figures, events)]
  return flagged([...figures, ...events, ...ages, ...personClaims(context, idOf)], findings).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

/** The claims with what the checks found of them. */
function flagged(claims: readonly Claim[], findings: readonly Finding[]): Claim[] {
  if (findings.length === 0) return [...claims]
  const found = new Map<string, string[]>()
  for (const { claimId, words } of findings) found.set(claimId, [...(found.get(claimId) ?? []), words])
  return claims.map((claim) => {
    const words = found.get(claim.id) ?? []
    return words.length === 0 ? claim : { ...claim, flags: [...(claim.flags ?? []), ...new Set(words)] }
  })
}
