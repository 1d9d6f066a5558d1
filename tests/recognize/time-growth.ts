const SHORT = 100_000
const LONG = 1_000_000
/** Below this many milliseconds a run says more about the machine than about the code. */
const FLOOR_MS = 20
/** Growth from which on another run decides whether the machine was disturbed. */
const DOUBTFUL = 13

/** How many times longer 1 MB of a repeated part takes than 100 kB: 10 when time is in proportion, 100 when it is quadratic. */
export function timeGrowth(part: string, run: (text: string) => void): number {
  const text = part.repeat(LONG / part.length)
  run(text.slice(0, SHORT / 10))
  const short = Math.max(
    Math.min(
      timeOf(() => run(text.slice(0, SHORT))),
      timeOf(() => run(text.slice(0, SHORT))),
    ),
    FLOOR_MS,
  )
  const growth = timeOf(() => run(text)) / short
  return growth < DOUBTFUL ? growth : Math.min(growth, timeOf(() => run(text)) / short)
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
