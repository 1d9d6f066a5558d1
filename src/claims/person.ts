import type { PersonClaim } from '../model/claim.ts'
import type { PersonMention } from '../model/mention.ts'
import { type ClaimContext, sentenceOf, startingIn } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'

const ROLE_REACH = 120

/**
 * People in their roles, once for each person and role: "IHR director Mahmood Amiry-Moghaddam" is Mahmood Amiry-Moghaddam,
 * "IHR director", of Iran Human Rights. A person without a stated role gives no claim. Who
 * somebody is does not hang on what the sentence says of them: it is asserted always.
 */
export function personClaims(context: ClaimContext, idOf: ReturnType<typeof claimIds>): PersonClaim[] {
  const seen = new Set<string>()
  return context.people.flatMap((person) => {
    const key = `${person.name}\n${person.role?.toLowerCase()}`
    if (!person.role || seen.has(key)) return []
    seen.add(key)
    return [personClaim(context, person, person.role, idOf)]
  })
}

function personClaim(
  context: ClaimContext,
  person: PersonMention,
  role: string,
  idOf: ReturnType<typeof claimIds>,
): PersonClaim {
  const sentence = sentenceOf(context.document, person)
  const { source, evidence } = sharedSlots(context, person, sentence)
  const roleSpan = roleNear(context, person, role)
  const affiliation = roleSpan && affiliationIn(context, roleSpan)
  const slots = {
    ...(source ? { source } : {}),
    modality: 'asserted' as const,
    negated: false,
    evidence: evidence.filter(({ slot }) => slot === 'source'),
  }
  return {
    kind: 'person',
    id: idOf('person', person, sentence, [person.name, role]),
    start: person.start,
    end: person.end,
    text: person.text,
    sentence,
    person: person.name,
    role,
    ...(affiliation ? { affiliation } : {}),
    ...slots,
    evidence: [...evidenceFor(context, 'person', person), ...evidenceFor(context, 'role', roleSpan), ...slots.evidence],
    confidence: claimConfidence(
      context,
      sentence,
      slots,
      ['base.person', ...(roleSpan ? ['role.adjacent' as const] : [])],
      person.p,
    ),
    rule: 'person-in-role',
  }
}

/** Where the role's words stand beside the name. */
function roleNear(
  context: ClaimContext,
  person: PersonMention,
  role: string,
): { start: number; end: number } | undefined {
  const { text } = context.document
  const from = Math.max(0, person.start - ROLE_REACH)
  const before = text.slice(from, person.end).lastIndexOf(role)
  if (before >= 0) return { start: from + before, end: from + before + role.length }
  const after = text.slice(person.end, person.end + ROLE_REACH).indexOf(role)
  return after < 0 ? undefined : { start: person.end + after, end: person.end + after + role.length }
}

/** The organization, place or people named inside the role: "Iran's president" is of Iran. */
function affiliationIn(context: ClaimContext, role: { start: number; end: number }): string | undefined {
  const inside = startingIn(context.mentions, role).find(({ kind }) => kind === 'organization' || kind === 'place')
  return inside && 'name' in inside ? inside.name : undefined
}
