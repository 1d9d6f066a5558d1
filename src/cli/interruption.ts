import { complain, type Terminal } from './terminal.ts'

/** What ends a run from outside: Ctrl-C and what a service manager sends. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** Listens for a wish to end while something long goes on; `release` stops listening. */
export interface Interruption {
  readonly signal: AbortSignal
  readonly release: () => void
}

/** The first signal asks to end and says so, the second ends at once, with the exit code that shells give to that signal. */
export function listenForInterruption(terminal: Terminal, atOnce: () => void): Interruption {
  const interruption = new AbortController()
  const interrupt = (signal: keyof typeof SIGNALS): void => {
    if (interruption.signal.aborted) {
      atOnce()
      process.exit(SIGNALS[signal])
    }
    interruption.abort()
    complain(terminal, 'interrupted: finishing the articles in hand; once more ends at once')
  }
  const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]
  for (const name of names) process.on(name, interrupt)
  return {
    signal: interruption.signal,
    release: () => {
      for (const name of names) process.removeListener(name, interrupt)
    },
  }
}
