import { Presets, SingleBar } from 'cli-progress'
import type { RunEvent } from '../pipeline/run-events.ts'
import { createPace } from './pace.ts'
import { note, type Terminal } from './terminal.ts'

/** Shows a run while it goes on. */
export interface Progress {
  readonly tell: (event: RunEvent) => void
  readonly stop: () => void
}

/** Piped output gets a line about the whole run no more often. */
const LINE_EVERY_MS = 30_000

/**
 * On a terminal a bar with counts, rate and time left, on standard error; piped, a plain line for each source, new version, problem and
 * sheet, and every half a minute one for the whole run.
 */
export const createProgress = (terminal: Terminal, nowMs: () => number = () => performance.now()): Progress =>
  terminal.stderr.isTTY ? barProgress(terminal, nowMs) : lineProgress(terminal, nowMs)

/** What is listed and done, as a whole and outlet by outlet. */
interface Counts {
  readonly count: (event: RunEvent) => void
  readonly total: () => number
  readonly done: () => number
  /** "3.2/s, 2 min left" */
  readonly pace: () => string
  /** "Sample Herald 3/10": the outlet of the last article. */
  readonly current: () => string
  /** "Sample Herald 3/10, Sample Wire 1/4": outlets that are not done. */
  readonly open: () => string
}

function createCounts(nowMs: () => number): Counts {
  const pace = createPace(nowMs)
  const outlets = new Map<string, { total: number; done: number }>()
  let last = ''
  const of = (outlet: string) => {
    const counts = outlets.get(outlet) ?? { total: 0, done: 0 }
    outlets.set(outlet, counts)
    return counts
  }
  const sum = (field: 'total' | 'done') => [...outlets.values()].reduce((all, counts) => all + counts[field], 0)
  const words = ([outlet, { done, total }]: [string, { total: number; done: number }]) =>
    // Articles of a source without an outlet are found under one name and done under another.
    total >= done && total > 0 ? `${outlet} ${done}/${total}` : `${outlet} ${done}`
  return {
    count(event) {
      if (event.kind === 'found') of(event.outlet).total += event.articles
      if (event.kind !== 'article') return
      last = event.outlet
      of(last).done += 1
      pace.step()
    },
    total: () => sum('total'),
    done: () => sum('done'),
    pace: () => pace.words(sum('total') - sum('done')),
    current: () => (last === '' ? '' : words([last, of(last)])),
    open: () =>
      [...outlets]
        .filter(([, { done, total }]) => done < total)
        .map(words)
        .join(', '),
  }
}

function barProgress(terminal: Terminal, nowMs: () => number): Progress {
  const options = {
    format: ' {bar} {value}/{total} articles · {fresh} new · {problems} problems · {pace}{outlet}',
    stream: terminal.stderr as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
    // The run has its own way to end on Ctrl-C.
    gracefulExit: false,
  }
  const bar = new SingleBar(options, Presets.shades_classic)
  const counts = createCounts(nowMs)
  const shown = { fresh: 0, problems: 0, pace: '', outlet: '' }
  bar.start(0, 0, shown)
  return {
    stop: () => bar.stop(),
    tell: (event) => {
      counts.count(event)
      if (event.kind === 'article' && event.outcome === 'new') shown.fresh += 1
      if (event.kind === 'problem') shown.problems += 1
      if (event.kind === 'found') bar.setTotal(counts.total())
      const pace = counts.pace()
      shown.pace = pace === '' ? '' : `${pace} · `
      shown.outlet = counts.current()
      bar.update(counts.done(), shown)
    },
  }
}

function lineProgress(terminal: Terminal, nowMs: () => number): Progress {
  const counts = createCounts(nowMs)
  let lastMs = nowMs()
  return {
    stop: () => {},
    tell: (event) => {
      counts.count(event)
      const line = lineOf(event)
      if (line !== undefined) note(terminal, line)
      if (nowMs() - lastMs < LINE_EVERY_MS) return
      lastMs = nowMs()
      const open = counts.open()
      const parts = [`${counts.done()}/${counts.total()} articles`, counts.pace(), open].filter((part) => part !== '')
      note(terminal, `progress: ${parts.join(' · ')}`)
    },
  }
}

function lineOf(event: RunEvent): string | undefined {
  switch (event.kind) {
    case 'found':
      return `${event.listedIn ?? event.outlet}: ${event.unchanged ? 'feed unchanged' : `${event.articles} ${event.articles === 1 ? 'article' : 'articles'} listed`}`
    case 'resting':
      return `${event.outlet}: ${event.url} failed again and again, it is left alone until ${event.until.slice(0, 16).replace('T', ' ')} UTC`
    case 'rereading':
      return `reading ${event.versions.toLocaleString('en')} stored ${event.versions === 1 ? 'page' : 'pages'} once more`
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
