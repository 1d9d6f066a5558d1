const NEWLINE = 0x0a

/** One line without its "\n"; `bytes` is absent when it is longer than the limit. */
export interface ByteLine {
  readonly bytes?: Buffer
  /** Bytes of the stream up to the end of the line, "\n" included. */
  readonly end: number
}

/** Lines of a stream of bytes, one at a time, never more of one in memory than the limit. Only "\n" ends a line. */
export async function* byteLines(
  input: AsyncIterable<Uint8Array | string>,
  limitBytes: number,
): AsyncGenerator<ByteLine> {
  let pieces: Buffer[] = []
  let size = 0
  let end = 0
  const add = (piece: Buffer): void => {
    size += piece.length
    end += piece.length
    if (size > limitBytes) pieces = []
    else pieces.push(piece)
  }
  const finish = (): ByteLine => {
    const line = size > limitBytes ? { end } : { bytes: Buffer.concat(pieces, size), end }
    pieces = []
    size = 0
    return line
  }
  for await (const chunk of input) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    let start = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      add(bytes.subarray(start, at))
      end += 1
      yield finish()
      start = at + 1
    }
    add(bytes.subarray(start))
  }
  if (size > 0) yield finish()
}
