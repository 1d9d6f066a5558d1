import { CommanderError } from 'commander'
import { StoreError } from '../store/store-error.ts'
import { createProgram } from './program.ts'
import { complain, EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs one command line, without the name of the program: claimtrail(['claims', '--json'], terminal). Never rejects. */
export async function claimtrail(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine
  try {
    const program = createProgram(terminal, (end) => {
      code = end
    })
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return exitCodeOf(error, terminal)
  }
}

/** Help and version are fine; wrong words, wrong files and unusable databases are usage; all else is a mistake of our own. */
function exitCodeOf(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  if (error instanceof UsageError || error instanceof StoreError) {
    for (const line of error.message.split('\n')) complain(terminal, line)
    return EXIT.usage
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  complain(terminal, `this should not happen, please report it: ${trace}`)
  return EXIT.internal
}
