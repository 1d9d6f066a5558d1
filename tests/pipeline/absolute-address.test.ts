import { expect, test } from 'vitest'
import { absoluteAddress } from '../../src/pipeline/absolute-address.ts'

test.each([
  ['https://a.example/rss?x=1', 'https://a.example/rss?x=1'],
  ['file:///news/a.xml', 'file:///news/a.xml'],
  ['a.xml', 'file:///data/outlets/a.xml'],
  ['../sample/feed.json', 'file:///data/sample/feed.json'],
  ['/news/a b#1.xml', 'file:///news/a%20b%231.xml'],
])('%s is %s', (address, absolute) => expect(absoluteAddress(address, '/data/outlets/x.yaml')).toBe(absolute))
