import type { Readable } from 'node:stream'
import { z } from 'zod'
import { extract } from '../extract.ts'
import type { Article } from '../model/article.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import { articleOfText } from '../parse/article-of-text.ts'
import type { PageReading } from '../parse/page-context.ts'
import { parsePage } from '../parse/parse-page.ts'
import { readablePart, restUnread } from '../parse/readable-part.ts'
import { unexpected } from '../pipeline/attempt.ts'
import { withOutletCountry } from './known-outlet.ts'
import { linesOf } from './lines-of.ts'

const id = z.union([z.string(), z.number()])

/** One line of the public `--jsonl` input; a fact that is null or "" is one that is not given. */
const inputLine = z.object({
  id: id.nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
})
type InputLine = z.infer<typeof inputLine>
type Id = string | number | undefined

/** A line of output, and whether the line of input was unusable: a page without an article is an answer, no failure. */
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
  for await (const line of linesOf(input)) {
    number += 1
    if (line.trim() !== '') yield answer(line, number)
  }
}

function answer(line: string, number: number): OutputLine {
  const input = readLine(line)
  if ('message' in input) return refusal(input.id, number, 'invalid_line', `line ${number}: ${input.message}`)
  const given = input.id ?? undefined
  try {
    return answerInput(input, given, number)
  } catch (error) {
    const { code, message } = unexpected(error, { stage: 'extract', input: `line ${number}` })
    return refusal(given, number, code, message)
  }
}

function answerInput(input: InputLine, given: Id, number: number): OutputLine {
  const { article, problems } = readInput(input)
  if (article) {
    const document = contractDocument(given, { ...extract(withOutletCountry(article)), problems })
    return { line: JSON.stringify(document), failed: false }
  }
  const [unread] = problems
  if (unread) return { ...refusal(given, number, unread.code, unread.message), failed: false }
  return refusal(given, number, 'no_text', `line ${number} holds no text; give it "text" or "html"`)
}

function readLine(line: string): InputLine | { readonly id?: Id; readonly message: string } {
  let content: unknown
  try {
    content = JSON.parse(line)
  } catch (error) {
    return { message: `no valid JSON (${(error as Error).message})` }
  }
  const { data, error } = inputLine.safeParse(content)
  if (data) return data
  const [issue] = error.issues
  const known = z.object({ id }).safeParse(content).data
  return { id: known?.id, message: `${issue?.path.join('.') || 'the line'}: ${issue?.message}` }
}

function readInput(line: InputLine): PageReading {
  const facts = given({ title: line.title, published: line.published, outlet: line.outlet, url: line.url })
  if (line.text?.trim())
    return { article: articleOfText(readablePart(line.text), facts), problems: restUnread(line.text, facts.url) }
  if (!line.html) return { problems: [] }
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

const refusal = (known: Id, line: number, code: string, message: string): OutputLine => ({
  line: JSON.stringify({ ...(known === undefined ? {} : { id: known }), problems: [{ code, message, line }] }),
  failed: true,
})

/** An extraction in the order and with the fields of the public contract; without an article only its problems. */
export function contractDocument(
  known: Id,
  extraction: Extraction | { readonly problems: readonly Problem[] },
): object {
  return {
    ...(known === undefined ? {} : { id: known }),
    ...('article' in extraction
      ? { article: contractArticle(extraction.article), mentions: extraction.mentions, claims: extraction.claims }
      : {}),
    problems: extraction.problems,
  }
}

function contractArticle(article: Article): object {
  const { blocks: _blocks, ...rest } = article
  return rest
}
