import { fold } from '../body/fold.ts'
import { listOf } from '../json-ld.ts'
import { lineOf } from '../node-text.ts'
import { tidyLine } from '../white-space.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'

/** "Storm nears coast | Sample Herald": a title and what may be the site's name. */
const WITH_SITE = /^(?<title>.{3,400}\S)\s{1,3}[|\-–—:·»]\s{1,3}(?<site>[^|–—·»]{2,40})$/
const MAX_TITLE_CHARS = 500
/** Shorter headings are names of sections. */
const MIN_HEADING_CHARS = 9

/** Everything that may be the page's title, the likeliest first; the site's name is cut off. */
export function titleCandidates(facts: PageFacts, siteNames: readonly string[]): Candidate<string>[] {
  const heading = mainHeading(facts)
  const found: readonly (readonly [origin: string, value: string | undefined])[] = [
    ['json-ld', jsonLdTitle(facts)],
    ['og', firstMeta(facts, ['og:title'])],
    ['h1', heading],
    ['twitter', firstMeta(facts, ['twitter:title'])],
    ['title', titleElement(facts)],
  ]
  return found.flatMap(([origin, value]) =>
    value ? [{ origin, value: withoutSite(value.slice(0, MAX_TITLE_CHARS), siteNames, heading) }] : [],
  )
}

function jsonLdTitle({ jsonLd }: PageFacts): string | undefined {
  const [title] = [...listOf(jsonLd?.headline), ...listOf(jsonLd?.name)].filter((value) => typeof value === 'string')
  return typeof title === 'string' ? tidyLine(title.slice(0, MAX_TITLE_CHARS)) : undefined
}

function titleElement({ tree }: PageFacts): string | undefined {
  const index = tree.nodes.findIndex(({ name }) => name === 'title')
  return index < 0 ? undefined : lineOf(tree, index, MAX_TITLE_CHARS)
}

/** The first <h1> with words enough, one inside an article or marked as headline before others. */
function mainHeading({ tree }: PageFacts): string | undefined {
  const { nodes } = tree
  let articleEnd = 0
  const headings: { readonly text: string; readonly inArticle: boolean }[] = []
  for (let i = 0; i < nodes.length && headings.length < 20; i += 1) {
    const { name, attributes, end } = nodes[i]!
    if (name === 'article' || name === 'main') articleEnd = Math.max(articleEnd, end)
    if (name !== 'h1' && attributes.itemprop !== 'headline') continue
    const text = lineOf(tree, i, MAX_TITLE_CHARS)
    if (text.length >= MIN_HEADING_CHARS) headings.push({ text, inArticle: i < articleEnd })
  }
  return (headings.find(({ inArticle }) => inArticle) ?? headings[0])?.text
}

/** The tail is cut off when it is the site's name, or when the page's heading does without it. */
function withoutSite(title: string, siteNames: readonly string[], heading: string | undefined): string {
  const match = WITH_SITE.exec(title)?.groups
  if (!match?.title || !match.site) return title
  const tail = fold(match.site)
  const isSite = siteNames.map(fold).some((name) => name.length > 2 && (name.includes(tail) || tail.includes(name)))
  return isSite || (heading && fold(heading) === fold(match.title)) ? match.title : title
}
