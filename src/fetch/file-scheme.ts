import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Snapshot, Validators } from '../model/snapshot.ts'
import { sha256 } from './digest.ts'
import { type Failed, type FetchOutcome, failed, tooLarge } from './outcome.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.rdf': 'application/rdf+xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.md': 'text/plain',
}

/**
 * Reads "file:///data/page.html" as if a server had sent it: status 200, a content type by its extension, an ETag from its bytes, so that an
 * unchanged file costs a comparison and nothing after it.
 */
export async function fetchFile(url: string, known: Validators, maxBodyBytes: number): Promise<FetchOutcome> {
  const started = performance.now()
  try {
    const path = fileURLToPath(url)
    const facts = await stat(path)
    if (!facts.isFile())
      return failed('file_unreadable', url, `${path} is no file; name a file, or use a 'files' source for a folder`)
    if (facts.size > maxBodyBytes) return tooLarge(url, maxBodyBytes)
    const body = await readFile(path)
    const snapshot = snapshotOf(url, body, facts.mtime, Math.round(performance.now() - started))
    return known.etag === snapshot.validators.etag ? unchanged(snapshot) : { kind: 'fetched', snapshot }
  } catch (error) {
    return unreadable(url, error)
  }
}

function snapshotOf(url: string, body: Uint8Array, modified: Date, elapsedMs: number): Snapshot {
  const digest = sha256(body)
  const validators = { etag: `"sha256-${digest}"`, lastModified: modified.toUTCString() }
  return {
    requestedUrl: url,
    url,
    redirects: [],
    status: 200,
    headers: {
      'content-type': CONTENT_TYPES[extname(new URL(url).pathname).toLowerCase()] ?? 'application/octet-stream',
      'content-length': String(body.length),
      etag: validators.etag,
      'last-modified': validators.lastModified,
    },
    body,
    sha256: digest,
    fetchedAt: new Date().toISOString(),
    elapsedMs,
    validators,
  }
}

const unchanged = ({ url, validators, fetchedAt }: Snapshot): FetchOutcome => ({
  kind: 'unchanged',
  url,
  status: 304,
  validators,
  fetchedAt,
})

function unreadable(url: string, error: unknown): Failed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const path = code.startsWith('ERR_INVALID') ? url : fileURLToPath(url)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failed('file_missing', url, `there is no file ${path}; check the path in the pipeline`)
  return failed('file_unreadable', url, `${path} cannot be read (${code}); check the path and its permissions`)
}
