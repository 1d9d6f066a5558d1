import type { Store } from '../store/store.ts'
import { UsageError } from './usage-error.ts'

const SHOWN = 5

/** The id that begins with the given letters: "3f9a" for "3f9a12c0d1e2". Throws a UsageError when none does or several do. */
export async function fullClaimId(store: Store, prefix: string): Promise<string> {
  const ids = await store.claimIdsLike(prefix)
  if (ids.includes(prefix)) return prefix
  if (ids.length === 1) return ids[0]!
  if (ids.length === 0) throw new UsageError(`no claim '${prefix}'; list them with 'claimtrail claims'`)
  throw new UsageError(
    `'${prefix}' begins ${ids.length} claims (${ids.slice(0, SHOWN).join(', ')} ...); give more letters`,
  )
}
