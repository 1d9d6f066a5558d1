import type { Database } from 'better-sqlite3'
import type { Claim } from '../../model/claim.ts'
import { nameKey, surnameKey } from '../../model/name-key.ts'

/** The table of the people that claims are about: what finds a person across outlets. */
export function claimPeopleTable(db: Database) {
  const insert = db.prepare(
    'insert or ignore into claim_people (claim, name, surname_key, name_key) values (?, ?, ?, ?)',
  )
  return {
    insert(row: number | bigint, claim: Claim): void {
      for (const name of peopleOf(claim)) {
        const surname = surnameKey(name)
        insert.run(row, name, surname ?? null, surname === undefined ? null : nameKey(name))
      }
    },
  }
}

function peopleOf(claim: Claim): readonly string[] {
  if (claim.kind === 'event') return claim.who
  return claim.kind === 'figure' ? [] : [claim.person]
}
