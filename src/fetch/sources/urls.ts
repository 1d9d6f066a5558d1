import { fileURLToPath } from 'node:url'
import type { Problem } from '../../model/problem.ts'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { normalizeUrl } from '../normalize-url.ts'
import { type Fetcher, failed } from '../outcome.ts'
import { decodeFeed } from './decode-feed.ts'

const ADDRESS = /^(?:https?|file):/i

/** Addresses given one by one, in their order, each once. */
export function readUrls(urls: readonly string[], outlet?: string, foundIn = 'urls'): SourceReading {
  const usable = urls.filter((url) => isAddress(url))
  const addresses = new Set(usable.map(normalizeUrl))
  const references = [...addresses].map((url): ArticleReference => ({ url, ...(outlet ? { outlet } : {}), foundIn }))
  return { references, problems: urls.filter((url) => !isAddress(url)).map(noAddress), unchanged: false }
}

/** Addresses of a text file, one a line; what follows a "#" at the start of a line is a comment. */
export async function readUrlsFile(file: string, fetcher: Fetcher, outlet?: string): Promise<SourceReading> {
  const outcome = await fetcher.fetch(file)
  if (outcome.kind !== 'fetched')
    return { references: [], problems: outcome.kind === 'failed' ? [outcome.problem] : [], unchanged: false }
  const lines = decodeFeed(outcome.snapshot.body).split(/\r\n?|\n/)
  const urls = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (urls.length > 0) return readUrls(urls, outlet, file)
  const name = file.startsWith('file:') ? fileURLToPath(file) : file
  const empty = failed('no_urls', file, `${name} names no address; write one a line`).problem
  return { references: [], problems: [empty], unchanged: false }
}

const isAddress = (url: string): boolean => ADDRESS.test(url.trim()) && URL.canParse(url)

const noAddress = (url: string): Problem =>
  failed('address_refused', url, `'${url}' is no address; write it in full: https://example.org/page`).problem
