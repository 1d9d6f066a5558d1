import type { Readable } from 'node:stream'
import { extract } from '../extract.ts'
import { LONGEST_LINE_BYTES } from '../fetch/sources/jsonl.ts'
import type { Article } from '../model/article.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import { unexpected } from '../pipeline/attempt.ts'
import { articleOfLine, type InputLine, readInputLine } from '../pipeline/input-line.ts'
import { withOutletCountry } from './known-outlet.ts'
import { linesOf } from './lines-of.ts'

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
  for await (const { text } of linesOf(input, LONGEST_LINE_BYTES)) {
    number += 1
    if (text === undefined) yield refusal(undefined, number, 'invalid_line', `line ${number} ${TOO_LONG}`)
    else if (text.trim() !== '') yield answer(text, number)
  }
}

const TOO_LONG = `is longer than ${LONGEST_LINE_BYTES.toLocaleString('en')} bytes; split it`

function answer(line: string, number: number): OutputLine {
  const input = readInputLine(line)
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
  const { article, problems } = articleOfLine(input)
  if (article) {
    const document = contractDocument(given, { ...extract(withOutletCountry(article)), problems })
    return { line: JSON.stringify(document), failed: false }
  }
  const [unread] = problems
  if (unread) return { ...refusal(given, number, unread.code, unread.message), failed: false }
  return refusal(given, number, 'no_text', `line ${number} holds no text; give it "text" or "html"`)
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
