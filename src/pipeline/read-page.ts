import { JSON_LINE_TYPE } from '../fetch/sources/jsonl.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { PageReading } from '../parse/page-context.ts'
import { type PageInput, parsePage } from '../parse/parse-page.ts'
import type { Found } from '../store/store.ts'
import { articleOfLine, readInputLine } from './input-line.ts'
import { trustedAddress } from './trusted-address.ts'

/** Reads what came back for an address, now or from the store, into an article under the address it is known by. */
export async function readPage(
  snapshot: Snapshot,
  outlet: Outlet,
  { title, published }: Omit<Found, 'foundIn'>,
  parse: (input: PageInput) => PageReading | Promise<PageReading> = parsePage,
): Promise<PageReading> {
  if (snapshot.headers['content-type'] === JSON_LINE_TYPE) return readLine(snapshot, outlet)
  const contentType = snapshot.headers['content-type']
  const page = await parse({
    body: snapshot.body,
    ...(contentType ? { contentType } : {}),
    url: snapshot.url,
    outlet,
    hint: { ...(title ? { title } : {}), ...(published ? { published } : {}) },
  })
  if (!page.article) return page
  return { ...page, article: { ...page.article, url: trustedAddress(page.article.url, snapshot.url, outlet) } }
}

/** A line gives its own facts; its address is the one under which it was found. */
function readLine({ url, body }: Snapshot, outlet: Outlet): PageReading {
  const line = readInputLine(
    Buffer.from(body)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  )
  if ('message' in line) return { problems: [unusable(url, line.message)] }
  const reading = articleOfLine({ ...line, url })
  if (!reading.article) return { problems: reading.problems.length > 0 ? reading.problems : [unusable(url, NO_TEXT)] }
  const country = outlet.country ? { outletCountry: outlet.country } : {}
  return { ...reading, article: { ...reading.article, ...country, url } }
}

const NO_TEXT = 'holds no text; give it "text" or "html"'

const unusable = (url: string, why: string): Problem => ({
  code: 'invalid_line',
  stage: 'parse',
  message: `${url}: ${why}`,
  retryable: false,
  input: url,
})
