import { normalizeUrl } from '../normalize-url.ts'

/** A link of a feed or sitemap, resolved and normalized; only one on this machine may name files of it. Undefined for other links. */
export function pageUrl(link: string, base: string): string | undefined {
  if (!URL.canParse(link.trim(), base)) return undefined
  const url = new URL(link.trim(), base)
  const allowed = base.startsWith('file:') ? ['http:', 'https:', 'file:'] : ['http:', 'https:']
  return allowed.includes(url.protocol) ? normalizeUrl(url.href) : undefined
}
