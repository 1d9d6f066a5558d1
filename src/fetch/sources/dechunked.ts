import { AsyncIterReader, type Source } from 'warcio'

/**
 * A body without the chunks of HTTP/1.1 ("1a\r\n..."): crawlers keep them, or take them out and leave the header, which shows in the
 * first line and is no error.
 */
export async function* dechunked(source: Source): AsyncGenerator<Uint8Array> {
  for await (const piece of new AsyncIterReader(source, null, true)) yield piece
}
