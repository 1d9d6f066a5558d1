import { expect, test } from 'vitest'
import { trustedAddress } from '../../src/pipeline/trusted-address.ts'

const QUAY = { id: 'quay', name: 'Quay', hosts: ['quay.example', 'quay-news.example'], feeds: [] }

test.each([
  ['https://www.quay.example/1', 'https://amp.quay.example/1', true],
  ['https://www.harbor.co.uk/1', 'https://m.harbor.co.uk/1', true],
  ['https://other.co.uk/1', 'https://harbor.co.uk/1', false],
  ['https://ana.github.io/1', 'https://ben.github.io/1', false],
  ['https://quay-news.example/1', 'https://quay.example/1', true],
  ['https://quay.example/1', 'https://evil.example/1', false],
  ['http://127.0.0.1:1/a', 'http://127.0.0.1:2/b', true],
  ['http://127.0.0.1/a', 'http://127.0.0.2/b', false],
  ['https://quay.example/1', 'file:///pages/1.html', true],
  ['nonsense', 'https://quay.example/1', false],
])('%s is believed of %s: %s', (declared, answered, isBelieved) => {
  expect(trustedAddress(declared, answered, QUAY)).toBe(isBelieved ? declared : answered)
})

test('without one, the address that answered counts', () => {
  expect(trustedAddress(undefined, 'https://quay.example/1', QUAY)).toBe('https://quay.example/1')
})
