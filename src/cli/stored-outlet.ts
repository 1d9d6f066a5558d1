import { didYouMean } from '../pipeline/did-you-mean.ts'
import type { Store } from '../store/store.ts'
import { fold } from '../text/fold.ts'
import { UsageError } from './usage-error.ts'

/**
 * Throws a UsageError when an outlet is asked for of which nothing is stored: "no outlet 'herold' in this database, did you
 * mean 'sample-herald'?". Ids and names go, whatever their case.
 */
export async function expectOutlet(store: Store, outlet: string | undefined): Promise<void> {
  if (outlet === undefined) return
  const names = (await store.outletNames()).flatMap(({ id, name }) => [id, name])
  if (names.some((name) => fold(name) === fold(outlet))) return
  throw new UsageError(`no outlet '${outlet}' in this database${didYouMean(outlet, names)}`)
}
