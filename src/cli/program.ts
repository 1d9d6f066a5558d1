import { Command } from 'commander'
import { VERSION } from '../version.ts'
import { archiveCommand } from './commands/archive.ts'
import { changesCommand } from './commands/changes.ts'
import { claimsCommand } from './commands/claims.ts'
import { compareCommand } from './commands/compare.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { importReviewsCommand } from './commands/import-reviews.ts'
import { outletsCommand } from './commands/outlets.ts'
import { problemsCommand } from './commands/problems.ts'
import { reviewCommand } from './commands/review.ts'
import { runCommand } from './commands/run.ts'
import { verifyCommand } from './commands/verify.ts'
import type { Finish, Terminal } from './terminal.ts'
import { withoutControls } from './without-controls.ts'

/** Every command, in the order of `--help`. */
const COMMANDS = [
  runCommand,
  extractCommand,
  claimsCommand,
  explainCommand,
  reviewCommand,
  compareCommand,
  changesCommand,
  exportCommand,
  importReviewsCommand,
  outletsCommand,
  problemsCommand,
  archiveCommand,
  verifyCommand,
]

/** The whole command line: createProgram(terminal, finish).parseAsync(['claims', '--measure', 'executions'], { from: 'user' }). */
export function createProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('claimtrail')
    .description('Reads news feeds and records, in SQLite, what each outlet asserted, in whose words, and how surely.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(withoutControls(inOurWords(text))),
    })
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES)
  for (const command of COMMANDS) {
    program.addCommand(command(terminal, finish).copyInheritedSettings(program))
  }
  return program
}

const EXAMPLES = `
Examples:
  $ claimtrail run pipelines/sample.yaml
  $ claimtrail claims --measure executions --place Iran
  $ claimtrail explain 3f9a12
  $ claimtrail compare --measure executions

Exit codes: 0 fine; 1 finished, but some inputs had problems or were left; 2 wrong usage or configuration.`

/** "error: unknown command 'clams'\\n(Did you mean claims?)" */
const COMMANDER_ERROR = /^error: (?<what>[^\n]{0,2000})(?:\n\(Did you mean (?:one of )?(?<near>[^)]{0,500})\?\))?/

/** Commander's complaints in the shape of all others: "claimtrail: unknown command 'clams', did you mean 'claims'?". */
function inOurWords(text: string): string {
  const { what, near } = COMMANDER_ERROR.exec(text)?.groups ?? {}
  if (what === undefined) return text
  return `claimtrail: ${what}${near ? `, did you mean '${near.split(', ').join("', '")}'?` : '.'} See --help.\n`
}
