import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { isAge, isEvent, isFigure } from './comparable.ts'
import { relateAges } from './relate-ages.ts'
import { relateEvents } from './relate-events.ts'
import { relateFigures } from './relate-figures.ts'

/**
 * How two stored claims stand to each other, first match wins, with the reasons in words; undefined when they are not about
 * the same kind of thing. "At least 1,051 executions since July 2024" against "1,051 executions since July 2024" from the
 * same root is `qualifier_lost`. The order of the two does not matter: the relation itself says which is `a`.
 */
export function relate(x: StoredClaim, y: StoredClaim): Relation | undefined {
  if (x.claim.id === y.claim.id) return undefined
  if (isFigure(x) && isFigure(y)) return relateFigures(...inOrder(x, y))
  if (isAge(x) && isAge(y)) return relateAges(...inOrder(x, y))
  if (isEvent(x) && isEvent(y)) return relateEvents(...inOrder(x, y))
  return undefined
}

/** The later of the two first: by publication, then by version, then by id, so that both orders give one relation. */
function inOrder<T extends StoredClaim>(x: T, y: T): [T, T] {
  const key = ({ published = '', version, claim }: StoredClaim) =>
    `${published}\n${String(version).padStart(6, '0')}\n${claim.id}`
  return key(x) >= key(y) ? [x, y] : [y, x]
}
