import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Ranges that no public site answers from: IANA special-purpose registries (RFC 6890 and its updates), cloud metadata included. */
const PRIVATE_RANGES = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by carriers; some clouds keep metadata at 100.100.100.200
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, metadata at 169.254.169.254
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const

const PRIVATE_RANGES_V6 = [
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['64:ff9b:1::', 48], // local translation
  ['100::', 64], // discard
  ['2001:db8::', 32], // documentation
  ['fc00::', 7], // unique local, metadata at fd00:ec2::254
  ['fe80::', 10], // link-local
  ['fec0::', 10], // site-local, deprecated
  ['ff00::', 8], // multicast
] as const

const blocked = new BlockList()
for (const [network, bits] of PRIVATE_RANGES) {
  blocked.addSubnet(network, bits, 'ipv4')
  // IPv6 addresses that carry an IPv4 one: NAT64 (RFC 6052) and 6to4 (RFC 3056); the list itself knows ::ffff:10.0.0.1.
  blocked.addSubnet(`64:ff9b::${network}`, 96 + bits, 'ipv6')
  blocked.addSubnet(`2002:${hexGroups(network)}::`, 16 + bits, 'ipv6')
}
for (const [network, bits] of PRIVATE_RANGES_V6) blocked.addSubnet(network, bits, 'ipv6')

/** True for an IP address that is not on the public internet: "127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1". False for a name. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && blocked.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** Host of a URL as an IP address without brackets, or the name: "[::1]" gives "::1". */
export const hostAddress = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * DNS lookup for the connector: the address that is checked is the one connected to, so a name cannot change between check and use.
 * One private address among several refuses the name.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const inside = addresses.find(({ address }) => isPrivateAddress(address))
    if (inside) return callback(privateAddress(hostname, inside.address), [])
    answer(addresses, options.all === true, callback)
  })
}

const privateAddress = (hostname: string, address: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${hostname} resolves to ${address}`), { code: 'PRIVATE_ADDRESS' })

/** The connector asks for all addresses or for one, as it was built. */
function answer(addresses: LookupAddress[], all: boolean, callback: Parameters<LookupFunction>[2]): void {
  if (all) callback(null, addresses)
  else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4)
}

/** "192.168.0.0" as two groups of an IPv6 address: "c0a8:0000". */
function hexGroups(address: string): string {
  const hex = address.split('.').map((octet) => Number(octet).toString(16).padStart(2, '0'))
  return `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`
}
