import type { PersonClaim } from '../model/claim.ts'
import type { Mention, OrganizationMention, PersonMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, sentenceOf, startingIn } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'

const ROLE_REACH = 120

/**
 * People in their roles, once for each person and role: "IHR director Mahmood Amiry-Moghaddam" is Mahmood Amiry-Moghaddam,
 * "IHR director", of Iran Human Rights; "Robin Smith of British Transport Police" has an affiliation and no role. A person with
 * neither gives no claim. Who somebody is does not hang on what the sentence says of them: it is asserted always.
 */
export function personClaims(context: ClaimContext, idOf: ReturnType<typeof claimIds>): PersonClaim[] {
  const seen = new Set<string>()
  return context.people.flatMap((person) => {
    const standing = standingOf(context, person)
    const key = `${person.name}\n${(standing?.role ?? standing?.affiliation)?.toLowerCase()}`
    if (!standing || seen.has(key)) return []
    seen.add(key)
    return [personClaim(context, person, standing, idOf)]
  })
}

/** What a person is called beside the name, and where those words stand. */
interface Standing {
  readonly role?: string
  readonly affiliation?: string
  readonly span?: Span
}

function standingOf(context: ClaimContext, person: PersonMention): Standing | undefined {
  const { role } = person
  if (role === undefined) return affiliationAfter(context, person)
  const span = roleNear(context, person, role)
  const affiliation = span && affiliationIn(context, span)
  return { role, ...(affiliation ? { affiliation } : {}), ...(span ? { span } : {}) }
}

function personClaim(
  context: ClaimContext,
  person: PersonMention,
  { role, affiliation, span }: Standing,
  idOf: ReturnType<typeof claimIds>,
): PersonClaim {
  const sentence = sentenceOf(context.document, person)
  const { source, evidence } = sharedSlots(context, person, sentence)
  const slots = {
    ...(source ? { source } : {}),
    modality: 'asserted' as const,
    negated: false,
    evidence: evidence.filter(({ slot }) => slot === 'source'),
  }
  return {
    kind: 'person',
    id: idOf('person', person, sentence, [person.name, role ?? affiliation ?? '']),
    start: person.start,
    end: person.end,
    text: person.text,
    sentence,
    person: person.name,
    ...(role ? { role } : {}),
    ...(affiliation ? { affiliation } : {}),
    ...slots,
    evidence: [
      ...evidenceFor(context, 'person', person),
      ...evidenceFor(context, role ? 'role' : 'affiliation', span),
      ...slots.evidence,
    ],
    confidence: claimConfidence(
      context,
      sentence,
      slots,
      ['base.person', ...(span ? ['role.adjacent' as const] : [])],
      person.p,
    ),
    rule: 'person-in-role',
  }
}

/** Between a person and an organization that they are of: "Robin Smith of the British Transport Police", "Robin Smith (BTP)". */
const BELONGS = /^(?:,? (?:of|from|with) (?:the )?| \()$/

/** "Robin Smith of British Transport Police": the organization right after the name; a place there is where somebody lives. */
function affiliationAfter({ mentions, document: { text } }: ClaimContext, person: PersonMention): Standing | undefined {
  const organization = startingIn(mentions, { start: person.end, end: person.end + BELONGS_REACH }).find(isOrganization)
  if (!organization || !BELONGS.test(text.slice(person.end, organization.start))) return undefined
  const { start, end, name } = organization
  return { affiliation: name, span: { start, end } }
}
const BELONGS_REACH = 12
const isOrganization = (mention: Mention): mention is OrganizationMention => mention.kind === 'organization'

/** Where the role's words stand beside the name. */
function roleNear(context: ClaimContext, person: PersonMention, role: string): Span | undefined {
  const { text } = context.document
  const from = Math.max(0, person.start - ROLE_REACH)
  const before = text.slice(from, person.end).lastIndexOf(role)
  if (before >= 0) return { start: from + before, end: from + before + role.length }
  const after = text.slice(person.end, person.end + ROLE_REACH).indexOf(role)
  return after < 0 ? undefined : { start: person.end + after, end: person.end + after + role.length }
}

/** The organization, place or people named inside the role: "Iran's president" is of Iran. */
function affiliationIn(context: ClaimContext, role: Span): string | undefined {
  const inside = startingIn(context.mentions, role).find(({ kind }) => kind === 'organization' || kind === 'place')
  return inside && 'name' in inside ? inside.name : undefined
}
