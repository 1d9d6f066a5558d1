import type { StoredOutlet } from '../model/outlet-record.ts'
import type { Store } from '../store/store.ts'
import { layoutSuspicions, READINGS_COMPARED } from './layout-suspicions.ts'

/** How an outlet does: whether it can be read, how much comes in, whether its pages changed. */
export interface OutletHealth extends StoredOutlet {
  /** Articles that came in a day, over the last two weeks or since the first of them. */
  readonly newPerDay: number
  /** When a feed of it was last read; absent when none ever was. */
  readonly lastSuccessAt?: string
  /** Why its layout seems to have changed, in words. */
  readonly suspicions: readonly string[]
}

const DAY_MS = 86_400_000
const DAYS = 14

/** Every outlet of a store with how it does at the time `now`. */
export async function outletHealth(store: Store, now: string): Promise<readonly OutletHealth[]> {
  const outlets = await store.outlets(new Date(Date.parse(now) - DAYS * DAY_MS).toISOString())
  return Promise.all(
    outlets.map(async (outlet) => {
      const lastSuccessAt = outlet.feeds
        .flatMap((feed) => feed.lastSuccessAt ?? [])
        .sort()
        .at(-1)
      return {
        ...outlet,
        newPerDay: perDay(outlet, now),
        ...(lastSuccessAt === undefined ? {} : { lastSuccessAt }),
        suspicions: layoutSuspicions(
          await store.latestReadings(outlet.outletId, READINGS_COMPARED),
          await pagesWithoutText(store, outlet),
        ),
      }
    }),
  )
}

/** Pages of the outlet that held no text since its last article came in. */
async function pagesWithoutText(store: Store, { outletId, lastArticleAt = '' }: StoredOutlet): Promise<number> {
  const latest = await store.problems({ outlet: outletId, limit: READINGS_COMPARED })
  const inputs = latest.filter(({ code, occurredAt }) => code === 'no_text' && occurredAt > lastArticleAt)
  return new Set(inputs.map(({ input }) => input)).size
}

/** A first day counts as a whole one. */
function perDay({ recentArticles, firstArticleAt }: StoredOutlet, now: string): number {
  const known = firstArticleAt === undefined ? 0 : Math.ceil((Date.parse(now) - Date.parse(firstArticleAt)) / DAY_MS)
  return Math.round((recentArticles / Math.min(DAYS, Math.max(1, known))) * 10) / 10
}
