import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { relate } from './relate.ts'

/** Relations that say that two claims cannot both be true. */
const EXCLUDING = new Set(['conflicts', 'tension'])
/** Relations that say that two claims of different articles give the same thing, or may. */
const FITTING = new Set(['same_text', 'echo', 'agrees', 'compatible', 'qualifier_lost'])

/**
 * Takes the edge off a disagreement when one of the two articles also has the other's figure: an article that gives 400 g and
 * 360 g does not contradict one that gives 400 g, nor a toll that was 5 at first and is 7 now one that says 7. `others`
 * are the claims that may be compared with the two, those of their own articles among them. undefined when nothing settles it.
 */
export function settled(
  found: Relation,
  a: StoredClaim,
  b: StoredClaim,
  others: readonly StoredClaim[],
): Relation | undefined {
  if (!EXCLUDING.has(found.kind)) return undefined
  const witness = sibling(a, b, others) ?? sibling(b, a, others)
  if (!witness) return undefined
  return {
    kind: 'compatible',
    a: found.a,
    b: found.b,
    reasons: [`${witness.outletName} also has “${witness.claim.text}”, so the two articles do not exclude each other.`],
  }
}

/** A claim of the article of `own` that fits `other`. */
const sibling = (own: StoredClaim, other: StoredClaim, others: readonly StoredClaim[]): StoredClaim | undefined =>
  others.find(
    (claim) =>
      claim.articleUrl === own.articleUrl &&
      claim.version === own.version &&
      claim.claim.id !== own.claim.id &&
      claim.claim.kind === own.claim.kind &&
      fits(claim, other),
  )

function fits(claim: StoredClaim, other: StoredClaim): boolean {
  const found = relate(claim, other)
  return found !== undefined && FITTING.has(found.kind) && isPlainlyEqual(claim, other)
}

/** "At least one" fits every number, but is no second mention of it. */
function isPlainlyEqual({ claim: a }: StoredClaim, { claim: b }: StoredClaim): boolean {
  if (a.kind === 'event' && b.kind === 'event') return a.date.from <= b.date.to && b.date.from <= a.date.to
  if (a.kind === 'person' || b.kind === 'person' || a.kind === 'event' || b.kind === 'event') return false
  return a.low === b.low && (a.high === b.high || a.high === undefined || b.high === undefined)
}
