import type { Desk } from '../../store/desk.ts'
import type { View } from '../view.ts'

/** Ids of the claims before and after one in a view; missing at either end. */
export interface Neighbors {
  readonly next?: string
  readonly previous?: string
}

/** What comes before and after a claim, also after one that the view no longer holds because it was just decided. */
export async function neighbors(desk: Desk, { filter, order }: View, id: string): Promise<Neighbors> {
  const [[next], [previous]] = await Promise.all([
    desk.queue(filter, { order, after: id, most: 1 }),
    desk.queue(filter, { order, before: id, most: 1 }),
  ])
  return {
    ...(next && next.claim.id !== id && { next: next.claim.id }),
    ...(previous && previous.claim.id !== id && { previous: previous.claim.id }),
  }
}
