import type { Claim } from '../model/claim.ts'
import type { Mention } from '../model/mention.ts'
import { type ClaimContext, claimContext } from '../slots/context.ts'
import type { Document } from '../text/document.ts'
import { ageClaims } from './age.ts'
import { claimIds } from './claim-id.ts'
import { eventClaims } from './event.ts'
import { figureClaims } from './figure.ts'
import { personClaims } from './person.ts'
import { datesBySameDay, needsSameDay } from './same-day.ts'

/** All claims that the mentions of a document, in text order, add up to; themselves in text order. */
export function buildClaims(document: Document, mentions: readonly Mention[]): Claim[] {
  const context = withSameDays(claimContext(document, mentions))
  const idOf = claimIds(document)
  const figures = figureClaims(context, idOf)
  const events = eventClaims(context, figures, idOf)
  const ages = ageClaims(context, events, idOf)
  return [...figures, ...events, ...ages, ...personClaims(context, idOf)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

/** Dates told by events need the events, and the figures of their days need the dates: read events once more where it matters. */
function withSameDays(context: ClaimContext): ClaimContext {
  if (!needsSameDay(context)) return context
  return { ...context, dates: datesBySameDay(context, eventClaims(context, [], claimIds(context.document))) }
}
