import type { Validators } from '../../model/snapshot.ts'
import type { Source, SourceReading } from '../../model/source.ts'
import type { Fetcher } from '../outcome.ts'
import { readFeed } from './feed.ts'
import { readFiles } from './files.ts'
import { readUrls } from './urls.ts'

/**
 * The articles that one source names, in a stable order and each once, under their normalized addresses. `known` are the validators of the
 * last reading of a feed. Never rejects: an empty, broken or missing source is a reading with problems.
 */
export async function readSource(source: Source, fetcher: Fetcher, known?: Validators): Promise<SourceReading> {
  switch (source.kind) {
    case 'feed':
      return readFeed(source.url, fetcher, known, source.outlet)
    case 'urls':
      return readUrls(source.urls, source.outlet)
    case 'files':
      return readFiles(source.glob, source.outlet)
  }
}
