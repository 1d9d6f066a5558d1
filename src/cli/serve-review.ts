import { existsSync } from 'node:fs'
import { MEASURES } from '../slots/measure.ts'
import { openSqliteDesk } from '../store/sqlite/desk/open-desk.ts'
import { explainError } from '../store/sqlite/explain-error.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import { StoreError } from '../store/store-error.ts'
import { type ReviewServer, startReviewServer } from '../web/server.ts'
import { databaseFile } from './database.ts'
import { retryInput } from './retry-input.ts'
import { complain, print, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What the review pages are served with. */
export interface ServeOptions {
  readonly db?: string
  readonly port: number
  readonly reviewer: string
}

/** Serves the review pages of a database until the process is told to end. Throws a UsageError when it cannot. */
export async function serveReview({ db, port, reviewer }: ServeOptions, terminal: Terminal): Promise<void> {
  const file = databaseFile(db, terminal)
  if (!existsSync(file)) {
    throw new UsageError(
      `no database at ${file}: make one with 'claimtrail run pipelines/sample.yaml', or name another with --db FILE`,
    )
  }
  const store = openSqliteStore(file)
  const desk = openSqliteDesk(file)
  const tools = {
    desk,
    store,
    reviewer,
    measures: MEASURES,
    now: () => terminal.now().toISOString(),
    complain: (error: unknown) =>
      complain(terminal, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    explain: (error: unknown) => {
      const explained = explainError(error, file)
      return explained instanceof StoreError ? explained.message : undefined
    },
    retry: (input: string, outletId: string | undefined) => retryInput({ store, file }, input, outletId, terminal),
  }
  try {
    const server = await startReviewServer(tools, port).catch((error) => refuse(error, port))
    print(terminal, `Review ${file} at ${server.url}`)
    print(terminal, `You are ${reviewer}; another name can be given on the page. Ctrl-C ends.`)
    await untilTold(server)
  } finally {
    await desk.close()
    await store.close()
  }
}

function refuse(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE') throw new UsageError(`port ${port} is taken; name another with --port`)
  if (error.code === 'EACCES') throw new UsageError(`port ${port} may not be used; name one above 1023 with --port`)
  throw error
}

/** Ends the server when Ctrl-C or a service manager says so. */
async function untilTold(server: ReviewServer): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await server.close()
}
