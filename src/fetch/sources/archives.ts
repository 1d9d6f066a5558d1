import { pathToFileURL } from 'node:url'
import type { Problem } from '../../model/problem.ts'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { failed } from '../outcome.ts'
import { type ArchiveStart, archiveStart } from './archive-start.ts'
import { namedFiles } from './named-files.ts'
import { NOTHING, type SourceReader } from './source-reader.ts'

/** One article of an archive, or what is wrong with it, and where the archive goes on after it. */
export interface ArchivePart {
  readonly reference?: ArticleReference
  readonly problem?: Problem
  /** Bytes of the file. */
  readonly end: number
}

/** Reads one file from a position on, with at most one article in memory. May throw. */
export type ReadArchive = (path: string, position: number, outlet: string | undefined) => AsyncIterable<ArchivePart>

/** Articles of one reading: what a killed run does again at most. */
const BATCH_ARTICLES = 20
const BATCH_BYTES = 8_000_000

/** Articles that the files of a glob hold, a few at a time: flat memory, and a run that ends goes on where it was. */
export async function* readArchives(
  pattern: string,
  readArchive: ReadArchive,
  reader: SourceReader,
  outlet: string | undefined,
): AsyncGenerator<SourceReading> {
  const { paths, problems } = await namedFiles(pattern)
  if (problems.length > 0) yield { ...NOTHING, problems }
  for (const path of paths) yield* readFile(path, readArchive, reader, outlet)
}

async function* readFile(
  path: string,
  readArchive: ReadArchive,
  reader: SourceReader,
  outlet: string | undefined,
): AsyncGenerator<SourceReading> {
  const url = pathToFileURL(path).href
  try {
    const start = await archiveStart(path, await reader.recall(url))
    if (start.position === start.sizeBytes && start.sizeBytes > 0) yield { ...NOTHING, url, unchanged: true }
    else yield* inBatches(url, start, readArchive(path, start.position, outlet))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    yield { ...NOTHING, url, problems: [unreadable(url, path, reason)] }
  }
}

async function* inBatches(
  url: string,
  { digestAt, sizeBytes }: ArchiveStart,
  parts: AsyncIterable<ArchivePart>,
): AsyncGenerator<SourceReading> {
  let references: ArticleReference[] = []
  let problems: Problem[] = []
  let bytes = 0
  const batch = (position: number): SourceReading => {
    const reading = { ...NOTHING, url, references, problems, position, sha256: digestAt(position) }
    references = []
    problems = []
    bytes = 0
    return reading
  }
  for await (const { reference, problem, end } of parts) {
    if (reference) references.push(reference)
    if (problem) problems.push(problem)
    bytes += reference?.snapshot?.body.length ?? 0
    if (references.length + problems.length >= BATCH_ARTICLES || bytes >= BATCH_BYTES) yield batch(end)
  }
  yield batch(sizeBytes)
}

const unreadable = (url: string, path: string, reason: string): Problem =>
  failed(
    'archive_unreadable',
    url,
    `${path} cannot be read on (${reason}); check the file, the next run goes on from the last article read`,
    true,
  ).problem
