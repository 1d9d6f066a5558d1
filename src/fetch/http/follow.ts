import { type Failed, failed } from '../outcome.ts'
import { addressRefusal } from './address-refusal.ts'
import type { HttpResponse } from './exchange.ts'

/** The answer at the end of the redirects. */
export interface Arrival {
  readonly kind: 'arrived'
  /** Address that answered. */
  readonly url: string
  /** Every address that was redirected to, in order; the last one is `url`. Empty without redirects. */
  readonly redirects: readonly string[]
  readonly response: HttpResponse
}

export interface FollowRules {
  readonly maxRedirects: number
  readonly allowPrivate: boolean
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Visits an address and whatever it redirects to, each checked before it is visited. */
export async function follow(
  url: string,
  rules: FollowRules,
  visit: (address: string) => Promise<HttpResponse | Failed>,
): Promise<Arrival | Failed> {
  const path = [url]
  for (;;) {
    const address = path.at(-1)!
    const response = await visit(address)
    if (response.kind === 'failed') return response
    if (!REDIRECTS.has(response.status)) return { kind: 'arrived', url: address, redirects: path.slice(1), response }
    const next = nextAddress(path, response.headers.location, rules)
    if (typeof next !== 'string') return next
    path.push(next)
  }
}

/** Where a redirect leads, or why it is not followed; problems are filed under the address asked for. */
function nextAddress(path: readonly string[], location: string | undefined, rules: FollowRules): string | Failed {
  const [url, address] = [path[0]!, path.at(-1)!]
  if (!location || !URL.canParse(location, address)) {
    return failed('redirect_broken', url, `${url} redirects to no address; check it in a browser`)
  }
  const next = new URL(location, address)
  next.hash = ''
  if (path.includes(next.href)) {
    return failed('redirect_loop', url, `${url} redirects in a circle by way of ${next.href}; check it in a browser`)
  }
  if (path.length > rules.maxRedirects) {
    return failed(
      'redirect_limit',
      url,
      `${url} redirects more than ${rules.maxRedirects} times; check it in a browser`,
    )
  }
  return addressRefusal(next, url, rules.allowPrivate) ?? next.href
}
