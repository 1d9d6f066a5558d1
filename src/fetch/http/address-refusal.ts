import { type Failed, failed } from '../outcome.ts'
import { hostAddress, isPrivateAddress } from './address-policy.ts'

/** Longest address that is asked for: sitemaps.org allows "less than 2,048 characters". */
const LONGEST_URL = 2_048

/** Why an address is not fetched, or undefined when it may be. Names are checked once more when they are resolved. */
export function addressRefusal(address: URL, input: string, allowPrivate: boolean): Failed | undefined {
  const way = address.href === input ? '' : `${input} leads to `
  const refuse = (why: string, next: string) =>
    failed('address_refused', input, `${way}${address.href.slice(0, 200)}, which is not fetched: ${why}; ${next}`)
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    return refuse(`only http and https are, not ${address.protocol}`, 'check the address')
  if (address.username || address.password)
    return refuse('it carries a user name or password', 'use an address without them')
  if (address.href.length > LONGEST_URL) return refuse('it is too long', 'check the address')
  if (!allowPrivate && isPrivateHost(address))
    return refuse('it is a private address', 'set allowPrivateAddresses in the pipeline if it is meant')
  return undefined
}

/** True for an address inside as it is written; "localhost" needs no DNS to be private (RFC 6761, 6.3). */
export const isPrivateHost = (address: URL): boolean =>
  isPrivateAddress(hostAddress(address)) || /(?:^|\.)localhost\.?$/.test(address.hostname)
