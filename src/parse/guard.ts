import { afterContents, nextTag, type Tag } from './tags.ts'

/** Elements without a closing tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that an open paragraph ends at. */
const ENDS_PARAGRAPH = new Set(
  `address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section
table ul`.split(/\s/),
)
/** Elements that end an open element of their own kind: "<li>one<li>two". */
const ENDS_ITSELF = new Set('li td th tr dt dd option p'.split(' '))
const MAX_DEPTH = 256
const MAX_TAG_CHARS = 65_536

/** A page ends at its 500,001st tag: each becomes an object of some hundred bytes, several times over. */
const MAX_TAGS = 500_000

/** Beyond this many characters scripts and styles are cut out, and then the rest cut off. */
const MAX_PAGE_CHARS = 12_000_000
/** Beyond this it is not even looked at. */
const MAX_READ_CHARS = 40_000_000
/** Of a page beyond the limit longer JSON-LD goes with the other scripts. */
const MAX_JSON_LD_CHARS = 2_000_000

interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * Makes hostile HTML harmless before a parser sees it, in one linear pass: nesting beyond 256 elements is flattened (the words
 * stay), tags of more than 64 KB lose their attributes, NUL characters go, pages beyond the size limit lose scripts and
 * styles and then their tail, as do pages of more than 500,000 tags. Ordinary pages come back unchanged.
 */
export function guardHtml(html: string): string {
  const clean = html.includes('\0') ? html.replaceAll('\0', '') : html
  const sized = clean.length > MAX_PAGE_CHARS ? withoutScripts(clean.slice(0, MAX_READ_CHARS)) : clean
  return applied(sized, excess(sized)).slice(0, MAX_PAGE_CHARS)
}

/** Edits that bring giant tags and nesting that is too deep within the limits. */
function excess(html: string): Edit[] {
  const edits: Edit[] = []
  const admits = depthLimit()
  let count = 0
  for (let tag = nextTag(html, 0); tag; tag = nextTag(html, afterContents(html, tag))) {
    count += 1
    if (count > MAX_TAGS) return [...edits, { start: tag.start, end: html.length, replacement: '' }]
    const kept = admits(tag)
    if (kept && tag.end - tag.start <= MAX_TAG_CHARS) continue
    const bare = tag.closing ? `</${tag.name}>` : `<${tag.name}>`
    edits.push({ start: tag.start, end: tag.end, replacement: kept ? bare : ' ' })
  }
  return edits
}

/** Scripts and styles, with what stands in them; JSON-LD stays. */
function withoutScripts(html: string): string {
  const edits: Edit[] = []
  for (let tag = nextTag(html, 0); tag; tag = nextTag(html, afterContents(html, tag))) {
    if (tag.closing || (tag.name !== 'script' && tag.name !== 'style')) continue
    const end = afterContents(html, tag)
    const isJsonLd = html.slice(tag.start, Math.min(tag.end, tag.start + 200)).includes('ld+json')
    if (!isJsonLd || end - tag.end > MAX_JSON_LD_CHARS) edits.push({ start: tag.start, end, replacement: ' ' })
  }
  return applied(html, edits)
}

function applied(html: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return html
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    parts.push(html.slice(from, edit.start), edit.replacement)
    from = edit.end
  }
  return parts.join('') + html.slice(from)
}

/** Says of each tag in turn whether it may stay: of open elements at most 256 do, and closing tags go with their opening ones. */
function depthLimit(): (tag: Tag) => boolean {
  const open: string[] = []
  const dropped = new Map<string, number>()
  const enter = (name: string): boolean => {
    const top = open.at(-1)
    if ((top === 'p' && ENDS_PARAGRAPH.has(name)) || (top === name && ENDS_ITSELF.has(name))) open.pop()
    if (open.length < MAX_DEPTH) return open.push(name) > 0
    dropped.set(name, (dropped.get(name) ?? 0) + 1)
    return false
  }
  const close = (name: string): boolean => {
    const owed = dropped.get(name) ?? 0
    if (owed > 0) dropped.set(name, owed - 1)
    const at = owed > 0 ? -1 : open.lastIndexOf(name)
    if (at >= 0) open.length = at
    return owed === 0
  }
  return ({ name, closing }) => (closing ? close(name) : VOID.has(name) || enter(name))
}
