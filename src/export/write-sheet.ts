import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SheetClaim } from '../model/record.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { makeDirectory } from './make-directory.ts'

/**
 * Writes a sheet to a file, making its directory, and what belongs beside it. The old file stays until the new one is
 * complete: a full disk or a killed process leaves it as it was. Gives the files that were written. Rejects when the claims
 * or the disk fail, and for the path of a database that is worked in.
 */
export async function writeSheet(
  format: SheetFormat,
  claims: AsyncIterable<SheetClaim>,
  path: string,
  context: SheetContext,
): Promise<string[]> {
  makeDirectory(dirname(path))
  // A device or a pipe would be replaced, not written to.
  if (!(await isFileOrNothing(path))) throw new Error('it is no ordinary file')
  const start = await startOf(path)
  if (isDatabase(start) && !format.replaces?.(start)) throw new Error('it is a database, which no sheet replaces')
  await writeWhole(path, format.write(claims, context))
  if (!format.companion) return [path]
  const companion = `${path}${format.companion.suffix}`
  await writeWhole(companion, [await format.companion.write(context, path)])
  return [path, companion]
}

const isFileOrNothing = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true,
  )

async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`)
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** How every SQLite file begins (sqlite.org/fileformat.html, 1.3). */
const SQLITE_START = 'SQLite format 3\0'
const HEADER_BYTES = 100

const isDatabase = (start: Buffer): boolean => start.toString('latin1', 0, SQLITE_START.length) === SQLITE_START

/** The first bytes of a file; none also for what is not there or cannot be read: writing tells what is wrong with it. */
async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return Buffer.alloc(0)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES))
    return buffer.subarray(0, bytesRead)
  } catch {
    return Buffer.alloc(0)
  } finally {
    await file.close()
  }
}
