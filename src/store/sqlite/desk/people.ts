import type { Database } from 'better-sqlite3'
import { nameKey, surnameKey } from '../../../model/name-key.ts'

/** Surnames are looked up as names are written: "alizadeh" is asked for as "Alizadeh". */
const capitalized = (name: string): string => name.trim().replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())

/** More spellings and namesakes than this are no person any more. */
const MOST_NAMES = 2_000

/** Reads who claims are about. */
export function peopleReader(db: Database) {
  const ofSurname = db
    .prepare<[string, number], string>('select distinct name from claim_people where surname_key = ? limit ?')
    .pluck()
  const latest = db
    .prepare<[number, number], string>(`
    select distinct name from (
      select claim from review_queue indexed by review_queue_newest
      where kind in ('person', 'age') order by published desc, article_id desc, position desc, claim desc limit ?
    ) as newest
    cross join claim_people on claim_people.claim = newest.claim
    where surname_key is not null limit ?`)
    .pluck()
  const about = db
    .prepare<[string, number], number>(`
    select distinct review_queue.claim from json_each(?) as spelling
    join claim_people on claim_people.surname_key = surname_key(spelling.value) and claim_people.name = spelling.value
    join review_queue on review_queue.claim = claim_people.claim
    order by published desc, article_id desc, position desc, review_queue.claim desc limit ?`)
    .pluck()

  /** "Alizadeh" means everybody of that surname; "Ahmad Alizadeh" all spellings of this name, with namesakes apart. */
  function namesLike(name: string): { readonly same: readonly string[]; readonly others: readonly string[] } {
    const written = capitalized(name)
    const key = surnameKey(written)
    const names = key === undefined ? [] : ofSurname.all(key, MOST_NAMES)
    const isSame = written.includes(' ') ? (other: string) => nameKey(other) === nameKey(written) : () => true
    return { same: names.filter(isSame), others: names.filter((other) => !isSame(other)) }
  }

  return {
    namesLike,
    latest: (most: number): string[] => latest.all(most * 4, most),
    rowsAbout: (names: readonly string[], most: number): number[] => about.all(JSON.stringify(names), most),
  }
}
