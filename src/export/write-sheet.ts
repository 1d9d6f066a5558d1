import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { StoredClaim } from '../model/record.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { makeDirectory } from './make-directory.ts'

/**
 * Writes a sheet to a file, making its directory. The old file stays until the new one is complete: a full disk or a
 * killed process leaves it as it was. Rejects when the claims or the disk fail.
 */
export async function writeSheet(
  format: SheetFormat,
  claims: AsyncIterable<StoredClaim>,
  path: string,
  context: SheetContext,
): Promise<void> {
  makeDirectory(dirname(path))
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`)
  try {
    await pipeline(Readable.from(format.write(claims, context)), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
