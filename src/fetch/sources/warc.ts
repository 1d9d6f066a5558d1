import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { WARCParser, type WARCRecord } from 'warcio'
import type { Snapshot } from '../../model/snapshot.ts'
import { sha256 } from '../digest.ts'
import { readBody } from '../http/read-body.ts'
import { normalizeUrl } from '../normalize-url.ts'
import { failed } from '../outcome.ts'
import type { ArchivePart } from './archives.ts'
import { dechunked } from './dechunked.ts'

/** Limit of one page, as when it is fetched. */
const MOST_BYTES = 20_000_000

/** What holds an article; images, scripts and videos of a crawl are passed over. */
const PAGE_TYPE = /^\s{0,9}(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i

/**
 * Pages of a web archive (.warc, .warc.gz with one member a record, as Common Crawl's CC-NEWS comes), from the record at a byte on, in
 * the order of the file: responses with status 200 and an http(s) address. Streamed; throws where the file is broken.
 */
export async function* readWarc(
  path: string,
  position: number,
  outlet: string | undefined,
): AsyncGenerator<ArchivePart> {
  const file = createReadStream(path, { start: position })
  try {
    yield* pagesIn(new WARCParser(file), position, pathToFileURL(path).href, outlet)
  } finally {
    file.destroy()
  }
}

async function* pagesIn(
  parser: WARCParser,
  position: number,
  foundIn: string,
  outlet: string | undefined,
): AsyncGenerator<ArchivePart> {
  let waiting: Omit<ArchivePart, 'end'> | undefined
  let records = 0
  for await (const record of parser) {
    const start = position + parser.offset
    if (!record.warcHeaders.statusline.startsWith('WARC/') || !record.warcType)
      throw new Error(`there is no WARC record at byte ${start}`)
    if (waiting) yield { ...waiting, end: start }
    records += 1
    waiting = await readRecord(record, foundIn, outlet)
  }
  if (waiting) yield { ...waiting, end: position + parser.offset }
  if (records === 0) throw new Error('it holds no WARC record')
}

async function readRecord(
  record: WARCRecord,
  foundIn: string,
  outlet: string | undefined,
): Promise<Omit<ArchivePart, 'end'> | undefined> {
  const url = addressOf(record)
  const http = record.warcType === 'response' ? record.httpHeaders : null
  if (!url || !http || Number(http.statusCode) !== 200) return undefined
  const headers = Object.fromEntries([...http.headers].map(([name, value]) => [name.toLowerCase(), value]))
  if (!PAGE_TYPE.test(headers['content-type'] ?? 'text/html')) return undefined
  const body = await bodyOf(record, headers)
  if (typeof body === 'string')
    return { problem: failed('record_unreadable', url, `${url} in ${foundIn} ${body}`).problem }
  const reference = { url: normalizeUrl(url), ...(outlet ? { outlet } : {}), foundIn }
  return { reference: { ...reference, snapshot: snapshotOf(url, record, headers, body) } }
}

/** Some writers set the address in angle brackets, as the grammar of WARC 1.0 has it. */
function addressOf(record: WARCRecord): string | undefined {
  const address = record.warcTargetURI?.replace(/^<|>$/g, '')
  return address && /^https?:/i.test(address) && URL.canParse(address) ? address : undefined
}

/** The body without its transfer and content encodings, or why there is none. */
async function bodyOf(record: WARCRecord, headers: Readonly<Record<string, string>>): Promise<Uint8Array | string> {
  const raw = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '') ? dechunked(record.reader) : record.reader
  try {
    const sent = await readWhole(raw)
    if (!sent) return TOO_LARGE
    const { bytes, whole } = await readBody(Readable.from([sent]), encodingOf(headers, sent), MOST_BYTES)
    return whole ? bytes : TOO_LARGE
  } catch (error) {
    return `is broken (${error instanceof Error ? error.message : error}); it was left out`
  }
}

/** Reads to the end in any case, because whoever stops in the middle of a record loses the place; undefined when it is too large. */
async function readWhole(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array | undefined> {
  let kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > MOST_BYTES) kept = []
    else kept.push(piece)
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(kept, size)
}

const TOO_LARGE = 'is larger than 20,000,000 bytes, too large for a page; it was left out'

/** Crawlers that store pages decompressed often leave the header that says otherwise. */
function encodingOf(headers: Readonly<Record<string, string>>, bytes: Uint8Array): string {
  const looksPlain = /^\s{0,500}</.test(Buffer.from(bytes.subarray(0, 600)).toString('latin1'))
  return looksPlain ? '' : (headers['content-encoding'] ?? '')
}

function snapshotOf(
  url: string,
  record: WARCRecord,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Snapshot {
  const captured = Date.parse(record.warcDate ?? '')
  return {
    requestedUrl: url,
    url,
    redirects: [],
    status: 200,
    headers,
    body,
    sha256: sha256(body),
    fetchedAt: new Date(Number.isNaN(captured) ? 0 : captured).toISOString(),
    elapsedMs: 0,
    validators: {},
  }
}
