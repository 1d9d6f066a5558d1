/** How fast something goes on, and when it will be done. */
export interface Pace {
  /** One more is done. */
  readonly step: () => void
  /** "3.2/s, 2 min left" for so many that are left; "" as long as nothing can be said. */
  readonly words: (left: number) => string
}

/** What is looked back at: long enough to be steady, short enough to follow a slow site. */
const WINDOW_STEPS = 100

/** Too little to tell a speed from. */
const FEWEST_STEPS = 5

/** `nowMs` is a clock that only goes forward. */
export function createPace(nowMs: () => number): Pace {
  const steps: number[] = []
  return {
    step: () => {
      steps.push(nowMs())
      if (steps.length > WINDOW_STEPS) steps.shift()
    },
    words: (left) => {
      const [first] = steps
      if (first === undefined || steps.length < FEWEST_STEPS) return ''
      const perSecond = ((steps.length - 1) * 1000) / Math.max(1, nowMs() - first)
      return `${rate(perSecond)}${left > 0 ? `, ${duration(left / perSecond)} left` : ''}`
    },
  }
}

/** "3.2/s", "12/min" */
const rate = (perSecond: number): string =>
  perSecond >= 1 ? `${perSecond.toFixed(1)}/s` : `${(perSecond * 60).toFixed(perSecond * 60 < 10 ? 1 : 0)}/min`

/** "40 s", "3 min", "2 h 10 min" */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
