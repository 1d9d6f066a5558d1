import { byteLines } from '../fetch/sources/byte-lines.ts'

/** One line of text; absent when it is longer than the limit. */
export interface TextLine {
  readonly text?: string
}

/**
 * Lines of a stream of UTF-8, one at a time, without "\n" or "\r\n" and without a byte order mark. Only these end a line:
 * U+2028, which node:readline also takes for an end, may stand inside of a JSON string.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  limitBytes: number,
): AsyncGenerator<TextLine> {
  let isFirst = true
  for await (const { bytes } of byteLines(input, limitBytes)) {
    yield bytes === undefined ? {} : { text: textOf(bytes.toString('utf8'), isFirst) }
    isFirst = false
  }
}

const textOf = (line: string, isFirst: boolean): string =>
  line.slice(isFirst && line.startsWith('\uFEFF') ? 1 : 0, line.endsWith('\r') ? -1 : undefined)
