import { PassThrough, Readable } from 'node:stream'
import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that nobody looks at; its clock stands still. */
export const quietTerminal = (): Terminal & { readonly stdout: PassThrough } => ({
  stdin: Readable.from([]),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  env: {},
  now: () => new Date('2025-09-26T08:00:00Z'),
})

/** The first words of standard output that fit. */
export async function printed({ stdout }: { readonly stdout: PassThrough }, wanted: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of stdout) {
    text += String(chunk)
    const [found] = wanted.exec(text) ?? []
    if (found !== undefined) return found
  }
  throw new Error(`standard output ended without ${wanted}`)
}
