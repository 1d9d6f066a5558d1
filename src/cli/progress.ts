import { Presets, SingleBar } from 'cli-progress'
import type { RunEvent } from '../pipeline/run-events.ts'
import { note, type Terminal } from './terminal.ts'

/** Shows a run while it goes on. */
export interface Progress {
  readonly tell: (event: RunEvent) => void
  readonly stop: () => void
}

/** On a terminal a bar with counts, on standard error; piped, a plain line for each source, new version, problem and sheet. */
export const createProgress = (terminal: Terminal): Progress =>
  terminal.stderr.isTTY ? barProgress(terminal) : lineProgress(terminal)

function barProgress(terminal: Terminal): Progress {
  const options = {
    format: ' {bar} {value}/{total} articles · {fresh} new · {problems} problems · {outlet}',
    stream: terminal.stderr as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
    // The run has its own way to end on Ctrl-C.
    gracefulExit: false,
  }
  const bar = new SingleBar(options, Presets.shades_classic)
  const shown = { fresh: 0, problems: 0, outlet: '' }
  let total = 0
  bar.start(0, 0, shown)
  return {
    stop: () => bar.stop(),
    tell: (event) => {
      if (event.kind === 'found') {
        total += event.articles
        bar.setTotal(total)
      }
      if (event.kind === 'article') {
        shown.outlet = event.outlet
        if (event.outcome === 'new') shown.fresh += 1
        bar.increment(1, shown)
      }
      if (event.kind === 'problem') {
        shown.problems += 1
        bar.update(shown)
      }
    },
  }
}

const lineProgress = (terminal: Terminal): Progress => ({
  stop: () => {},
  tell: (event) => {
    const line = lineOf(event)
    if (line !== undefined) note(terminal, line)
  },
})

function lineOf(event: RunEvent): string | undefined {
  switch (event.kind) {
    case 'found':
      return `${event.outlet}: ${event.unchanged ? 'feed unchanged' : `${event.articles} ${event.articles === 1 ? 'article' : 'articles'} listed`}`
    case 'article':
      return event.outcome === 'new' ? `${event.outlet}: new version of ${event.url}` : undefined
    case 'problem':
      return `problem: ${event.problem.message}`
    case 'comparing':
      return `comparing ${event.claims} new claims`
    case 'exported':
      return `written: ${event.path}`
  }
}
