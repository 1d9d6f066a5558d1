import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import PQueue from 'p-queue'
import { Piscina } from 'piscina'
import type { Problem } from '../model/problem.ts'
import type { PageReading } from './page-context.ts'
import type { PageInput } from './parse-page.ts'

/** Reads pages aside of the main thread, each within a limit of time and memory. */
export interface PageParser {
  readonly parse: (input: PageInput) => Promise<PageReading>
  readonly close: () => Promise<void>
}

/** What a page may take. */
export interface PageParserOptions {
  /** Hostile pages take up to two seconds; twenty times what the slowest real page takes. */
  readonly timeLimitMs?: number
  readonly memoryLimitMb?: number
  /** Module that exports the parsing function, for tests. */
  readonly worker?: URL
}

/** In a checkout that runs from its sources the worker is TypeScript, which tsx reads. */
const EXTENSION = extname(fileURLToPath(import.meta.url))
const WORKER = new URL(`parse-worker${EXTENSION}`, import.meta.url)
/** Two threads keep up with any politeness towards hosts. */
const MAX_THREADS = 2

/**
 * A parser that no page can hang: parsing happens in worker threads, which are stopped at the limit. The page then has the
 * problem "parse_timeout", or "parse_memory", and the next one gets a fresh thread. Threads start with the first page and
 * end when they have had nothing to do for a while.
 */
export function createPageParser(options: PageParserOptions = {}): PageParser {
  const { timeLimitMs = 20_000, memoryLimitMb = 1024, worker = WORKER } = options
  const threads = Math.min(MAX_THREADS, availableParallelism())
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    ...(EXTENSION === '.ts' ? { execArgv: ['--import', 'tsx'] } : {}),
  })
  // A page waits here, so that its time runs from when a thread is free.
  const queue = new PQueue({ concurrency: threads })
  return {
    parse: (input) => queue.add(() => parseWithin(pool, input, timeLimitMs)),
    close: () => pool.destroy(),
  }
}

async function parseWithin(pool: Piscina, input: PageInput, timeLimitMs: number): Promise<PageReading> {
  const signal = AbortSignal.timeout(timeLimitMs)
  try {
    return await pool.run(input, { signal })
  } catch (error) {
    if (signal.aborted) return { problems: [tooSlow(input.url, timeLimitMs)] }
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { problems: [tooLarge(input.url)] }
    throw error
  }
}

const tooSlow = (url: string | undefined, timeLimitMs: number): Problem => ({
  code: 'parse_timeout',
  stage: 'parse',
  message: `${url ?? 'the page'} was not read within ${timeLimitMs / 1000} s and left; open it in a browser, and please report it if an article is there`,
  retryable: false,
  ...(url ? { input: url } : {}),
})

const tooLarge = (url: string | undefined): Problem => ({
  code: 'parse_memory',
  stage: 'parse',
  message: `${url ?? 'the page'} takes more memory than a page may and was left; open it in a browser, and please report it if an article is there`,
  retryable: false,
  ...(url ? { input: url } : {}),
})
