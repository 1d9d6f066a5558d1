import { open } from 'node:fs/promises'
import { sha256 } from '../digest.ts'
import type { Recollection } from './source-reader.ts'

/** What the beginning of an archive is known again by; files of one crawl differ within their first record. */
const HEAD_BYTES = 16_384

/** Where to begin in a large file, and by what it is known again. */
export interface ArchiveStart {
  readonly sizeBytes: number
  readonly position: number
  /** What to remember together with a position. */
  readonly digestAt: (position: number) => string
}

/**
 * Where to begin reading a file that may have grown since: where the last run stopped, if it still begins as it did, else at its beginning.
 * Rejects when it cannot be opened.
 */
export async function archiveStart(
  path: string,
  { position = 0, sha256: digest }: Recollection,
): Promise<ArchiveStart> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const digestAt = (end: number) => sha256(buffer.subarray(0, Math.min(end, bytesRead)))
    const isSame = position <= size && digest === digestAt(position)
    return { sizeBytes: size, position: isSame ? position : 0, digestAt }
  } finally {
    await file.close()
  }
}
