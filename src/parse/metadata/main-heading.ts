import { fold } from '../body/fold.ts'
import { weightOf } from '../body/text-weight.ts'
import { lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'

/** The heading that is the article's, among those that name sections or the site. */
export interface MainHeading {
  readonly index: number
  readonly text: string
}

/** Shorter headings are names of sections. */
const MIN_WEIGHT = 8
const MAX_CHARS = 500
const MAX_HEADINGS = 20

/** The <h1>, or element marked as headline, that says most of what the page's other titles say; the first of equals, one in an article before others. */
export function mainHeading(
  tree: PageTree,
  otherTitles: readonly string[],
  siteNames: readonly string[],
): MainHeading | undefined {
  const others = otherTitles.map(pairsOf)
  const sites = siteNames.map(fold)
  const scored = headingsOf(tree)
    .filter(({ text }) => !sites.includes(fold(text)))
    .map((heading) => ({
      ...heading,
      score: Math.max(0, ...others.map((other) => likeness(pairsOf(heading.text), other))),
    }))
  const [best] = scored.sort(
    (a, b) => b.score - a.score || Number(b.inArticle) - Number(a.inArticle) || a.index - b.index,
  )
  return best && { index: best.index, text: best.text }
}

function headingsOf(tree: PageTree): (MainHeading & { readonly inArticle: boolean })[] {
  const headings: (MainHeading & { readonly inArticle: boolean })[] = []
  let articleEnd = 0
  for (let index = 0; index < tree.nodes.length && headings.length < MAX_HEADINGS; index += 1) {
    const { name, attributes, end } = tree.nodes[index]!
    if (name === 'article' || name === 'main') articleEnd = Math.max(articleEnd, end)
    if (name !== 'h1' && (attributes.itemprop !== 'headline' || name === 'meta')) continue
    const text = lineOf(tree, index, MAX_CHARS)
    if (weightOf(text) >= MIN_WEIGHT) headings.push({ index, text, inArticle: index < articleEnd })
  }
  return headings
}

/** Pairs of neighbouring letters: they compare titles in any script. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = fold(text.slice(0, MAX_CHARS))
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)))
}

/** Dice's coefficient of two sets, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
