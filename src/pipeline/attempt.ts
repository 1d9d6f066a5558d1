import type { Outlet } from '../model/outlet.ts'
import type { Problem, Stage } from '../model/problem.ts'
import { StoreError } from '../store/store-error.ts'
import type { Run } from './run-context.ts'

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
 * An exception as a problem: "internal_error" for a mistake of our own, with its stack when asked for. A store that does not
 * take something says why. Both may pass, with a freed disk or a mended claimtrail, so the input is read again.
 */
export function unexpected(error: unknown, { stage, input }: Task, withStack = false): Problem {
  const found = { stage, retryable: true, input }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const detail = withStack && stack ? `\n${stack}` : ''
  if (stage === 'store') {
    const code = error instanceof StoreError ? error.code : 'not_stored'
    return {
      ...found,
      code,
      message: `${input} was not stored (${message}); it is tried again on the next run${detail}`,
    }
  }
  return {
    ...found,
    code: 'internal_error',
    message: `${input} ${FAILED[stage]} (${message}); that is a mistake in claimtrail, please report it with what --debug shows${detail}`,
  }
}

const FAILED: Readonly<Record<Exclude<Stage, 'store'>, string>> = {
  configure: 'could not be configured',
  fetch: 'could not be fetched',
  parse: 'could not be parsed',
  extract: 'could not be read for claims',
  compare: 'could not be compared',
  export: 'could not be exported',
}
