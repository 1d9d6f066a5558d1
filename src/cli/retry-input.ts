import { createFetcher } from '../fetch/fetcher.ts'
import type { PipelineConfig } from '../pipeline/config.ts'
import { loadOutlets } from '../pipeline/outlets.ts'
import { runPipeline } from '../pipeline/run.ts'
import type { Store } from '../store/store.ts'
import type { Terminal } from './terminal.ts'

/** Fetches one address again, as a run of its own that only reads this address. */
export async function retryInput(
  store: Store,
  input: string,
  outletId: string | undefined,
  terminal: Terminal,
): Promise<{ readonly runId: number }> {
  const config = retryConfig(input, outletId)
  const fetcher = createFetcher(config.fetch)
  try {
    const now = () => terminal.now().toISOString()
    return await runPipeline(config, { store, fetcher, now, tell: () => {} })
  } finally {
    await fetcher.close()
  }
}

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
