import type { Database } from 'better-sqlite3'
import type { Outlet } from '../../model/outlet.ts'

/** The table of outlets. */
export function outletsTable(db: Database) {
  const upsert = db.prepare(`
    insert into outlets (id, name, country, hosts, feeds) values (@id, @name, @country, @hosts, @feeds)
    on conflict (id) do update
    set name = excluded.name, country = excluded.country, hosts = excluded.hosts, feeds = excluded.feeds
    where (name, country, hosts, feeds) is not (excluded.name, excluded.country, excluded.hosts, excluded.feeds)`)
  const names = db.prepare<[], { id: string; name: string }>('select id, name from outlets order by name')
  return {
    names: (): { id: string; name: string }[] => names.all(),
    /** Stores the outlet, or what has changed of it. */
    save({ id, name, country, hosts, feeds }: Outlet): void {
      upsert.run({
        id,
        name,
        country: country ?? null,
        hosts: JSON.stringify(hosts),
        feeds: JSON.stringify(feeds),
      })
    },
  }
}
