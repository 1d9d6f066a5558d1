/** A tag as it stands in the source: from "<" up to behind ">". */
export interface Tag {
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly name: string
  readonly closing: boolean
}

/** Elements whose contents hold no tags. */
const RAW = new Set('script style textarea title xmp noframes noembed'.split(' '))
const MAX_NAME_CHARS = 40
const NAME_START = /[a-z]/i
const [SLASH, GREATER, EXCLAMATION, QUESTION, EQUALS, SPACE] = [...'/>!?= '].map((c) => c.charCodeAt(0))
const [QUOTE, APOSTROPHE] = [...'"\''].map((c) => c.charCodeAt(0))

/** The next tag at or behind `from`, comments and declarations passed over; undefined when there is none. */
export function nextTag(html: string, from: number): Tag | undefined {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start)) {
    const code = html.charCodeAt(start + 1)
    const closing = code === SLASH
    if (code === EXCLAMATION || code === QUESTION) start = declarationEnd(html, start)
    else if (NAME_START.test(html.charAt(start + (closing ? 2 : 1)))) return tagAt(html, start, closing)
    else start += 1
  }
  return undefined
}

/** Where reading goes on behind a tag: behind its closing tag when its contents are no markup, as in <script>. */
export function afterContents(html: string, tag: Tag): number {
  if (tag.closing || !RAW.has(tag.name)) return tag.end
  let at = html.indexOf('</', tag.end)
  while (at >= 0 && html.slice(at + 2, at + 2 + tag.name.length).toLowerCase() !== tag.name)
    at = html.indexOf('</', at + 2)
  return at < 0 ? html.length : at
}

function declarationEnd(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start)
  const end = isComment ? html.indexOf('-->', start + 2) : html.indexOf('>', start)
  return end < 0 ? html.length : end + 1
}

function tagAt(html: string, start: number, closing: boolean): Tag {
  const nameStart = start + (closing ? 2 : 1)
  let at = nameStart
  while (at < html.length && !endsName(html.charCodeAt(at))) at += 1
  const name = html.slice(nameStart, Math.min(at, nameStart + MAX_NAME_CHARS)).toLowerCase()
  return { start, end: tagEnd(html, at), name, closing }
}

const endsName = (code: number): boolean => code === GREATER || code === SLASH || code <= SPACE!

/** Behind the ">" that ends a tag; one inside a quoted attribute does not. */
function tagEnd(html: string, from: number): number {
  let quote = 0
  let previous = 0
  for (let i = from; i < html.length; i += 1) {
    const code = html.charCodeAt(i)
    if (quote) quote = code === quote ? 0 : quote
    else if (code === GREATER) return i + 1
    else if ((code === QUOTE || code === APOSTROPHE) && previous === EQUALS) quote = code
    if (code > SPACE!) previous = code
  }
  return html.length
}
