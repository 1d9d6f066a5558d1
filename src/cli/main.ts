#!/usr/bin/env node
import { createWriteStream, fstatSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { claimtrail } from './claimtrail.ts'
import { complain, EXIT, type Terminal } from './terminal.ts'

// Reading text is many small rules, none of which is hot for long: left alone, V8 spends two fifths of the first megabytes on
// optimizing them. Let it wait eight times as long: 1.2 MB of news take 8.2 s of processor time instead of 10.8.
setFlagsFromString('--interrupt-budget=1000000')

/** Node's own stream to a file keeps a full disk to itself; one of ours tells. */
function standardOutput(): Terminal['stdout'] {
  const { fd, isTTY } = process.stdout
  const facts = fstatSync(fd)
  const isFile = facts.isFile() || (facts.isCharacterDevice() && !isTTY)
  return isFile ? createWriteStream('', { fd, autoClose: false }) : process.stdout
}

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: standardOutput(),
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
}

terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough ("claimtrail claims | head") closes the pipe: that is no error.
  if (error.code === 'EPIPE') process.exit(EXIT.fine)
  // What was to be told is lost, which must not pass for success.
  complain(terminal, `cannot write the output (${error.code ?? error.message}); free some space and try again`)
  process.exit(EXIT.problems)
})
// Nobody listens to the progress any longer; the work goes on.
process.stderr.on('error', () => {})

// Not process.exit: what is still to be written is flushed first.
process.exitCode = await claimtrail(process.argv.slice(2), terminal)
