import type { Dispatcher } from 'undici'
import type { FetchSettings } from '../options.ts'
import { type Failed, tooLarge } from '../outcome.ts'
import { failureOf } from './failure.ts'
import { type Body, readBody } from './read-body.ts'

/** One answer of a server. Only a success (2xx) has its body, read to the end and decompressed. */
export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Lower-case names; repeated lines joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly elapsedMs: number
}

/** One question to a server. */
export interface HttpRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Reads only so many bytes and leaves the rest (robots.txt); without it a body over the limit is a failure. */
  readonly firstBytes?: number
}

/** Sends one request, follows nothing, tries once. */
export async function exchange(
  agent: Dispatcher,
  settings: FetchSettings,
  request: HttpRequest,
): Promise<HttpResponse | Failed> {
  const started = performance.now()
  try {
    const answer = await agent.request({
      origin: new URL(request.url).origin,
      path: pathOf(request.url),
      method: 'GET',
      headers: request.headers,
      signal: AbortSignal.timeout(settings.totalTimeoutMs),
    })
    const limit = request.firstBytes ?? settings.maxBodyBytes
    const { bytes, whole } = await bodyOf(answer, limit)
    if (!whole && request.firstBytes === undefined) return tooLarge(request.url, limit)
    const elapsedMs = Math.round(performance.now() - started)
    return { kind: 'response', status: answer.statusCode, headers: flat(answer.headers), body: bytes, elapsedMs }
  } catch (error) {
    return failureOf(error, request.url, settings)
  }
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Only a success has a body worth reading: a redirect or an error page is thrown away, however it ends. */
async function bodyOf({ statusCode, headers, body }: Dispatcher.ResponseData, limit: number): Promise<Body> {
  if (statusCode >= 200 && statusCode <= 299)
    return readBody(body, [headers['content-encoding'] ?? ''].flat().join(), limit)
  await body.dump().catch(() => {})
  return { bytes: new Uint8Array(), whole: true }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]))
}
