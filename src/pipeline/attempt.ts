import type { Outlet } from '../model/outlet.ts'
import type { Problem, Stage } from '../model/problem.ts'
import { StoreError } from '../store/store-error.ts'
import type { Run } from './run.ts'

/** What is being done with which input, for the problem that an exception becomes. */
interface Task {
  readonly stage: Stage
  readonly input: string
  readonly outlet?: Outlet
}

/**
 * What the work gives; an exception in it is reported as a problem of its input, so that one page that claimtrail itself
 * stumbles over does not end a run over a thousand. undefined after an exception.
 */
export async function attempt<T extends object>(
  run: Run,
  { outlet, ...task }: Task,
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    await run.report(unexpected(error, task, run.debug), outlet)
    return undefined
  }
}

/**
 * An exception as a problem: "internal_error" for a mistake of our own, with its stack when asked for; a store says itself
 * what is wrong. All of them may pass, with a freed disk or a mended claimtrail, so the input is read again.
 */
export function unexpected(error: unknown, { stage, input }: Task, withStack = false): Problem {
  const found = { stage, retryable: true, input }
  if (error instanceof StoreError)
    return { ...found, code: error.code, message: `${input} was not stored: ${error.message}` }
  const stack = withStack && error instanceof Error && error.stack ? `\n${error.stack}` : ''
  return {
    ...found,
    code: 'internal_error',
    message: `${input} ${WHAT_FAILED[stage]} (${error}); ${NEXT_STEP}${stack}`,
  }
}

const WHAT_FAILED: Readonly<Record<Stage, string>> = {
  configure: 'could not be configured',
  fetch: 'could not be fetched',
  parse: 'could not be parsed',
  extract: 'could not be read for claims',
  store: 'could not be stored',
  compare: 'could not be compared',
  export: 'could not be exported',
}

const NEXT_STEP = 'this should not happen: please report it with what --debug shows'
