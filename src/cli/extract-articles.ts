import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { extract } from '../extract.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import type { Article } from '../model/article.ts'
import type { PageReading } from '../parse/page-context.ts'
import { type PageInput, parsePage } from '../parse/parse-page.ts'
import { contractDocument, contractLines } from './contract.ts'
import { extractionListing } from './extraction-listing.ts'
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
  if (name === '-') return parsePage({ body: await readAll(terminal.stdin), ...hint })
  if (/^https?:\/\//i.test(name)) return fetchArticle(name, hint)
  const entry = statSync(name, { throwIfNoEntry: false })
  if (!entry?.isFile())
    throw new UsageError(
      `${entry?.isDirectory() ? `'${name}' is a directory` : `no file '${name}'`}; name a file, a URL or - for standard input`,
    )
  const contentType = name.endsWith('.txt') ? { contentType: 'text/plain' } : {}
  return parsePage({ body: readFileSync(name), url: pathToFileURL(name).href, ...contentType, ...hint })
}

async function fetchArticle(url: string, hint: Pick<PageInput, 'hint'>): Promise<PageReading> {
  const fetcher = createFetcher({ allowPrivate: true })
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

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}
