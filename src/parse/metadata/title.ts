import { fold } from '../body/fold.ts'
import { decodeEntities } from '../html-entities.ts'
import { listOf } from '../json-ld.ts'
import { lineOf } from '../node-text.ts'
import { tidyLine } from '../white-space.ts'
import { mainHeading } from './main-heading.ts'
import { type Candidate, firstMeta, type PageFacts } from './page-facts.ts'

/** "Storm nears coast | Sample Herald": a title and what may be the site's name. */
const WITH_SITE = /^(?<title>.{3,400}\S)(?:\s{1,3}[|\-–—:·»]\s{1,3}|\s{0,3}[｜：]\s{0,3})(?<site>[^|–—·»｜：]{2,40})$/u
const MAX_TITLE_CHARS = 500

/** Everything that may be the page's title, the likeliest first (measured: the heading is the best one); site names are cut off. */
export function titleCandidates(facts: PageFacts, siteNames: readonly string[]): Candidate<string>[] {
  const declared = declaredTitles(facts)
  const heading = mainHeading(
    facts.tree,
    declared.map(({ value }) => value),
    siteNames,
  )?.text
  const clean = heading && withoutKicker(heading, declared)
  const all = clean ? [{ origin: 'h1', value: clean }, ...declared] : declared
  return all.map(({ origin, value }) => ({ origin, value: withoutSite(value, siteNames, heading) }))
}

/** "Weather Rivers rise" is "Rivers rise" where the page says so elsewhere: a label stands inside the heading. */
function withoutKicker(heading: string, declared: readonly Candidate<string>[]): string {
  const whole = fold(heading)
  const inner = declared.find(({ value }) => {
    const title = fold(value)
    return title.length > whole.length / 2 && title.length < whole.length && whole.endsWith(title)
  })
  return inner?.value ?? heading
}

/** Titles that the page states for machines. */
function declaredTitles(facts: PageFacts): Candidate<string>[] {
  const found: readonly (readonly [origin: string, value: string | undefined])[] = [
    ['json-ld', jsonLdTitle(facts)],
    ['og', firstMeta(facts, ['og:title'])],
    ['twitter', firstMeta(facts, ['twitter:title'])],
    ['title', titleElement(facts)],
  ]
  return found.flatMap(([origin, value]) => (value ? [{ origin, value: value.slice(0, MAX_TITLE_CHARS) }] : []))
}

function jsonLdTitle({ jsonLd }: PageFacts): string | undefined {
  const [title] = [...listOf(jsonLd?.headline), ...listOf(jsonLd?.name)].filter((value) => typeof value === 'string')
  return title === undefined ? undefined : tidyLine(decodeEntities(title.slice(0, MAX_TITLE_CHARS)))
}

function titleElement({ tree }: PageFacts): string | undefined {
  const index = tree.nodes.findIndex(({ name }) => name === 'title')
  return index < 0 ? undefined : lineOf(tree, index, MAX_TITLE_CHARS)
}

/** The tail is cut off when it is the site's name, or when the page's heading does without it. */
function withoutSite(title: string, siteNames: readonly string[], heading: string | undefined): string {
  const match = WITH_SITE.exec(title)?.groups
  if (!match?.title || !match.site) return title
  const tail = fold(match.site)
  const isSite = siteNames.map(fold).some((name) => name.length > 2 && (name.includes(tail) || tail.includes(name)))
  return isSite || (heading && fold(heading) === fold(match.title)) ? match.title : title
}
