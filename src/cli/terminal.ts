import type { Readable, Writable } from 'node:stream'

/** The outside as a command sees it; tests hand in their own streams and clock. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
}

/** One line to standard output. */
export const print = (terminal: Terminal, line = ''): void => {
  terminal.stdout.write(`${line}\n`)
}

/** One JSON value to standard output, on one line, so that lists are JSON lines. */
export const printJson = (terminal: Terminal, value: unknown): void => print(terminal, JSON.stringify(value))

/** Exit codes that every command keeps to. */
export const EXIT = { fine: 0, problems: 1, usage: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
