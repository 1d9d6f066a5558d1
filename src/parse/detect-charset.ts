import { createRequire } from 'node:module'
import { canonicalCharset } from './canonical-charset.ts'

const require = createRequire(import.meta.url)

/** This much of a page, from its first byte beyond ASCII on, tells its encoding; detection takes a tenth of a millisecond per KB. */
const SAMPLE_BYTES = 32_768
/** Tags are ASCII and dilute the sample; their brackets are no trailing byte of any encoding of the web. */
const TAG = /<[^<>]{0,2000}>/g
/** Below this the guess is noise: measured, right guesses lie above 0.1 for Latin and 0.3 for other scripts. */
const MIN_CONFIDENCE = 0.1
/** The detector's names for what the Encoding standard calls otherwise. */
const STANDARD_NAMES: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp874', 'windows-874'],
])
/** A desktop's encoding: what looks like it are stray bytes in windows-1252. */
const NOT_ON_THE_WEB = /^(?:macintosh|x-mac)/
const HEAD_BYTES = 4096

/**
 * The encoding that bytes without a label are in, judged by how often letters and pairs of letters occur: windows-1251 for a
 * Russian page, gb18030 for a Chinese one. Undefined when no guess is good enough.
 */
export function detectCharset(bytes: Uint8Array): string | undefined {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  const sample = Buffer.from(bytes.subarray(first, first + SAMPLE_BYTES))
    .toString('latin1')
    .replace(TAG, ' ')
  // Loaded for the rare page that needs it: its tables take 80 ms.
  const { detect } = require('jschardet') as typeof import('jschardet')
  const { encoding, confidence } = detect(Buffer.from(sample, 'latin1'))
  const name = encoding?.toLowerCase() ?? ''
  const charset = canonicalCharset(STANDARD_NAMES.get(name) ?? name)
  return charset && confidence >= MIN_CONFIDENCE && !NOT_ON_THE_WEB.test(charset) ? charset : undefined
}

/** "utf-16le" or "utf-16be" for bytes of which every other one is mostly zero, as in any page of markup; undefined for others. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  const head = bytes.subarray(0, HEAD_BYTES)
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1
  const [even = 0, odd = 0] = zeros
  const many = head.length / 8
  if (odd > many && even < odd / 20) return 'utf-16le'
  return even > many && odd < even / 20 ? 'utf-16be' : undefined
}
