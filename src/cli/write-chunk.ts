import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes a piece of a long output and waits while its reader is slower than we are, so that nothing piles up in memory. */
export async function writeChunk(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain')
}
