import type { Problem } from '../../model/problem.ts'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { normalizeUrl } from '../normalize-url.ts'
import { failed } from '../outcome.ts'

const ADDRESS = /^(?:https?|file):/i

/** Addresses given one by one, in their order, each once. */
export function readUrls(urls: readonly string[], outlet?: string): SourceReading {
  const usable = urls.filter((url) => isAddress(url))
  const addresses = new Set(usable.map(normalizeUrl))
  const references = [...addresses].map(
    (url): ArticleReference => ({ url, ...(outlet ? { outlet } : {}), foundIn: 'urls' }),
  )
  return { references, problems: urls.filter((url) => !isAddress(url)).map(noAddress), unchanged: false }
}

const isAddress = (url: string): boolean => ADDRESS.test(url.trim()) && URL.canParse(url)

const noAddress = (url: string): Problem =>
  failed('address_refused', url, `'${url}' is no address; write it in full: https://example.org/page`).problem
