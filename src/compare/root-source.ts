import type { StoredClaim } from '../model/record.ts'

/** Words that do not tell one organization from another: "the Norway-based Iran Human Rights organization". */
const GENERIC = new Set(
  `the a an of and for group organization organisation ngo agency based rights-group its their according new official
  international department dept inc corp corporation company ltd plc holdings`.split(/\s+/),
)

/** "a rescue official cited by the Globe": who says it comes first, who carried it after. */
const CHAIN = /^(?<origin>.{3,200}?),? (?:as )?(?:cited|quoted|reported|carried) (?:by|in|on) .{2,200}$/i

/**
 * Key of the source at the root of a claim, the end of its chain: the quoted source, else the agency that wrote the text. Two
 * claims with one root are one voice, however many outlets print it. undefined for a claim in the outlet's own voice.
 * "The Norway-based Iran Human Rights organization" and "Iran Human Rights (IHR)" give the same key.
 */
export function rootOf(record: StoredClaim): string | undefined {
  const name = rootName(record)
  return name === undefined ? undefined : organizationKey(name)
}

/** The name of the root as the article has it: "Iran Human Rights"; of "an official cited by the Globe", "an official". */
export function rootName({ claim, agencies }: StoredClaim): string | undefined {
  const name = claim.source?.name ?? agencies[0]
  return name === undefined ? undefined : (CHAIN.exec(name)?.groups?.origin ?? name)
}

/** The words of a name that tell organizations apart, in lower case. */
function organizationKey(name: string): string {
  const words = name
    .replace(/\bmonitors?\b|\bmonitoring\b/g, ' ') // "Iran Human Rights monitor", but not the Human Rights Monitor.
    .toLowerCase()
    .replace(/\([^)]{0,40}\)|\S{1,30}-based\b/g, ' ')
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => word !== '' && !GENERIC.has(word))
  return words.length === 0 ? name.toLowerCase() : words.join(' ')
}

/** True when both name one organization, under its name or its acronym: "Iran Human Rights" and "IHR", "the U.N." and "United Nations". */
export function sameOrganization(a: string, b: string): boolean {
  if (organizationKey(a) === organizationKey(b)) return true
  return acronymsOf(a).some((acronym) => acronymsOf(b).includes(acronym)) && (isAcronymous(a) || isAcronymous(b))
}

const IN_BRACKETS = /\((?<acronym>\p{Lu}[\p{L}\p{N}]{1,9})\)/u
const PLAIN_ACRONYM = /^(?:the )?(?<acronym>(?:\p{Lu}\.?){2,8})$/u
const SMALL_WORDS = /^(?:the|of|and|for|in|de|des|du|la|le)$/i

const isAcronymous = (name: string): boolean => PLAIN_ACRONYM.test(name) || IN_BRACKETS.test(name)

/** "ihr" of "IHR", of "Iran Human Rights (IHR)" and of the first letters of "Iran Human Rights". */
function acronymsOf(name: string): string[] {
  const plain = PLAIN_ACRONYM.exec(name)?.groups?.acronym
  const bracketed = IN_BRACKETS.exec(name)?.groups?.acronym
  const words = name.replace(/\([^)]{0,40}\)/g, ' ').split(/[\s-]+/)
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word) && !SMALL_WORDS.test(word))
    .map((word) => word.charAt(0))
  const spelled = plain === undefined && initials.length > 1 ? initials.join('') : undefined
  return [plain, bracketed, spelled].flatMap((found) => (found ? [found.replaceAll('.', '').toLowerCase()] : []))
}

/** True when both claims go back to one source. */
export function sameRoot(a: StoredClaim, b: StoredClaim): boolean {
  const [x, y] = [rootName(a), rootName(b)]
  return x !== undefined && y !== undefined && sameOrganization(x, y)
}

/** "rights groups" and "Iran Human Rights" are not known to be different: only named sources count as independent. */
export const independent = (a: StoredClaim, b: StoredClaim): boolean =>
  rootOf(a) !== undefined && rootOf(b) !== undefined && !sameRoot(a, b) && hasNamedRoot(a) && hasNamedRoot(b)

/** True when the root is an organization or person with a name, not "officials", and not the outlet itself. */
export const hasNamedRoot = (record: StoredClaim): boolean =>
  record.claim.source ? record.claim.source.kind === 'named' : citedBy(record) !== undefined

/**
 * Whom an outlet cites: "Iran Human Rights", else the agency whose report it prints; undefined in its own voice, which is
 * also that of an agency that prints its own report.
 */
export const citedBy = (record: StoredClaim): string | undefined =>
  record.claim.source
    ? rootName(record)
    : record.agencies.find((agency) => !sameOrganization(agency, record.outletName))
