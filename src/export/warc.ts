import { WARCRecord, WARCSerializer } from 'warcio'
import type { Snapshot } from '../model/snapshot.ts'

/** One fetched page of an article with where it belongs. */
export interface ArchivedPage {
  readonly snapshot: Snapshot
  readonly outletName: string
  readonly articleUrl: string
  readonly version: number
  readonly extractorVersion: string
}

/** Headers that tell how a body was sent, not how it is stored: bodies are stored decoded. */
const AS_SENT = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

const REASONS: Readonly<Record<number, string>> = { 200: 'OK', 203: 'Non-Authoritative Information' }

interface WarcOptions {
  /** "claimtrail 0.1.0" */
  readonly software: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** File name, for the record that describes the file. */
  readonly filename: string
  /** One gzip member for each record, as ".warc.gz" wants it. */
  readonly gzip: boolean
}

/**
 * Pages as a web archive (ISO 28500, WARC 1.1): a record about the file, then for each page the response (for a file or a line the
 * resource) under the address that answered, and a metadata record with the way to it. One page at a time in memory.
 */
export async function* warcOf(
  pages: AsyncIterable<ArchivedPage>,
  { software, createdAt, filename, gzip }: WarcOptions,
): AsyncGenerator<Uint8Array> {
  const info = { software, format: 'WARC File Format 1.1', conformsTo: 'http://iipc.github.io/warc-specifications/' }
  const about = WARCRecord.createWARCInfo({ filename, date: createdAt, warcVersion: 'WARC/1.1' }, info)
  yield* new WARCSerializer(about, { gzip })
  for await (const page of pages) {
    const record = pageRecord(page.snapshot)
    yield* new WARCSerializer(record, { gzip, digest: SHA_1 })
    yield* new WARCSerializer(metadataRecord(page, record), { gzip, digest: SHA_1 })
  }
}

/** What the digests of other tools look like: "sha1:" and base32. */
const SHA_1 = { algo: 'sha-1', prefix: 'sha1:', base32: true }

function pageRecord({ url, status, headers, body, fetchedAt }: Snapshot): WARCRecord {
  const common = { url, date: fetchedAt, warcVersion: 'WARC/1.1' } as const
  if (!/^https?:/i.test(url))
    return WARCRecord.create(
      {
        ...common,
        type: 'resource',
        warcHeaders: { 'Content-Type': headers['content-type'] ?? 'application/octet-stream' },
      },
      [body],
    )
  return WARCRecord.create(
    {
      ...common,
      type: 'response',
      warcHeaders: {},
      statusline: `HTTP/1.1 ${status} ${REASONS[status] ?? 'Success'}`,
      httpHeaders: { ...decodedHeaders(headers), 'content-length': String(body.length) },
    },
    [body],
  )
}

/** "content-encoding: gzip" becomes "x-archive-orig-content-encoding: gzip", as replay tools write it. */
const decodedHeaders = (headers: Snapshot['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      AS_SENT.has(name) ? `x-archive-orig-${name}` : name,
      value.replace(/[\r\n]+/g, ' '),
    ]),
  )

function metadataRecord({ snapshot, ...page }: ArchivedPage, about: WARCRecord): WARCRecord {
  const { url, requestedUrl, redirects, fetchedAt, elapsedMs, sha256 } = snapshot
  const fields: readonly (readonly [string, string])[] = [
    ...(requestedUrl === url ? [] : [['via', requestedUrl] as const]),
    ...redirects.map((address) => ['redirect', address] as const),
    ['fetchTimeMs', String(elapsedMs)],
    ['sha256', sha256],
    ['outlet', page.outletName],
    ['article', page.articleUrl],
    ['version', String(page.version)],
    ['extractor', page.extractorVersion],
  ]
  const text = fields.map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`).join('')
  return WARCRecord.create(
    {
      url,
      date: fetchedAt,
      type: 'metadata',
      warcVersion: 'WARC/1.1',
      warcHeaders: {
        'Content-Type': 'application/warc-fields',
        'WARC-Concurrent-To': about.warcHeader('WARC-Record-ID') ?? '',
      },
    },
    [new TextEncoder().encode(text)],
  )
}
