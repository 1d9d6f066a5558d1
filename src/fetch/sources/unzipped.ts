import { gunzipSync } from 'node:zlib'

/** As large as a sitemap may be before it is compressed (sitemaps.org); no feed is larger. */
const MOST_BYTES = 52_428_800

/**
 * Bytes of a feed or sitemap that may be a gzip file ("sitemap.xml.gz"), by its first two bytes; others come back as they are. Undefined
 * for a broken one and one that grows beyond 50 MiB.
 */
export function unzipped(body: Uint8Array): Uint8Array | undefined {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}
