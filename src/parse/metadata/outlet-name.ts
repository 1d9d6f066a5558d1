import { isNode, listOf } from '../json-ld.ts'
import { firstMeta, type PageFacts } from './page-facts.ts'

/** Names that the page gives its site, the likeliest first: og:site_name, JSON-LD publisher, application-name. */
export function siteNames(facts: PageFacts): string[] {
  const names = [firstMeta(facts, ['og:site_name']), publisherName(facts), firstMeta(facts, ['application-name'])]
  return names.filter((name) => name !== undefined)
}

/** "example" for "https://www.example.co.uk/story": what a title's tail may repeat. */
export function hostName(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  return (
    new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./, '').replace(/\.(?:co\.)?[a-z]{2,6}$/, '') || undefined
  )
}

function publisherName({ jsonLd }: PageFacts): string | undefined {
  const [publisher] = listOf(jsonLd?.publisher)
  const name = isNode(publisher) ? publisher.name : publisher
  return typeof name === 'string' && name.trim() ? name.trim() : undefined
}
