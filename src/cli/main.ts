#!/usr/bin/env node
import { claimtrail } from './claimtrail.ts'
import { complain, EXIT, type Terminal } from './terminal.ts'

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
}

// A reader that has seen enough ("claimtrail claims | head") closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine)
  // A full disk, for one: what was to be told is lost, which must not pass for success.
  complain(terminal, `cannot write the output (${error.code ?? error.message}); free some space and try again`)
  process.exit(EXIT.problems)
})
// Nobody listens to the progress any longer; the work goes on.
process.stderr.on('error', () => {})

// Not process.exit: what is still to be written is flushed first.
process.exitCode = await claimtrail(process.argv.slice(2), terminal)
