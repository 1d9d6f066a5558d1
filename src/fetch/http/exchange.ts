import type { Dispatcher } from 'undici'
import type { FetchSettings } from '../options.ts'
import { type Failed, tooLarge } from '../outcome.ts'
import { failureOf } from './failure.ts'

/** One answer of a server, its body read to the end. */
export interface Response {
  readonly kind: 'response'
  readonly status: number
  /** Lower-case names; repeated lines joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly elapsedMs: number
}

/** One question to a server. */
export interface Request {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Reads only so many bytes and leaves the rest (robots.txt); without it a body over the limit is a failure. */
  readonly firstBytes?: number
}

/** Sends one request, follows nothing, tries once. */
export async function exchange(
  agent: Dispatcher,
  settings: FetchSettings,
  request: Request,
): Promise<Response | Failed> {
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
    const { body, whole } = await readBody(answer.body, limit)
    if (!whole && request.firstBytes === undefined) return tooLarge(request.url, limit)
    const elapsedMs = Math.round(performance.now() - started)
    return { kind: 'response', status: answer.statusCode, headers: flat(answer.headers), body, elapsedMs }
  } catch (error) {
    return failureOf(error, request.url, settings)
  }
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Up to `limit` bytes; leaving the loop early closes the connection, so a bomb is never unpacked further. */
async function readBody(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ body: Uint8Array; whole: boolean }> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    pieces.push(piece)
    size += piece.length
    if (size > limit) return { body: Buffer.concat(pieces, limit), whole: false }
  }
  return { body: Buffer.concat(pieces, size), whole: true }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]))
}
