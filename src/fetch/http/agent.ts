import { Agent, type Dispatcher, interceptors } from 'undici'
import type { FetchSettings } from '../options.ts'
import { publicLookup } from './address-policy.ts'

/**
 * The connections: checked addresses, verified TLS, no cookies, decompression. Limits are set here once; the size after decompression is
 * counted where the body is read.
 */
export function createAgent(settings: FetchSettings): Dispatcher {
  const agent = new Agent({
    connect: {
      timeout: settings.connectTimeoutMs,
      ...(settings.allowPrivate ? {} : { lookup: publicLookup }),
    },
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
    maxHeaderSize: 32_768,
    maxResponseSize: settings.maxBodyBytes,
    connections: 1,
    pipelining: 1,
  })
  return agent.compose(interceptors.decompress({ maxSize: settings.maxBodyBytes }))
}
