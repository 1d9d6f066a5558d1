import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

const NEXT = 'Nothing is stored. End claimtrail review and start it again.'

/**
 * Tells whether an open database is still the file of its name. A deleted or replaced file goes on living for who has it open,
 * so that what is written to it would be lost without a word (sqlite.org/howtocorrupt.html, "Unlinking or renaming a database
 * file while in use"). Undefined while all is well.
 */
export function fileFault(db: Database, file: string): () => string | undefined {
  const schema = db.prepare<[], number>('pragma user_version').pluck()
  const [opened, version] = [identityOf(file), schema.get()]
  return () => {
    const now = identityOf(file)
    if (now === undefined) return `The database ${file} was deleted or moved while it was open. ${NEXT}`
    if (now !== opened) return `The database ${file} was replaced by another file while it was open. ${NEXT}`
    if (schema.get() !== version) return `Another version of claimtrail changed the database ${file}. ${NEXT}`
    return undefined
  }
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}
