import type { StoredClaim } from '../model/record.ts'

/** Words that do not tell one organization from another: "the Norway-based Iran Human Rights organization". */
const GENERIC = new Set(
  'the a an of and for group organization organisation ngo agency based rights-group monitor monitors its their according new official'.split(
    ' ',
  ),
)

/**
 * Key of the source at the root of a claim: the quoted source, else the agency that wrote the text. Two claims with one
 * root are one voice, however many outlets print it. undefined for a claim in the outlet's own voice.
 * "The Norway-based Iran Human Rights organization" and "Iran Human Rights" give the same key.
 */
export function rootOf({ claim, agencies }: StoredClaim): string | undefined {
  const name = claim.source?.name ?? agencies[0]
  if (!name) return undefined
  const words = name
    .toLowerCase()
    .replace(/\([^)]{0,40}\)|\S{1,30}-based\b/g, ' ')
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '' && !GENERIC.has(word))
  return words.length === 0 ? name.toLowerCase() : words.join(' ')
}

/** "rights groups" and "Iran Human Rights" are not known to be different: only named sources count as independent. */
export const independent = (a: StoredClaim, b: StoredClaim): boolean => {
  const [x, y] = [rootOf(a), rootOf(b)]
  return x !== undefined && y !== undefined && x !== y && isNamed(a) && isNamed(b)
}

const isNamed = ({ claim, agencies }: StoredClaim): boolean =>
  claim.source ? claim.source.kind === 'named' : agencies.length > 0
