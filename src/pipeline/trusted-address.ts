import { getDomain } from 'tldts'
import type { Outlet } from '../model/outlet.ts'
import { isHostOf } from './outlets.ts'

/**
 * The address that a page gives itself, if it may: one of the same site, of the same outlet, or any for a file of one's own. A page of
 * "evil.example" that calls itself "https://bbc.com/news/1" keeps the address that answered.
 */
export function trustedAddress(declared: string | undefined, answered: string, outlet: Outlet): string {
  if (declared === undefined) return answered
  const isOwnFile = !/^https?:/i.test(answered)
  return isOwnFile || isSameSite(declared, answered) || (isHostOf(outlet, declared) && isHostOf(outlet, answered))
    ? declared
    : answered
}

/** "https://amp.example.co.uk/1" and "https://www.example.co.uk/1", but not two blogs on one platform. */
function isSameSite(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false
  const [hostA, hostB] = [new URL(a).hostname, new URL(b).hostname]
  const site = getDomain(hostA, { allowPrivateDomains: true })
  return hostA === hostB || (site !== null && site === getDomain(hostB, { allowPrivateDomains: true }))
}
