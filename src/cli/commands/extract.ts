import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Command } from 'commander'
import { extract } from '../../extract.ts'
import { createFetcher } from '../../fetch/fetcher.ts'
import type { Article } from '../../model/article.ts'
import type { PageReading } from '../../parse/page-context.ts'
import { type PageInput, parsePage } from '../../parse/parse-page.ts'
import { readDay } from '../claim-filters.ts'
import { contractDocument, contractLines } from '../contract.ts'
import { extractionListing } from '../extraction-listing.ts'
import { complain, EXIT, type Finish, paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeChunk } from '../write-chunk.ts'

interface Options {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly published?: string
  readonly outlet?: string
}

/** `claimtrail extract`: what one article asserts, or many on standard input, without a database. */
export const extractCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('extract')
    .description('read one article, or JSON lines of many, and print mentions and claims')
    .argument('[article]', 'HTML or text file, URL, or - for standard input')
    .option('--published <day>', 'day of publication (YYYY-MM-DD), when the article does not tell', readDay)
    .option('--outlet <name>', 'name of the outlet')
    .option('--json', 'one JSON document instead of the readable listing')
    .option('--jsonl', 'read {"id", "text" | "html", ...} lines on standard input, write one line for each')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail extract article.html\n  $ claimtrail extract notes.txt --published 2025-09-24 --json\n  $ claimtrail extract --jsonl < articles.jsonl > claims.jsonl',
    )
    .action(async (article: string | undefined, options: Options) => {
      if (options.jsonl && article !== undefined && article !== '-')
        throw new UsageError(`--jsonl reads standard input: claimtrail extract --jsonl < ${article}`)
      if (options.jsonl) return finish(await extractLines(terminal))
      if (!article) throw new UsageError('name a file, a URL or - for standard input; or use --jsonl')
      finish(await extractOne(article, options, terminal))
    })

async function extractLines(terminal: Terminal): Promise<0 | 1> {
  let problems = false
  for await (const { line, failed } of contractLines(terminal.stdin)) {
    problems ||= failed
    await writeChunk(terminal.stdout, `${line}\n`)
  }
  return problems ? EXIT.problems : EXIT.fine
}

async function extractOne(name: string, options: Options, terminal: Terminal): Promise<0 | 1> {
  const { article, problems } = await readArticle(name, options, terminal)
  for (const { message } of problems) complain(terminal, message)
  const extraction = article && extract(withOutlet(article, options))
  if (options.json) printJson(terminal, contractDocument(undefined, { ...extraction, problems }))
  else if (extraction)
    for (const line of extractionListing(extraction, paintFor(terminal), widthOf(terminal))) print(terminal, line)
  return problems.length > 0 ? EXIT.problems : EXIT.fine
}

const withOutlet = (article: Article, { outlet }: Options): Article => (outlet ? { ...article, outlet } : article)

async function readArticle(name: string, options: Options, terminal: Terminal): Promise<PageReading> {
  const hint = options.published ? { hint: { published: options.published } } : {}
  if (name === '-') return parsePage({ body: await readAll(terminal.stdin), ...hint })
  if (/^https?:\/\//i.test(name)) return fetchArticle(name, hint)
  if (!statSync(name, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`no file '${name}'; name a file, a URL or - for standard input`)
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
