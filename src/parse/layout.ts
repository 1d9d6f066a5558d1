import type { Outlet, OutletSelectors } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { PageTree } from './page-tree.ts'

/** The selectors to read a page with, and those of its outlet that are no CSS. */
export interface LayoutChoice {
  readonly layout?: OutletSelectors
  readonly problems: readonly Problem[]
}

/**
 * Of an outlet's layouts the one that held when the page was published and whose body is on the page: the one with the
 * nearest `until` first, the one without `until` last; today's layout first when the day is unknown. Layouts with a selector that is no CSS are reported and passed over.
 */
export function chooseLayout(tree: PageTree, outlet: Outlet | undefined, published?: string): LayoutChoice {
  const problems: Problem[] = []
  const sound = (outlet?.selectors ?? []).filter((layout) => {
    const broken = selectorsOf(layout).filter((selector) => indexes(tree, selector) === undefined)
    problems.push(...broken.map((selector) => badSelector(outlet!, selector)))
    return broken.length === 0
  })
  const day = published?.slice(0, 10) ?? ''
  const open = published ? '9999' : ''
  const layout = sound
    .filter(({ until }) => until === undefined || day <= until)
    .sort((a, b) => (a.until ?? open).localeCompare(b.until ?? open))
    .find(({ body }) => body === undefined || indexes(tree, body)!.length > 0)
  return { problems, ...(layout ? { layout } : {}) }
}

const selectorsOf = ({ body, title, published, authors, drop }: OutletSelectors): string[] =>
  [body, title, published, authors, ...(drop ?? [])].filter((selector) => selector !== undefined)

/** Elements that a selector names; undefined when it is no CSS. */
function indexes(tree: PageTree, selector: string): number[] | undefined {
  try {
    return tree.select(selector)
  } catch {
    return undefined
  }
}

const badSelector = (outlet: Outlet, selector: string): Problem => ({
  code: 'bad_selector',
  stage: 'parse',
  message: `'${selector}' is no CSS selector; mend it in data/outlets/${outlet.id}.yaml`,
  retryable: false,
  input: outlet.id,
})
