import { z } from 'zod'
import { feedDate } from '../fetch/sources/feed-date.ts'
import type { Problem } from '../model/problem.ts'
import { articleOfText } from '../parse/article-of-text.ts'
import type { PageReading } from '../parse/page-context.ts'
import { parsePage } from '../parse/parse-page.ts'
import { readDate } from '../parse/read-date.ts'
import { readablePart, restUnread } from '../parse/readable-part.ts'

const id = z.union([z.string(), z.number()])

/** One line of the public JSON lines input; a fact that is null or "" is one that is not given. */
const inputLine = z.object({
  id: id.nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
})
export type InputLine = z.infer<typeof inputLine>

/** What a line holds, or why it is unusable, with the id if that much can be read. */
export function readInputLine(
  line: string,
): InputLine | { readonly id?: string | number | undefined; readonly message: string } {
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

/**
 * The article of a line; for "text" its text is exactly the one given, so that offsets hold against the input. What "published"
 * says is left out with a problem when it is no date: "yesterday", "2025-02-31".
 */
export function articleOfLine(line: InputLine): PageReading {
  const published = line.published ? (feedDate(line.published) ?? readDate(line.published)) : undefined
  const reading = readingOf({ ...line, published })
  return line.published && !published && reading.article
    ? { ...reading, problems: [...reading.problems, undated(line)] }
    : reading
}

const undated = ({ published, url, id }: InputLine): Problem => ({
  code: 'invalid_date',
  stage: 'parse',
  message: `${url ?? `line '${id ?? ''}'`}: 'published' is '${published?.slice(0, 60)}', which is no date; write it as YYYY-MM-DD`,
  retryable: false,
  ...(url ? { input: url } : {}),
})

function readingOf(line: InputLine): PageReading {
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
