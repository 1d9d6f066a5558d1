import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { extract } from '../extract.ts'
import { isPrivateHost } from '../fetch/http/address-refusal.ts'
import { DEFAULTS } from '../fetch/options.ts'
import type { Article } from '../model/article.ts'
import type { PageReading } from '../parse/page-context.ts'
import { type PageInput, parsePage } from '../parse/parse-page.ts'
import { contractDocument, contractLines } from './contract.ts'
import { extractionListing } from './extraction-listing.ts'
import { cut } from './fit-text.ts'
import { withOutletCountry } from './known-outlet.ts'
import { complain, EXIT, paintFor, print, printJson, type Terminal, widthOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeChunk } from './write-chunk.ts'

/** What `claimtrail extract` was asked for. */
export interface ExtractOptions {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly published?: string
  readonly outlet?: string
  readonly allowPrivate?: boolean
}

/** Answers every line of standard input; 1 when one of them was no usable line. */
export async function extractLines(terminal: Terminal): Promise<0 | 1> {
  let problems = false
  for await (const { line, failed } of contractLines(terminal.stdin)) {
    problems ||= failed
    await writeChunk(terminal.stdout, `${line}\n`)
  }
  return problems ? EXIT.problems : EXIT.fine
}

/** Prints what one article asserts; 1 when it had a problem. */
export async function extractOne(name: string, options: ExtractOptions, terminal: Terminal): Promise<0 | 1> {
  const { article, problems } = await readArticle(name, options, terminal)
  for (const { message } of problems) complain(terminal, message)
  const extraction = article && extract(withOutlet(article, options))
  if (options.json) printJson(terminal, contractDocument(undefined, { ...extraction, problems }))
  else if (extraction)
    for (const line of extractionListing(extraction, paintFor(terminal), widthOf(terminal))) print(terminal, line)
  return problems.length > 0 ? EXIT.problems : EXIT.fine
}

const withOutlet = (article: Article, { outlet }: ExtractOptions): Article =>
  withOutletCountry(outlet ? { ...article, outlet } : article)

async function readArticle(name: string, options: ExtractOptions, terminal: Terminal): Promise<PageReading> {
  const hint = options.published ? { hint: { published: options.published } } : {}
  if (name === '-') return parsePage({ body: await readAll(terminal.stdin, 'standard input'), ...hint })
  if (/^https?:\/\//i.test(name)) return fetchArticle(name, options, hint)
  const contentType = name.endsWith('.txt') ? { contentType: 'text/plain' } : {}
  return parsePage({ body: await readFile(name), url: pathToFileURL(name).href, ...contentType, ...hint })
}

async function readFile(name: string): Promise<Buffer> {
  const shown = `'${cut(name, LONGEST_SHOWN)}'`
  const facts = await stat(name).catch(() => undefined)
  if (!facts?.isFile())
    throw new UsageError(
      `${facts?.isDirectory() ? `${shown} is a directory` : `no file ${shown}`}; name a file, a URL or - for standard input`,
    )
  return readAll(createReadStream(name), shown)
}

const LONGEST_SHOWN = 200

/** Who types an address inside means it; a public one must not lead there. */
async function fetchArticle(
  url: string,
  { allowPrivate = false }: ExtractOptions,
  hint: Pick<PageInput, 'hint'>,
): Promise<PageReading> {
  const isInside = URL.canParse(url) && isPrivateHost(new URL(url))
  // Loaded when needed: standard input and files open no connection.
  const { createFetcher } = await import('../fetch/fetcher.ts')
  const fetcher = createFetcher({ allowPrivate: allowPrivate || isInside })
  try {
    const outcome = await fetcher.fetch(url)
    if (outcome.kind === 'failed') return { problems: [outcome.problem] }
    if (outcome.kind === 'unchanged') throw new Error(`${url} answered 304 to an unconditional request`)
    const { body, headers, url: finalUrl } = outcome.snapshot
    const contentType = headers['content-type']
    return parsePage({ body, url: finalUrl, ...(contentType ? { contentType } : {}), ...hint })
  } finally {
    await fetcher.close()
  }
}

/** As much as is read of a page that is fetched, and no more. */
async function readAll(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array))
    size += chunk.length
    if (size > DEFAULTS.maxBodyBytes)
      throw new UsageError(
        `${name} is larger than ${DEFAULTS.maxBodyBytes.toLocaleString('en')} bytes, too large for one article; use --jsonl for many`,
      )
  }
  return Buffer.concat(chunks, size)
}
