import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** One request that the server saw. */
interface Visit {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Milliseconds, comparable between visits. */
  readonly at: number
}

/** A local web server that does what the worst servers do. */
export interface BadInternet {
  /** "http://127.0.0.1:45123", no slash at the end. */
  readonly origin: string
  /** Requests so far, without those for robots.txt. */
  readonly visits: readonly Visit[]
  readonly robotsVisits: readonly Visit[]
  /** Most requests that were open at the same moment. */
  readonly mostAtOnce: () => number
  close(): Promise<void>
}

type Handler = (request: IncomingMessage, response: ServerResponse, visit: number) => void | Promise<void>

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Pages of one's own beside the bad ones: an answer, or what to do. */
export type Pages = Readonly<Record<string, Answer | Handler>>

export const PAGE = '<html><body><p>Six people were hurt.</p></body></html>'
const LAST_MODIFIED = 'Wed, 24 Sep 2025 14:20:00 GMT'

const redirect =
  (location: string, status = 302): Handler =>
  (_, response) =>
    void response.writeHead(status, { location }).end()

/** Answers `first` for so many visits and a good page afterwards. */
export const goodAfter =
  (visits: number, first: Answer, good: Answer = { body: PAGE }): Handler =>
  (_, response, visit) =>
    send(response, visit <= visits ? first : good)

async function drip(_: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html' })
  while (!response.destroyed) {
    response.write('.')
    await sleep(10)
  }
}

async function flood(_: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html' })
  while (!response.destroyed) {
    response.write('x'.repeat(65_536))
    await sleep(1)
  }
}

function page(request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === LAST_MODIFIED
  const validators = { etag: '"v1"', 'last-modified': LAST_MODIFIED }
  if (known) response.writeHead(304, validators).end()
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...validators }).end(PAGE)
}

const BAD_PAGES: Pages = {
  '/page': page,
  '/slow': (_, response) => void setTimeout(() => response.end(PAGE), 150),
  '/always-304': { status: 304 },
  '/gzip': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(PAGE) },
  '/brotli': { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(PAGE) },
  '/gzip-cut': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(PAGE.repeat(100)).subarray(0, 60) },
  '/gzip-broken': { headers: { 'content-encoding': 'gzip' }, body: 'this was never gzip' },
  '/gzip-bomb': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) },
  '/gzip-bomb-twice': {
    headers: { 'content-encoding': 'gzip, gzip' },
    body: gzipSync(gzipSync(Buffer.alloc(50_000_000))),
  },
  '/zstd': { headers: { 'content-encoding': 'zstd' }, body: 'packed'.repeat(100_000) },
  '/flood': flood,
  '/drip': drip,
  '/silent': () => {},
  '/stall': (_, response) => void response.writeHead(200, { 'content-length': '1000' }).write('half'),
  '/reset': async (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    await sleep(20)
    response.destroy()
  },
  '/short': (request) => void request.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf'),
  '/hang-up': (request) => void request.socket.destroy(),
  '/not-http': (request) => void request.socket.end('220 mail.example.org ESMTP\r\n\r\n'),
  '/many-headers': { headers: Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x-${n}`, 'x'.repeat(100)])) },
  '/redirect/3': redirect('/redirect/2', 301),
  '/redirect/2': redirect('./1', 307),
  '/redirect/1': redirect('/page#top', 308),
  '/loop/a': redirect('/loop/b'),
  '/loop/b': redirect('/loop/a'),
  '/long-way': (request, response) => {
    const step = Number(new URL(request.url ?? '', 'http://x').searchParams.get('step'))
    redirect(`/long-way?step=${step + 1}`)(request, response, step)
  },
  '/to-nowhere': { status: 302 },
  '/to-nonsense': redirect('http://'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-password': redirect('http://user:secret@example.org/'),
  '/to-missing': redirect('/missing'),
}

/** Starts it on a free port of 127.0.0.1; `pages` come before its own, '/robots.txt' among them. */
export async function startBadInternet(pages: Pages = {}): Promise<BadInternet> {
  const all: Pages = { ...BAD_PAGES, ...pages }
  const [visits, robotsVisits]: [Visit[], Visit[]] = [[], []]
  let [open, mostOpen] = [0, 0]
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]!
    const log = path === '/robots.txt' ? robotsVisits : visits
    log.push({ path, headers: request.headers, at: performance.now() })
    open += 1
    mostOpen = Math.max(mostOpen, open)
    response.on('close', () => {
      open -= 1
    })
    answer(all[path], request, response, log.filter((visit) => visit.path === path).length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    visits,
    robotsVisits,
    mostAtOnce: () => mostOpen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(
  found: Answer | Handler | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  visit: number,
) {
  if (typeof found === 'function') void found(request, response, visit)
  else send(response, found ?? { status: 404, body: 'not here' })
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, headers).end(body)
}
