import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SheetClaim } from '../model/record.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { makeDirectory } from './make-directory.ts'

/**
 * Writes a sheet to a file, making its directory. The old file stays until the new one is complete: a full disk or a
 * killed process leaves it as it was. Rejects when the claims or the disk fail, and for the path of a database.
 */
export async function writeSheet(
  format: SheetFormat,
  claims: AsyncIterable<SheetClaim>,
  path: string,
  context: SheetContext,
): Promise<void> {
  makeDirectory(dirname(path))
  if (await isDatabase(path)) throw new Error('it is a database, which no sheet replaces')
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`)
  try {
    await pipeline(Readable.from(format.write(claims, context)), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** How every SQLite file begins (sqlite.org/fileformat.html, 1.3.1). */
const SQLITE_START = 'SQLite format 3\0'

/** False also for what is not there or cannot be read: writing tells what is wrong with it. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE_START.length))
    return buffer.toString('latin1', 0, bytesRead) === SQLITE_START
  } catch {
    return false
  } finally {
    await file.close()
  }
}
