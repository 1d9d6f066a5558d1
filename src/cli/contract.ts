import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { extract } from '../extract.ts'
import type { Article } from '../model/article.ts'
import type { Extraction } from '../model/extraction.ts'
import { articleOfText } from '../parse/article-of-text.ts'
import type { PageReading } from '../parse/page-context.ts'
import { parsePage } from '../parse/parse-page.ts'

/** One line of the public `--jsonl` input. */
const inputLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
})
type InputLine = z.infer<typeof inputLine>

/** A line of output, and whether the line of input had a problem. */
interface OutputLine {
  readonly line: string
  readonly failed: boolean
}

/**
 * Answers each line of a stream with one line, in order, one at a time: memory stays flat however long the input. A line
 * that is no valid JSON or holds no text is answered with a problem that names its number. Blank lines are passed over.
 */
export async function* contractLines(input: Readable): AsyncGenerator<OutputLine> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() !== '') yield answer(line, number)
  }
}

function answer(line: string, number: number): OutputLine {
  const parsed = readLine(line)
  if ('message' in parsed) return complaint(undefined, number, 'invalid_line', `line ${number}: ${parsed.message}`)
  const { article, problems } = readInput(parsed)
  if (!article) {
    const message = problems[0]?.message ?? `line ${number} holds neither "text" nor "html"`
    return complaint(parsed.id, number, problems[0]?.code ?? 'no_text', message)
  }
  return {
    line: JSON.stringify(contractDocument(parsed.id, { ...extract(article), problems })),
    failed: problems.length > 0,
  }
}

function readLine(line: string): InputLine | { readonly message: string } {
  try {
    const result = inputLine.safeParse(JSON.parse(line))
    if (result.success) return result.data
    const issue = result.error.issues[0]
    return { message: `${issue?.path.join('.') || 'the line'}: ${issue?.message}` }
  } catch (error) {
    return { message: `no valid JSON (${(error as Error).message})` }
  }
}

function readInput(line: InputLine): PageReading {
  const facts = given({ title: line.title, published: line.published, outlet: line.outlet, url: line.url })
  if (line.text !== undefined && line.text.trim() !== '')
    return { article: articleOfText(line.text, facts), problems: [] }
  if (line.html === undefined) return { problems: [] }
  const { title, published, url, outlet } = facts
  const page = parsePage({
    body: Buffer.from(line.html, 'utf8'),
    contentType: 'text/html; charset=utf-8',
    ...(url ? { url } : {}),
    hint: { ...(title ? { title } : {}), ...(published ? { published } : {}) },
  })
  return page.article && outlet ? { ...page, article: { ...page.article, outlet } } : page
}

/** The facts that are there, without null, undefined and "". */
function given(
  facts: Record<'title' | 'published' | 'outlet' | 'url', string | null | undefined>,
): Partial<Record<keyof typeof facts, string>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
}

function complaint(id: string | number | undefined, number: number, code: string, message: string): OutputLine {
  return {
    line: JSON.stringify({ ...(id === undefined ? {} : { id }), problems: [{ code, message, line: number }] }),
    failed: true,
  }
}

/** An extraction in the order and with the fields of the public contract. */
export function contractDocument(id: string | number | undefined, extraction: Extraction): object {
  return {
    ...(id === undefined ? {} : { id }),
    article: contractArticle(extraction.article),
    mentions: extraction.mentions,
    claims: extraction.claims,
    problems: extraction.problems,
  }
}

function contractArticle(article: Article): object {
  const { blocks: _blocks, ...rest } = article
  return rest
}
