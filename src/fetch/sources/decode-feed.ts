import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** <?xml version="1.0" encoding="windows-1252"?> */
const XML_DECLARATION = /^\s{0,1000}<\?xml\s[^>]{0,200}?\bencoding\s{0,10}=\s{0,10}["'](?<charset>[\w.:-]{1,40})["']/

/** text/xml; charset="iso-8859-1" */
const CHARSET_PARAMETER = /;\s{0,10}charset\s{0,10}=\s{0,10}["']?(?<charset>[\w.:-]{1,40})/i

/** Encodings whose bytes are all ASCII: they look like valid UTF-8 and are not. */
const SEVEN_BIT = /^(?:iso-?2022|hz|utf-?7)/i

/** Cannot be what a declaration says that was itself readable as ASCII. */
const SIXTEEN_BIT = /^(?:utf-?16|ucs-?2|utf-?32)/i

/**
 * Text of a feed, by what says most: the byte order mark; valid UTF-8, which no other encoding is by chance and which servers often label
 * wrongly; the HTTP charset; the XML declaration (RFC 7303, 3); else windows-1252, which never fails.
 */
export function decodeFeed(body: Uint8Array, contentType = ''): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return iconv.decode(bytes, markOf(bytes) ?? charsetOf(bytes, contentType))
}

function charsetOf(bytes: Buffer, contentType: string): string {
  const label =
    usable(CHARSET_PARAMETER.exec(contentType)) ?? usable(XML_DECLARATION.exec(bytes.toString('latin1', 0, 2_000)))
  if (label && SEVEN_BIT.test(label)) return label
  if (isUtf8(bytes)) return 'utf-8'
  return label && !/^utf-?8$/i.test(label) ? label : 'windows-1252'
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** ISO 8859-1 and ASCII are read as windows-1252, as browsers do (WHATWG Encoding Standard, 4.2). */
function usable(match: RegExpExecArray | null): string | undefined {
  const charset = match?.groups?.charset
  if (!charset || SIXTEEN_BIT.test(charset) || !iconv.encodingExists(charset)) return undefined
  return /^(?:us-?ascii|ascii|iso-?8859-?1|latin-?1)$/i.test(charset) ? 'windows-1252' : charset
}
