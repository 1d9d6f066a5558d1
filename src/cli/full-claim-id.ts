import type { Store } from '../store/store.ts'
import { UsageError } from './usage-error.ts'

const SHOWN = 5

/** The id that begins with the given letters: "3f9a" for "3f9a12c0d1e2". Throws a UsageError when none does or several do. */
export async function fullClaimId(store: Store, prefix: string): Promise<string> {
  const ids = await store.claimIdsLike(prefix.toLowerCase())
  if (ids.length === 1 || ids.includes(prefix)) return ids.includes(prefix) ? prefix : ids[0]!
  if (ids.length === 0) throw new UsageError(`no claim '${prefix}'; list them with 'claimtrail claims --superseded'`)
  throw new UsageError(`'${prefix}' begins several claims (${ids.slice(0, SHOWN).join(', ')} ...); give more letters`)
}
