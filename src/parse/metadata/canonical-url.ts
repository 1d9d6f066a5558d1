import { firstMeta, type PageFacts } from './page-facts.ts'

/**
 * The page's own name for itself: <link rel="canonical">, else og:url, else the address that answered. Absolute and http(s)
 * only, except for the address that answered; a canonical address that is a bare home page names another page.
 */
export function canonicalUrl(facts: PageFacts): string | undefined {
  const declared = [canonicalLink(facts), firstMeta(facts, ['og:url'])]
  return declared.map((address) => absolute(address, facts.url)).find((address) => address !== undefined) ?? facts.url
}

function canonicalLink({ tree }: PageFacts): string | undefined {
  const link = tree.nodes.find(({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
  return link?.attributes.href
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  const isHomePage = url.pathname === '/' && url.search === ''
  return /^https?:$/.test(url.protocol) && !isHomePage ? url.href : undefined
}
