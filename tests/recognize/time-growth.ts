const SHORT = 30_000
const LONG = 300_000
/** Below this many milliseconds a run says more about the machine than about the code. */
const FLOOR_MS = 20
/** Growth from which on the runs are repeated: the machine may have been busy with something else. */
const DOUBTFUL = 13
const MOST_RUNS = 4

/**
 * How many times longer 300 kB of a repeated part take than 30 kB: 10 when time is in proportion, 100 when it is
 * quadratic. The shortest of up to four runs of each length counts, as other work on the machine only ever adds time.
 */
export function timeGrowth(part: string, run: (text: string) => void): number {
  const long = part.repeat(LONG / part.length)
  const short = long.slice(0, SHORT)
  run(short.slice(0, SHORT / 10))
  let [shortMs, longMs] = [Infinity, Infinity]
  for (let count = 0; count < MOST_RUNS && !(growth(shortMs, longMs) < DOUBTFUL); count += 1) {
    shortMs = Math.min(shortMs, timeOf(short, run), timeOf(short, run))
    longMs = Math.min(longMs, timeOf(long, run))
  }
  return growth(shortMs, longMs)
}

const growth = (shortMs: number, longMs: number): number => longMs / Math.max(shortMs, FLOOR_MS)

/** Processor time, since other work on the machine would count in the time of a clock. */
function timeOf(text: string, run: (text: string) => void): number {
  const start = process.cpuUsage()
  run(text)
  return process.cpuUsage(start).user / 1000
}
