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

/**
 * Where skipping leads: to the next claim of the view that is still open, past the last one to the first. In a view of decided
 * claims, simply to the next. Missing when no other is left.
 */
export async function openAfter(desk: Desk, { filter, order }: View, id: string): Promise<string | undefined> {
  const asked = filter.status === undefined ? { ...filter, status: 'open' as const } : filter
  const [after] = await desk.queue(asked, { order, after: id, most: 1 })
  const [next] = after ? [after] : await desk.queue(asked, { order, most: 1 })
  return next?.claim.id === id ? undefined : next?.claim.id
}
