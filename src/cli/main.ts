#!/usr/bin/env node
import { CommanderError } from 'commander'
import { StoreError } from '../store/store-error.ts'
import { createProgram } from './program.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
}

// A reader that has seen enough ("claimtrail claims | head") closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.fine)
})

try {
  await createProgram(terminal, (code) => {
    process.exitCode = code
  }).parseAsync(process.argv)
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** Help and version are fine; wrong words, wrong files and unusable databases are usage; all else is a programmer's error. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  if (error instanceof UsageError || error instanceof StoreError) {
    process.stderr.write(`claimtrail: ${error.message}\n`)
    return EXIT.usage
  }
  throw error
}
