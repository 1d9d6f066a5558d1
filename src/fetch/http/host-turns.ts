import { setTimeout as sleep } from 'node:timers/promises'

/** One request per host at a time, with a pause after each; hosts do not wait for each other. */
export interface HostTurns {
  /** Does the work when it is this host's turn; the next turn comes after a pause, whose length is asked for when the work is done. */
  take<T>(host: string, work: () => Promise<T>, pauseMs: () => number): Promise<T>
}

/** `closing` ends all pauses at once. */
export function createHostTurns(closing: AbortSignal): HostTurns {
  const lastTurns = new Map<string, Promise<void>>()
  return {
    take: (host, work, pauseMs) => {
      const turn = (lastTurns.get(host) ?? Promise.resolve()).then(work)
      const pause = () => wait(pauseMs(), closing)
      lastTurns.set(host, turn.then(pause, pause))
      return turn
    },
  }
}

/** Comes back after the delay or when `closing` fires; never rejects. */
export async function wait(delayMs: number, closing: AbortSignal): Promise<void> {
  if (delayMs > 0) await sleep(delayMs, undefined, { signal: closing }).catch(() => {})
}
