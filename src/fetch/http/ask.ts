import PQueue from 'p-queue'
import type { Dispatcher } from 'undici'
import type { FetchSettings } from '../options.ts'
import { type Failed, failed } from '../outcome.ts'
import { exchange, type HttpRequest, type HttpResponse } from './exchange.ts'
import { createHostTurns, wait } from './host-turns.ts'
import { nextStep } from './retry.ts'

/** Puts one request to a server, as patiently as it deserves; `pauseMs` is the pause that its host gets afterwards. */
export type Ask = (request: HttpRequest, pauseMs: number) => Promise<HttpResponse | Failed>

/**
 * Asks in the host's turn, within the global number of requests, and again after passing failures. A host that wants a longer rest than we
 * wait for is not asked again until then: its other addresses fail at once.
 */
export function createAsk(agent: Dispatcher, settings: FetchSettings, closing: AbortSignal): Ask {
  const turns = createHostTurns(closing)
  const slots = new PQueue({ concurrency: settings.concurrency })
  const restUntil = new Map<string, number>()
  const refusals = new Map<string, number>()
  const restingMs = (host: string): number => (restUntil.get(host) ?? 0) - Date.now()

  async function askInTurn(request: HttpRequest, host: string): Promise<HttpResponse | Failed> {
    for (let attempt = 0; ; attempt += 1) {
      if (restingMs(host) > 0) return resting(request.url, host, restingMs(host))
      const answer = await slots.add(() => exchange(agent, settings, request))
      const step = nextStep(answer, attempt, settings)
      if (step.kind === 'done') {
        noteRefusal(answer, host)
        return answer
      }
      if (step.kind === 'rest') restUntil.set(host, Date.now() + step.delayMs)
      else await wait(step.delayMs, closing)
    }
  }

  /** A host that answers one address after the other with "too many requests" has said enough. */
  function noteRefusal(answer: HttpResponse | Failed, host: string): void {
    const count = isTooMany(answer) ? (refusals.get(host) ?? 0) + 1 : 0
    refusals.set(host, count)
    if (count >= MOST_REFUSALS) restUntil.set(host, Date.now() + settings.maxRetryAfterMs)
  }

  return (request, pauseMs) => {
    const host = new URL(request.url).hostname
    const pause = () => (restingMs(host) > 0 ? 0 : pauseMs)
    return turns.take(host, () => askInTurn(request, host), pause)
  }
}

/** Addresses in a row, each asked for as often as retries allow. */
const MOST_REFUSALS = 2

const isTooMany = (answer: HttpResponse | Failed): boolean =>
  answer.kind === 'response' && (answer.status === 429 || answer.status === 503)

function resting(url: string, host: string, delayMs: number): Failed {
  const wanted = `${host} asks to be left alone for ${Math.ceil(delayMs / 1000).toLocaleString('en')} s`
  return failed('rate_limited', url, `${url} was not fetched: ${wanted}; run again later`, true)
}
