import type { Claim } from '../model/claim.ts'
import type { Mention } from '../model/mention.ts'
import { claimContext } from '../slots/context.ts'
import type { Document } from '../text/document.ts'
import { ageClaims } from './age.ts'
import { claimIds } from './claim-id.ts'
import { eventClaims } from './event.ts'
import { figureClaims } from './figure.ts'
import { personClaims } from './person.ts'

/** All claims that the mentions of a document, in text order, add up to; themselves in text order. */
export function buildClaims(document: Document, mentions: readonly Mention[]): Claim[] {
  const context = claimContext(document, mentions)
  const idOf = claimIds(document)
  const figures = figureClaims(context, idOf)
  const events = eventClaims(context, figures, idOf)
  const ages = ageClaims(context, events, idOf)
  return [...figures, ...events, ...ages, ...personClaims(context, idOf)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}
