import type { PlaceMention } from '../model/mention.ts'
import type { ClaimContext } from './context.ts'
import { type NamedPlace, named } from './main-place.ts'

/** "Hebei province": the kind of a place as part of its name, in lower case. */
const KIND_AFTER = /^\s(?:province|region|prefecture|governorate|district|oblast|county)\b/

/** One article, one table: it is asked for each of its claims. */
const fullNames = new WeakMap<ClaimContext, ReadonlyMap<string, string>>()

/** Name and country of a place, the name with its kind where the text has it so: "Hebei province". */
export function inFull(context: ClaimContext, place: PlaceMention): NamedPlace {
  const { name, ...rest } = named(place)
  return { ...rest, name: namesIn(context).get(name) ?? name }
}

function namesIn(context: ClaimContext): ReadonlyMap<string, string> {
  const known = fullNames.get(context)
  if (known) return known
  const names = new Map(
    context.places.flatMap(({ name, end }): [string, string][] => {
      const kind = KIND_AFTER.exec(context.document.text.slice(end, end + 14))
      return kind ? [[name, `${name}${kind[0]}`]] : []
    }),
  )
  fullNames.set(context, names)
  return names
}
