/** <html amp>, <html ⚡ lang="en">: the sign is three bytes of UTF-8. */
const AMP_PAGE = /<html\b(?=[^>]{0,500}\s(?:amp|\u00e2\u009a\u00a1)(?:[\s=>]))/i

/** <link rel="canonical" href="https://example.org/news/1"> */
const CANONICAL =
  /<link\b(?=[^>]{0,500}\brel\s{0,3}=\s{0,3}["']?canonical\b)[^>]{0,500}?\bhref\s{0,3}=\s{0,3}["']?(?<href>[^"'>\s]{1,2000})/i

const HEAD_BYTES = 100_000

/** The page that an AMP page is another form of (amp.dev, required by AMP HTML); undefined for every other page. */
export function ampCanonical(body: Uint8Array, base: string): string | undefined {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, HEAD_BYTES)).toString('latin1')
  const href = AMP_PAGE.test(head) ? CANONICAL.exec(head)?.groups?.href : undefined
  if (!href || !URL.canParse(href, base)) return undefined
  const canonical = new URL(href, base)
  canonical.hash = ''
  return /^https?:$/.test(canonical.protocol) && canonical.href !== base ? canonical.href : undefined
}
