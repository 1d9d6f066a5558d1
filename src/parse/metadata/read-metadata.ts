import type { Article, Reading } from '../../model/article.ts'
import type { OutletSelectors } from '../../model/outlet.ts'
import { lineOf } from '../node-text.ts'
import type { PageContext } from '../page-context.ts'
import { readDate } from '../read-date.ts'
import { authorNames } from './author-names.ts'
import { readAuthors } from './authors.ts'
import { canonicalUrl } from './canonical-url.ts'
import { declaredLanguage } from './language.ts'
import { hostName, siteNames } from './outlet-name.ts'
import type { PageFacts } from './page-facts.ts'
import { type PublishedReading, readModified } from './published.ts'
import { titleCandidates } from './title.ts'

/** What the page says of itself. */
export interface Metadata {
  readonly fields: Omit<Article, 'text'>
  /** What each origin says, for the record. */
  readonly candidates: NonNullable<Reading['candidates']>
  /** All titles that the page gives itself: they are not repeated in the body. */
  readonly titles: readonly string[]
}

/** Reads every field but the body. An outlet's selectors go before the general way; a feed's title serves where the page has none. */
export function readMetadata(
  facts: PageFacts,
  context: PageContext,
  layout: OutletSelectors | undefined,
  dated?: PublishedReading,
): Metadata {
  const sites = siteNames(facts)
  const host = hostName(facts.url)
  const candidates = titleCandidates(facts, [...sites, ...present(context.outlet?.name, host)])
  const titles = [
    ...present(line(facts, layout?.title)),
    ...candidates.map(({ value }) => value),
    ...present(context.hint?.title),
  ]
  const { authors, byline, candidates: authorCandidates } = readAuthors(facts)
  const named = line(facts, layout?.authors)
  const fields = {
    title: titles[0],
    byline: named ?? byline,
    authors: nonEmpty(named ? authorNames(named) : authors),
    published: readDate(line(facts, layout?.published) ?? '') ?? dated?.published,
    modified: readModified(facts),
    outlet: context.outlet?.name ?? sites[0] ?? host,
    url: canonicalUrl(facts),
    language: declaredLanguage(facts),
  }
  return {
    fields: withoutAbsent(fields),
    titles,
    candidates: withoutAbsent({
      title: nonEmpty(candidates),
      authors: nonEmpty(authorCandidates),
      published: nonEmpty(dated?.candidates ?? []),
    }),
  }
}

/** The words, or the machine-readable value, of the first element that a selector names. */
function line({ tree }: PageFacts, selector: string | undefined): string | undefined {
  const index = selector ? tree.select(selector)[0] : undefined
  if (index === undefined) return undefined
  const { datetime, content } = tree.nodes[index]!.attributes
  return datetime ?? content ?? (lineOf(tree, index, 500) || undefined)
}

const present = (...values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== '') as string[]
const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
/** Absent is a missing key. */
const withoutAbsent = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
