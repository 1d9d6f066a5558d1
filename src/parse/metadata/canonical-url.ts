import { firstMeta, type PageFacts } from './page-facts.ts'

/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_.{1,40}|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|cmpid|ocid|ns_[a-z]{1,20}|at_[a-z_]{1,20}|ref_src|s_cid|smid|xtor)$/i

/**
 * The page's own name for itself: <link rel="canonical">, else og:url, else the address that answered, without tracking
 * parameters and fragment. What a page declares counts only when it is http(s) and no bare home page.
 */
export function canonicalUrl(facts: PageFacts): string | undefined {
  const declared = [canonicalLink(facts), firstMeta(facts, ['og:url'])]
  const address = declared.map((value) => absolute(value, facts.url)).find((value) => value !== undefined)
  return address ?? (facts.url && URL.canParse(facts.url) ? withoutTracking(new URL(facts.url)) : facts.url)
}

function canonicalLink({ tree }: PageFacts): string | undefined {
  const link = tree.nodes.find(({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
  return link?.attributes.href
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  const isHomePage = url.pathname === '/' && url.search === ''
  return /^https?:$/.test(url.protocol) && !isHomePage ? withoutTracking(url) : undefined
}

function withoutTracking(url: URL): string {
  if (!/^https?:$/.test(url.protocol)) return url.href
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}
