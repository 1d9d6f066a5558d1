import type { PlannedArticle, RunPlan } from '../pipeline/plan-run.ts'
import { column, cut } from './fit-text.ts'

/** What a run would fetch, for people: outlet by outlet, then in one sentence. */
export function planListing(plan: RunPlan, width: number | undefined): string[] {
  const outlets = new Map<string, PlannedArticle[]>()
  for (const article of plan.articles) {
    const listed = outlets.get(article.outletName)
    if (listed) listed.push(article)
    else outlets.set(article.outletName, [article])
  }
  return [
    ...[...outlets].flatMap(([name, articles]) => [
      `${name}: ${count(articles.length, 'article')}, ${newOf(articles)} new`,
      ...articles.map((article) => cut(articleLine(article), width)),
      '',
    ]),
    ...closing(plan),
  ]
}

/** "  new    2025-09-24  https://example.org/1  Six hurt in fire". */
const articleLine = ({ state, published = '', url, title = '' }: PlannedArticle): string =>
  `  ${column(state, 6)} ${column(published.slice(0, 10), 10)}  ${url}  ${title}`

function closing({ articles, unchangedFeeds, restingFeeds, problems }: RunPlan): string[] {
  return [
    `${count(articles.length, 'article')} would be fetched, ${newOf(articles)} of them new. Nothing was stored.`,
    ...(unchangedFeeds.length > 0 ? [`${count(unchangedFeeds.length, 'feed')} unchanged since the last run.`] : []),
    ...(restingFeeds.length > 0
      ? [`${count(restingFeeds.length, 'feed')} left alone after failing: claimtrail outlets --health`]
      : []),
    ...(problems.length > 0
      ? [`${count(problems.length, 'problem')}:`, ...problems.map(({ message }) => `  - ${message}`)]
      : []),
  ]
}

const newOf = (articles: readonly PlannedArticle[]): string =>
  articles.filter(({ state }) => state === 'new').length.toLocaleString('en')

const count = (value: number, noun: string): string => `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`
