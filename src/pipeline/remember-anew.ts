import { isDeepStrictEqual } from 'node:util'
import type { KnownResource } from '../store/store.ts'
import type { Run } from './run-context.ts'

/** What an address answered, and when. */
export type SeenResource = KnownResource & { readonly seenAt: string }

/** Remembers an address unless all that would change is the time: a run over an unchanged world leaves the database as it was. */
export async function rememberAnew(
  run: Run,
  known: KnownResource | undefined,
  { seenAt, ...resource }: SeenResource,
): Promise<void> {
  if (!isDeepStrictEqual(known, resource)) await run.store.rememberResource({ ...resource, seenAt })
}
