import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Encodings that are asked for come first; servers send the others unasked. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  br: () => createBrotliDecompress(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
}

/** No compression; "utf-8" is a common mistake. */
const PLAIN = new Set(['', 'identity', 'none', 'utf-8'])

/** Value of our Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, br'

/** More layers of compression than that are an attack (RFC 9110, 8.4, sets no limit). */
const MOST_LAYERS = 3

export interface Body {
  readonly bytes: Uint8Array
  /** False when there was more than the limit. */
  readonly whole: boolean
}

/**
 * Reads up to `limitBytes` of a body, decompressed as its Content-Encoding says. Leaving early closes the connection, so a bomb is never
 * unpacked further than the limit. Rejects for broken data and for an encoding that is not known.
 */
export async function readBody(stream: Readable, encoding: string, limitBytes: number): Promise<Body> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of decompressed(stream, encoding)) {
    pieces.push(piece)
    size += piece.length
    if (size > limitBytes) return { bytes: Buffer.concat(pieces, limitBytes), whole: false }
  }
  return { bytes: Buffer.concat(pieces, size), whole: true }
}

/** "gzip, br" was applied from left to right and is undone from right to left. */
function decompressed(stream: Readable, encoding: string): Readable {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !PLAIN.has(name))
  if (layers.length === 0) return stream
  if (layers.length > MOST_LAYERS || layers.some((name) => !DECODERS[name]))
    return stream.destroy(encodingUnknown(encoding))
  const decoders = layers.reverse().map((name) => DECODERS[name]!())
  // An error reaches the reader through the last stream; the callback only keeps it from being thrown a second time.
  pipeline([stream, ...decoders], () => {})
  return decoders.at(-1)!
}

/** The message is the Content-Encoding. */
const encodingUnknown = (encoding: string): Error => Object.assign(new Error(encoding), { code: 'ENCODING_UNKNOWN' })
