import PQueue from 'p-queue'
import type { Validators } from '../model/snapshot.ts'
import { fetchFile } from './file-scheme.ts'
import { createAgent } from './http/agent.ts'
import { createAsk } from './http/ask.ts'
import { createFetchHttp } from './http/fetch-http.ts'
import { DEFAULTS, type FetcherOptions, type FetchSettings } from './options.ts'
import { closed, type Fetcher, type FetchOutcome, failed } from './outcome.ts'
import { userAgent } from './user-agent.ts'

/**
 * A fetcher for http, https and file addresses: "https://example.org/rss" and "file:///data/sample/page.html" give the same kind of
 * snapshot, so that nothing after it knows the difference.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const settings: FetchSettings = { ...DEFAULTS, ...options, userAgent: userAgent(options.contact) }
  const closing = new AbortController()
  const agent = createAgent(settings)
  const fetchHttp = createFetchHttp(createAsk(agent, settings, closing.signal), settings)
  const fileTurns = new PQueue({ concurrency: settings.concurrency })

  async function fetch(url: string, known: Validators = {}): Promise<FetchOutcome> {
    if (closing.signal.aborted) return closed(url)
    if (!URL.canParse(url))
      return failed('address_refused', url, `'${url}' is no address; write it in full: https://example.org/rss`)
    const isFile = new URL(url).protocol === 'file:'
    return isFile ? fileTurns.add(() => fetchFile(url, known, settings.maxBodyBytes)) : fetchHttp(url, known)
  }

  return {
    fetch,
    close: async () => {
      closing.abort()
      await agent.destroy()
    },
  }
}
