import type { Readable } from 'node:stream'

/**
 * Lines of a stream of UTF-8, one at a time, without "\n" or "\r\n" and without a byte order mark. Only these end a line:
 * U+2028, which node:readline also takes for an end, may stand inside of a JSON string.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let pieces: string[] = []
  let isFirst = true
  const finish = (): string => {
    const line = pieces.join('')
    const start = isFirst && line.startsWith('\uFEFF') ? 1 : 0
    isFirst = false
    return line.slice(start, line.endsWith('\r') ? -1 : undefined)
  }
  for await (const chunk of input.setEncoding('utf8')) {
    const [head = '', ...rest] = (chunk as string).split('\n')
    pieces.push(head)
    for (const next of rest) {
      yield finish()
      pieces = [next]
    }
  }
  if (pieces.some((piece) => piece !== '')) yield finish()
}
