import type { PageTree } from '../page-tree.ts'
import { readDate } from '../read-date.ts'
import type { RawBlock } from './raw-block.ts'

/** Fewer updates than this are no live blog. */
const MIN_UPDATES = 2
const MAX_UPDATES = 2000

interface Update {
  readonly start: number
  readonly end: number
  readonly published: string
}

/** Blocks of a live blog with the time of the update that each stands in; as they are where the page shows no such times. */
export function withUpdateTimes(tree: PageTree, blocks: readonly RawBlock[]): readonly RawBlock[] {
  const updates = updatesIn(tree)
  if (updates.length < MIN_UPDATES) return blocks
  return blocks.map((block) => {
    const { at } = block
    const update = at === undefined ? undefined : updates.find(({ start, end }) => start <= at && at < end)
    return update ? { ...block, published: update.published } : block
  })
}

/** The largest element around each <time> that holds no other one. */
function updatesIn(tree: PageTree): Update[] {
  const times = tree.nodes.flatMap(({ attributes }, index) => {
    const published = attributes.datetime?.includes(':') ? readDate(attributes.datetime) : undefined
    return published ? [{ index, published }] : []
  })
  return times.slice(0, MAX_UPDATES).map(({ index, published }, i) => {
    const [before, after] = [times[i - 1]?.index ?? -1, times[i + 1]?.index ?? Number.POSITIVE_INFINITY]
    const start = widest(tree, index, (outer) => before < outer && tree.nodes[outer]!.end <= after)
    return { start, end: tree.nodes[start]!.end, published }
  })
}

function widest({ nodes }: PageTree, index: number, fits: (outer: number) => boolean): number {
  let at = index
  while (nodes[at]!.parent > 0 && fits(nodes[at]!.parent)) at = nodes[at]!.parent
  return at
}
