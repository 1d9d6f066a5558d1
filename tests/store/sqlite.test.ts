import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { itConforms } from './conformance.ts'
import { itKeepsRuns } from './run-conformance.ts'
import { temporaryFolder } from './temporary-folder.ts'

itConforms('SQLite in memory', async () => openSqliteStore(':memory:'))

itConforms('a SQLite file', async () => openSqliteStore(join(temporaryFolder(), 'claims.db')))

itKeepsRuns('SQLite in memory', async () => openSqliteStore(':memory:'))
