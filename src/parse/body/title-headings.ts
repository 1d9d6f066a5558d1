import { lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { fold } from './fold.ts'

const MAX_TITLE_CHARS = 300
/** A heading that is only the beginning of a title has at least this many letters, or "News" would do. */
const MIN_BEGINNING = 20
const MIN_TITLE = 6

/** Indexes of the headings that repeat one of the page's titles: they tell which of several articles the page is about. */
export function titleHeadings(tree: PageTree, titles: readonly string[]): number[] {
  const wanted = titles.map(fold).filter((title) => title.length >= MIN_TITLE)
  return tree.nodes.flatMap(({ name }, index) =>
    (name === 'h1' || name === 'h2') && saysTitle(fold(lineOf(tree, index, MAX_TITLE_CHARS)), wanted) ? [index] : [],
  )
}

const saysTitle = (heading: string, titles: readonly string[]): boolean =>
  heading.length >= MIN_TITLE && titles.some((title) => title === heading || isBeginning(title, heading))

const isBeginning = (title: string, heading: string): boolean =>
  heading.length > MIN_BEGINNING && (title.startsWith(heading) || heading.startsWith(title))
