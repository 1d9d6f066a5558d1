import type { Readable, Writable } from 'node:stream'
import { styleText } from 'node:util'
import { escapeControls, onlyStyled, withoutControls } from './without-controls.ts'

/** The outside as a command sees it; tests hand in their own streams and clock. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
}

/** One line to standard output; articles and reviews may hold control characters, which no terminal is to obey. */
export const print = (terminal: Terminal, line = ''): void => {
  terminal.stdout.write(`${isPlain(terminal) ? withoutControls(line) : onlyStyled(line)}\n`)
}

/** One JSON value to standard output, on one line, so that lists are JSON lines. */
export const printJson = (terminal: Terminal, value: unknown): void => {
  terminal.stdout.write(`${escapeControls(JSON.stringify(value))}\n`)
}

/** One line to standard error. */
export const note = (terminal: Terminal, line: string): void => {
  terminal.stderr.write(`${withoutControls(line)}\n`)
}

/** One line to standard error, with the name of the program before it. */
export const complain = (terminal: Terminal, message: string): void => {
  note(terminal, `claimtrail: ${message}`)
}

/** Exit codes that every command keeps to; `internal` is EX_SOFTWARE of sysexits.h: a mistake of our own. */
export const EXIT = { fine: 0, problems: 1, usage: 2, internal: 70 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Makes text bold, dim or underlined where that is seen, and leaves it alone where it is not. */
export type Paint = (style: 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow', text: string) => string

/** Styles only for a terminal, and only when NO_COLOR (no-color.org) does not forbid it. */
export const paintFor = (terminal: Terminal): Paint =>
  isPlain(terminal) ? (_, text) => text : (style, text) => styleText(style, text, { validateStream: false })

const isPlain = ({ stdout, env }: Terminal): boolean => !stdout.isTTY || Boolean(env.NO_COLOR) || env.TERM === 'dumb'

/** Columns of the terminal; undefined when the output goes elsewhere and lines may be as long as they are. */
export const widthOf = ({ stdout }: Terminal): number | undefined => (stdout.isTTY ? (stdout.columns ?? 80) : undefined)

/** How a command ends: the exit code is noted, so that streams are flushed before the process ends. */
export type Finish = (code: ExitCode) => void
