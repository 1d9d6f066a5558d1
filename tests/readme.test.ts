import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Command, CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'
import { SHEET_FORMATS } from '../src/export/index.ts'

const README = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')

const silent = () => new PassThrough().resume()

/** The command line whose commands do nothing. */
function parser(): Command {
  const terminal = { stdin: Readable.from([]), stdout: silent(), stderr: silent(), env: {}, now: () => new Date(0) }
  const program = createProgram(terminal, () => {})
  for (const command of program.commands) command.action(() => {})
  return program
}

const { commands } = parser()

/** "$ npx claimtrail claims --json | head -3", the lines of fenced blocks that call claimtrail, without prompt and npx. */
const COMMAND_LINE = /^(?:\$ )?(?:npx |node )?(?:claimtrail|dist\/cli\/main\.js) (?<args>.+)$/

const lines = [...README.matchAll(/^ *```[a-z]*\n(?<block>[\s\S]*?)^ *```$/gm)]
  .flatMap(({ groups }) => groups!.block!.replaceAll('\\\n', ' ').split('\n'))
  .flatMap((line) => COMMAND_LINE.exec(line.trim())?.groups?.args ?? [])

/** Words of a line as a shell has them, up to the first pipe, redirection, comment or further command. */
function words(line: string): string[] {
  const found: string[] = []
  for (const [piece] of line.matchAll(/"[^"]*"|'[^']*'|[|<>;#&]|[^\s|<>;#&"']+/g)) {
    if (/^[|<>;#&]$/.test(piece)) break
    found.push(/^["']/.test(piece) ? piece.slice(1, -1) : piece)
  }
  return found
}

describe('README.md', () => {
  test('shows every command', () => {
    const shown = new Set(lines.map((line) => words(line)[0]))
    const missing = commands.map((command) => command.name()).filter((name) => !shown.has(name))
    expect(missing, `README.md shows no command line for: ${missing.join(', ')}`).toEqual([])
  })

  test('mentions every option', () => {
    const missing = commands.flatMap((command) =>
      command.options
        .filter(({ long }) => long && !README.includes(long))
        .map(({ long }) => `${command.name()} ${long}`),
    )
    expect(missing, `README.md does not mention the options: ${missing.join(', ')}`).toEqual([])
  })

  test('mentions every export format', () => {
    const isMentioned = (name: string) => README.includes(`--format ${name}`) || README.includes(`\`${name}\``)
    const missing = SHEET_FORMATS.map(({ name }) => name).filter((name) => !isMentioned(name))
    expect(missing, `README.md does not mention the formats: ${missing.join(', ')}`).toEqual([])
  })

  test.each(lines)('shows a command line that claimtrail understands: %s', async (line) => {
    const code = await parser()
      .parseAsync(words(line), { from: 'user' })
      .then(
        () => 0,
        (error: CommanderError) => error.exitCode,
      )
    expect(code, `claimtrail does not understand '${line}', which README.md shows`).toBe(0)
  })
})
