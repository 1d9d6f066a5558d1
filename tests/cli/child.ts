import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** The command line as it ships; `npm test` builds it first. */
export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** A process under way. */
interface Child {
  readonly process: ChildProcess
  /** Comes back when standard error holds the words. */
  readonly says: (words: string) => Promise<void>
  readonly ended: Promise<Ended>
}

/** Starts the built command line in a process of its own. */
export function start(
  args: readonly string[],
  options: SpawnOptions & { readonly nodeArgs?: readonly string[] } = {},
): Child {
  const { nodeArgs = [], ...spawnOptions } = options
  const process_ = spawn(process.execPath, [...nodeArgs, MAIN, ...args], { stdio: 'pipe', ...spawnOptions })
  const [out, err] = [collected(process_.stdout), collected(process_.stderr)]
  const exit = once(process_, 'close')
  const ended = exit.then(([code, signal]) => ({ code, signal, out: out.text(), err: err.text() }))
  return { process: process_, says: err.says, ended }
}

function collected(stream: Readable | null) {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return {
    text: () => text,
    says: async (words: string) => {
      while (!text.includes(words)) await once(stream!, 'data')
    },
  }
}
