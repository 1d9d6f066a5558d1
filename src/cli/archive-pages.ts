import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ArchivedPage, warcOf } from '../export/warc.ts'
import type { Store, VersionFilter } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { withStore } from './database.ts'
import { cut } from './fit-text.ts'
import { fullClaimId } from './full-claim-id.ts'
import { print, printJson, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

interface ArchiveOptions {
  readonly db?: string
  readonly json?: boolean
  readonly warc: string
}

/** Writes the versions of an article, or those that make a claim, into a file that is not there yet. */
export async function archivePages(
  what: string,
  { db, json, warc }: ArchiveOptions,
  terminal: Terminal,
): Promise<void> {
  if (existsSync(warc)) throw new UsageError(`${warc} is there already; name another file with --warc`)
  await withStore(db, terminal, async (store) => {
    const filter = await filterFor(store, what)
    const versions = await store.countVersions(filter)
    if (versions === 0)
      throw new UsageError(`no article '${what}'; 'claimtrail explain CLAIM' tells the address of one`)
    const options = {
      software: `claimtrail ${VERSION}`,
      createdAt: terminal.now().toISOString(),
      filename: basename(warc),
    }
    await write(warc, warcOf(pagesOf(store, filter), { ...options, gzip: warc.endsWith('.gz') }))
    if (json) printJson(terminal, { file: warc, versions })
    else
      print(
        terminal,
        `${versions === 1 ? 'One version' : `${versions.toLocaleString('en')} versions`} written to ${warc}`,
      )
  })
}

/** An address has a colon, an id has none. */
const filterFor = async (store: Store, what: string): Promise<VersionFilter> =>
  what.includes(':') ? { articleUrl: what } : { claimId: await fullClaimId(store, what) }

async function* pagesOf(store: Store, filter: VersionFilter): AsyncGenerator<ArchivedPage> {
  for await (const { snapshot, outlet, articleUrl, version, extractorVersion } of store.storedVersions(filter))
    yield { snapshot: snapshot(), outletName: outlet.name, articleUrl, version, extractorVersion }
}

const LONGEST_SHOWN = 200

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** The file appears whole or not at all. */
async function write(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${file}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { flags: 'wx' }))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw new UsageError(`cannot write ${cut(file, LONGEST_SHOWN)} (${codeOf(error)}); name another file with --warc`)
  }
}
