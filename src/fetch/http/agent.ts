import { Agent } from 'undici'
import type { FetchSettings } from '../options.ts'
import { publicLookup } from './address-policy.ts'

/** The connections: checked addresses, verified TLS, no cookies, limits on headers, sizes and waiting. */
export const createAgent = (settings: FetchSettings): Agent =>
  new Agent({
    connect: {
      timeout: settings.connectTimeoutMs,
      ...(settings.allowPrivate ? {} : { lookup: publicLookup }),
    },
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
    maxHeaderSize: 32_768,
    maxResponseSize: settings.maxBodyBytes,
    connections: 1,
  })
