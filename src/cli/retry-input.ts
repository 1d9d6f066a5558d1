import { createFetcher } from '../fetch/fetcher.ts'
import type { PipelineConfig } from '../pipeline/config.ts'
import { loadOutlets } from '../pipeline/outlets.ts'
import { runPipeline } from '../pipeline/run.ts'
import type { RunScope } from '../pipeline/run-scope.ts'
import { lockForRun, type RunLock } from '../store/sqlite/run-lock.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import type { Retried } from '../web/context.ts'
import type { Terminal } from './terminal.ts'

/** Fetches one address again, as a run of its own that only reads this address; refused while another run is at work. */
export async function retryInput(
  { store, file }: { readonly store: Store; readonly file: string },
  input: string,
  outletId: string | undefined,
  terminal: Terminal,
): Promise<Retried> {
  const config = retryConfig(input, outletId)
  const lock = lockOrRefusal(file)
  if ('refusal' in lock) return lock
  const fetcher = createFetcher(config.fetch)
  try {
    const now = () => terminal.now().toISOString()
    return await runPipeline(config, { store, fetcher, now, tell: () => {}, scope: retryScope(config) })
  } finally {
    await fetcher.close()
    lock.release()
  }
}

function lockOrRefusal(file: string): RunLock | { readonly refusal: string } {
  try {
    return lockForRun(file)
  } catch (error) {
    if (error instanceof StoreError) return { refusal: error.message }
    throw error
  }
}

/** The browser waits: of what is stored, only what is fetched again is read by newer rules first. */
const retryScope = ({ sources: [source] }: PipelineConfig): RunScope =>
  source?.kind === 'feed' && source.outlet !== undefined
    ? { outlets: [source.outlet] }
    : { articleUrl: source?.kind === 'urls' ? (source.urls[0] ?? '') : '' }

/** A feed that failed is read as a feed again, everything else as one article. */
function retryConfig(input: string, outletId: string | undefined): PipelineConfig {
  const loaded = loadOutlets()
  const outlets = loaded.kind === 'loaded' ? loaded.value : []
  const outlet = outlets.find(({ id }) => id === outletId)
  const by = outlet ? { outlet: outlet.id } : {}
  const source = outlet?.feeds.includes(input)
    ? ({ kind: 'feed', url: input, ...by } as const)
    : ({ kind: 'urls', urls: [input], ...by } as const)
  return { file: '', name: 'Retry', database: '', outlets, sources: [source], fetch: {}, export: [] }
}
