import iconv from 'iconv-lite'
import { canonicalCharset } from './canonical-charset.ts'
import { detectCharset, utf16Order } from './detect-charset.ts'

/** Text decoded from bytes, with the encoding and why it was chosen. */
export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly reason: 'byte order mark' | 'http' | 'valid utf-8' | 'meta' | 'detected' | 'default' | 'mislabeled'
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
]
/** "text/html; charset=windows-1252" */
const HTTP_CHARSET = /charset\s{0,3}=\s{0,3}["']?(?<charset>[\w:.-]{2,40})/i
/** '<meta charset="utf-8">' and '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' */
const META_CHARSET = /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?(?<charset>[\w:.-]{2,40})/i
/** A meta charset counts within this many bytes (HTML standard: the first 1024; real pages stray further). */
const META_WINDOW = 4096

/**
 * Bytes to text: byte order mark, UTF-16 without one, then the HTTP header, then UTF-8 when the bytes are valid UTF-8, then
 * <meta>, then what the letters look like, then windows-1252. By iconv-lite, since Node 20's own windows-1252 decoder turns
 * curly quotes into control characters.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked) return decodeAs(bytes, marked[0], 'byte order mark')
  const wide = utf16Order(bytes)
  if (wide) return decodeAs(bytes, wide, 'detected')
  const fromHttp = labeled(HTTP_CHARSET.exec(contentType ?? ''))
  if (fromHttp && fromHttp !== 'utf-8') return decodeAs(bytes, fromHttp, 'http')
  const utf8 = validUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', reason: fromHttp ? 'http' : 'valid utf-8' }
  const fromMeta = labeled(META_CHARSET.exec(latin1Head(bytes)))
  if (fromMeta && fromMeta !== 'utf-8') return decodeAs(bytes, fromMeta, 'meta')
  return fromHttp || fromMeta ? mislabeled(bytes) : unlabeled(bytes)
}

function unlabeled(bytes: Uint8Array): Decoded {
  const detected = detectCharset(bytes)
  return detected && detected !== 'windows-1252'
    ? decodeAs(bytes, detected, 'detected')
    : decodeAs(bytes, 'windows-1252', 'default')
}

/** A letter that was read as UTF-8, as opposed to ASCII, which is the same everywhere, and to bytes that are none. */
const UTF8_LETTER = /[^\p{ASCII}\ufffd]/u

/** Bytes that are said to be UTF-8 and are not all of it: damaged when some letters are, otherwise as good as unlabeled. */
function mislabeled(bytes: Uint8Array): Decoded {
  const damaged = decodeAs(bytes, 'utf-8', 'mislabeled')
  return UTF8_LETTER.test(damaged.text) ? damaged : { ...unlabeled(bytes), reason: 'mislabeled' }
}

/** iconv-lite first; what it does not know (ISO-2022-JP) Node decodes. */
const decodeAs = (bytes: Uint8Array, charset: string, reason: Decoded['reason']): Decoded => ({
  text: iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : new TextDecoder(charset).decode(bytes),
  charset,
  reason,
})

/** The encoding that a label names. Text in UTF-16 is told by its bytes, so a label that says so is wrong (WHATWG, meta prescan). */
function labeled(match: RegExpExecArray | null): string | undefined {
  const charset = canonicalCharset(match?.groups?.charset)
  return charset?.startsWith('utf-16') ? undefined : charset
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const latin1Head = (bytes: Uint8Array): string => iconv.decode(bytes.subarray(0, META_WINDOW), 'latin1')
