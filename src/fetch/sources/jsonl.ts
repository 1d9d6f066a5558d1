import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { ArticleReference } from '../../model/source.ts'
import { sha256 } from '../digest.ts'
import { normalizeUrl } from '../normalize-url.ts'
import { failed } from '../outcome.ts'
import type { ArchivePart } from './archives.ts'
import { byteLines } from './byte-lines.ts'
import { feedDate } from './feed-date.ts'

/** Content type of the snapshot of one line: the line itself is what was given. */
export const JSON_LINE_TYPE = 'application/jsonl'

/** Longest line that is read: as long as the largest page that is fetched. */
export const LONGEST_LINE_BYTES = 20_000_000

/** Articles of a file of JSON lines as `extract --jsonl` takes them, from a byte on: {"id", "text" | "html", "url"?, "outlet"?, ...}. */
export async function* readJsonLines(
  path: string,
  position: number,
  outlet: string | undefined,
): AsyncGenerator<ArchivePart> {
  const file = pathToFileURL(path).href
  const fetchedAt = (await stat(path)).mtime.toISOString()
  let start = position
  for await (const { bytes, end } of byteLines(createReadStream(path, { start: position }), LONGEST_LINE_BYTES)) {
    const place = `${file}#byte=${start}`
    start = position + end
    if (bytes === undefined) yield { problem: refusal(place, 'is longer than 20 MB; split it'), end: start }
    else if (bytes.length > 0 && !/^\s*$/.test(bytes.toString('latin1', 0, 200)))
      yield { ...readLine(bytes, { file, place, outlet, fetchedAt }), end: start }
  }
}

interface Place {
  readonly file: string
  readonly place: string
  readonly outlet: string | undefined
  readonly fetchedAt: string
}

function readLine(bytes: Buffer, where: Place): Pick<ArchivePart, 'reference' | 'problem'> {
  try {
    const line: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
    if (typeof line === 'object' && line !== null) return { reference: referenceOf(line as Line, bytes, where) }
    return { problem: refusal(where.place, 'is no JSON object') }
  } catch (error) {
    return { problem: refusal(where.place, `is no valid JSON (${error instanceof Error ? error.message : error})`) }
  }
}

/** What is looked at here; whoever parses the article checks the whole line. */
type Line = Readonly<Record<'id' | 'url' | 'outlet' | 'title' | 'published', unknown>>

function referenceOf(line: Line, body: Buffer, { file, place, outlet, fetchedAt }: Place): ArticleReference {
  const url = urlOf(line, file) ?? place
  return {
    url,
    ...(outlet ? { outlet } : {}),
    ...given('outletName', line.outlet),
    ...given('title', line.title),
    ...given('published', dayOf(line)),
    foundIn: file,
    snapshot: {
      requestedUrl: url,
      url,
      redirects: [],
      status: 200,
      headers: { 'content-type': JSON_LINE_TYPE },
      body,
      sha256: sha256(body),
      fetchedAt,
      elapsedMs: 0,
      validators: {},
    },
  }
}

/** When it was published, if that is a date: what is none must not decide what is recent. */
const dayOf = ({ published }: Line): string | undefined =>
  typeof published === 'string' ? feedDate(published) : undefined

/** The address that the line gives, else one made of its id; undefined when it has neither. */
function urlOf({ url, id }: Line, file: string): string | undefined {
  if (typeof url === 'string' && /^https?:/i.test(url) && URL.canParse(url)) return normalizeUrl(url)
  const isGiven = (typeof id === 'string' && id !== '') || typeof id === 'number'
  return isGiven ? `${file}#${encodeURIComponent(id)}` : undefined
}

const given = <Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> =>
  typeof value === 'string' && value !== '' ? ({ [name]: value } as Record<Name, string>) : {}

const refusal = (place: string, what: string) =>
  failed('invalid_line', place, `${place} ${what}; the lines after it are read`).problem
