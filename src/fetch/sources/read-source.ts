import type { Source, SourceReading } from '../../model/source.ts'
import { readArchives } from './archives.ts'
import { readFeed } from './feed.ts'
import { readFiles } from './files.ts'
import { readJsonLines } from './jsonl.ts'
import { readOpml } from './read-opml.ts'
import { readSitemap } from './sitemap.ts'
import { NOTHING, type SourceReader } from './source-reader.ts'
import { readUrls, readUrlsFile } from './urls.ts'
import { readWarc } from './warc.ts'

/**
 * The articles that one source names or holds, in a stable order, each once under its normalized address: one reading for a feed, one for
 * each sitemap of an index, one for every few articles of an archive. Never rejects: an empty, broken or missing source is a reading with
 * problems.
 */
export async function* readSource(source: Source, reader: SourceReader): AsyncGenerator<SourceReading> {
  switch (source.kind) {
    case 'feed':
      yield await readFeed(source.url, reader, source.outlet)
      return
    case 'opml': {
      const { feeds, problems } = await readOpml(source.url, reader.fetcher, source.outlet)
      if (problems.length > 0) yield { ...NOTHING, problems }
      for (const feed of feeds) yield await readFeed(feed.url, reader, feed.outlet)
      return
    }
    case 'sitemap':
      yield* readSitemap(source, reader)
      return
    case 'urls':
      if (source.urls.length > 0) yield readUrls(source.urls, source.outlet)
      if (source.file) yield await readUrlsFile(source.file, reader.fetcher, source.outlet)
      return
    case 'files':
      yield await readFiles(source.glob, source.outlet)
      return
    case 'warc':
      yield* readArchives(source.glob, readWarc, reader, source.outlet)
      return
    case 'jsonl':
      yield* readArchives(source.glob, readJsonLines, reader, source.outlet)
  }
}
