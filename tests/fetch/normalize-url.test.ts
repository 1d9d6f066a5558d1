import { expect, test } from 'vitest'
import { normalizeUrl } from '../../src/fetch/normalize-url.ts'

test.each([
  ['HTTPS://WWW.Example.ORG/A', 'https://www.example.org/A'],
  ['http://example.org:80/a', 'http://example.org/a'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://example.org./a', 'https://example.org/a'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a#comments', 'https://example.org/a'],
  ['https://example.org/a?utm_source=rss&utm_medium=feed', 'https://example.org/a'],
  ['https://example.org/a?id=7&UTM_Campaign=x&b=2&fbclid=y', 'https://example.org/a?id=7&b=2'],
  ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
  ['https://example.org/a?q=two+words%20here', 'https://example.org/a?q=two+words%20here'],
  ['https://example.org/a?gclid', 'https://example.org/a'],
  ['https://example.org/a?ref_id=gclid', 'https://example.org/a?ref_id=gclid'],
  ['https://example.org/a?', 'https://example.org/a'],
  ['https://example.org/caf%c3%a9', 'https://example.org/caf%C3%A9'],
  ['https://example.org/café', 'https://example.org/caf%C3%A9'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['  https://example.org/a\n', 'https://example.org/a'],
  ['file:///data/page.html#top', 'file:///data/page.html'],
  [
    'https://www-quay-example.cdn.ampproject.org/c/s/www.quay.example/amp/1?utm_source=x',
    'https://www.quay.example/amp/1',
  ],
  ['https://quay-example.cdn.ampproject.org/v/quay.example/1', 'http://quay.example/1'],
  ['https://www.google.co.uk/amp/s/quay.example/1#x', 'https://quay.example/1'],
  ['https://www.google.com/search?q=amp/s/quay.example', 'https://www.google.com/search?q=amp/s/quay.example'],
  ['https://quay.example/c/s/other.example/1', 'https://quay.example/c/s/other.example/1'],
  [' no address ', 'no address'],
  ['', ''],
])('%o is known as %o', (url, expected) => {
  expect(normalizeUrl(url)).toBe(expected)
  expect(normalizeUrl(expected)).toBe(expected)
})
