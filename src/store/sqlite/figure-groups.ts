import type { Database } from 'better-sqlite3'
import type { FigureGroup, GroupPoint, StoredClaim, SupportGrade } from '../../model/record.ts'
import { exactNumber, type Row } from './columns.ts'

/** Of a large group, so many of the newest claims and of the oldest are summed up. */
const MOST_NEWEST = 100
const MOST_OLDEST = 20

/** The table of groups of figures. Triggers on claims, versions and reviews mark what has to be summed up anew. */
export function figureGroupsTable(db: Database, readClaim: (row: number) => StoredClaim[]) {
  const stale = db.prepare<[], string>('select group_key from figure_groups where is_stale = 1').pluck()
  const members = (order: 'asc' | 'desc', most: number) =>
    db
      .prepare<[string], number>(`
        select claims.id from claims
        join versions on versions.id = claims.version_id and versions.is_current = 1
        where group_key = ? order by claims.id ${order} limit ${most}`)
      .pluck()
  const [oldest, newest] = [members('asc', MOST_OLDEST), members('desc', MOST_NEWEST)]
  const contested = db
    .prepare<[{ ids: string }], 0 | 1>(`
      select exists (
        select 1 from relations
        where kind = 'conflicts' and a in (select value from json_each(@ids)) and b in (select value from json_each(@ids))
      )`)
    .pluck()
  const withdrawn = db
    .prepare<[string], number>('select id from claims where group_key = ? order by id desc limit 1')
    .pluck()
  const forget = db.prepare<[string]>('delete from figure_groups where group_key = ?')
  const save = db.prepare<[object]>(`
    insert or replace into figure_groups (
      group_key, is_stale, measure, thing, unit, place_name, place_country, period_from, period_to, is_event, support, claims,
      outlets, roots, root_names, first_outlet, first_published, first_value, latest_outlet, latest_published, latest_value,
      lowest, highest, over_time
    )
    values (
      @key, 0, @measure, @thing, @unit, @place, @country, @from, @to, @isEvent, @support, @claims, @outlets, @roots,
      @rootNames, @firstOutlet, @firstPublished, @firstValue, @latestOutlet, @latestPublished, @latestValue, @lowest,
      @highest, @overTime
    )`)
  const find = db.prepare<[string], Row>(
    'select * from figure_groups where group_key in (select value from json_each(?)) and is_stale = 0 order by group_key',
  )

  return {
    stale: (): string[] => stale.all(),

    /** Figures of current versions; when no text states any of them any longer, the one that was stored last. */
    members(key: string): { readonly figures: readonly StoredClaim[]; readonly contested: boolean } {
      const rows = new Set([...oldest.all(key), ...newest.all(key).reverse()])
      if (rows.size === 0) for (const row of withdrawn.all(key)) rows.add(row)
      const figures = [...rows].flatMap(readClaim).sort(byPublication)
      const ids = JSON.stringify(figures.map(({ claim }) => claim.id))
      return { figures, contested: contested.get({ ids }) === 1 }
    },

    save(key: string, group: FigureGroup | undefined): void {
      if (group) save.run(rowOf(group))
      else forget.run(key)
    },

    find: (keys: readonly string[]): FigureGroup[] => find.all(JSON.stringify(keys)).map(groupOf),
  }
}

const byPublication = (a: StoredClaim, b: StoredClaim): number =>
  (a.published ?? '').localeCompare(b.published ?? '') || a.fetchedAt.localeCompare(b.fetchedAt)

function rowOf(group: FigureGroup): object {
  const [first, latest] = [group.overTime[0], group.overTime.at(-1)]
  return {
    key: group.key,
    measure: group.measure,
    thing: group.thing,
    unit: group.unit,
    place: group.place ?? null,
    country: group.country ?? null,
    from: group.from ?? null,
    to: group.to ?? null,
    isEvent: Number(group.isEvent),
    support: group.support,
    claims: group.claims,
    outlets: group.outlets,
    roots: group.roots.length,
    rootNames: JSON.stringify(group.roots),
    firstOutlet: first?.outlet ?? null,
    firstPublished: first?.published ?? null,
    firstValue: first?.value ?? null,
    latestOutlet: latest?.outlet ?? null,
    latestPublished: latest?.published ?? null,
    latestValue: latest?.value ?? null,
    lowest: group.lowest === undefined ? null : exactNumber(group.lowest),
    highest: group.highest === undefined ? null : exactNumber(group.highest),
    overTime: JSON.stringify(group.overTime),
  }
}

/** A row of figure_groups. */
export const groupOf = (row: Row): FigureGroup => ({
  key: String(row.group_key),
  measure: String(row.measure),
  thing: String(row.thing),
  unit: String(row.unit),
  ...(row.place_name != null && { place: String(row.place_name) }),
  ...(row.place_country != null && { country: String(row.place_country) }),
  ...(row.period_from != null && { from: String(row.period_from) }),
  ...(row.period_to != null && { to: String(row.period_to) }),
  isEvent: row.is_event === 1,
  support: row.support as SupportGrade,
  claims: Number(row.claims),
  outlets: Number(row.outlets),
  roots: JSON.parse(String(row.root_names)) as string[],
  ...(row.lowest != null && { lowest: Number(row.lowest) }),
  ...(row.highest != null && { highest: Number(row.highest) }),
  overTime: JSON.parse(String(row.over_time)) as GroupPoint[],
})
