import { expect, test } from 'vitest'
import { isPrivateAddress, publicLookup } from '../../../src/fetch/http/address-policy.ts'

test.each([
  ['0.0.0.0', true],
  ['10.255.0.1', true],
  ['100.100.100.200', true],
  ['127.8.8.8', true],
  ['169.254.169.254', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['193.168.1.1', false],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['::', true],
  ['::1', true],
  ['::7f00:1', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::169.254.169.254', true],
  ['64:ff9b::8.8.8.8', false],
  ['2002:7f00:1::', true],
  ['2002:808:808::1', false],
  ['fd00:ec2::254', true],
  ['fe80::1%eth0', true],
  ['2606:4700::1111', false],
  ['example.org', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected)
})

test.each([true, false])('a name that resolves to a private address is refused (all: %s)', async (all) => {
  const error = await new Promise((resolve) => publicLookup('localhost', { all }, resolve))
  expect(error).toMatchObject({ code: 'PRIVATE_ADDRESS' })
})

test('a public address passes as it is', async () => {
  const found = await new Promise((resolve) =>
    publicLookup('8.8.8.8', { all: false }, (_, address, family) => resolve([address, family])),
  )
  expect(found).toEqual(['8.8.8.8', 4])
})
