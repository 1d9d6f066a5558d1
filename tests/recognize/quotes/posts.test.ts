import { expect, test } from 'vitest'
import { findPosts } from '../../../src/recognize/quotes/posts.ts'
import { readDocument } from '../../../src/text/document.ts'

const posts = (text: string): string[] =>
  findPosts(text, readDocument({ text }).sentences).map((post) => `${post.speaker}: ${post.text}`)

test.each([
  ['it is ruined -- Ann Lee (@annlee) November 8, 2016', ['Ann Lee: it is ruined']],
  ['The bridge is shut. Go round. — Bo (@bo)', ['Bo: The bridge is shut. Go round.']],
  ['one -- Ann (@ann) May 8, 2016 two — Bo (@bo)', ['Ann: one', 'Bo: two']],
  ['All gone.\n-- Ann Lee (@annlee)', ['Ann Lee: All gone.']],
  ['The mayor -- Ann Lee (Oslo) -- left.', []],
  ['Write to Ann Lee (@annlee).', []],
  ['-- Ann Lee (@annlee)', []],
])('%s', (text, expected) => {
  expect(posts(text)).toEqual(expected)
})

test('a post is no longer than the network allows', () => {
  const text = `${'The outlet tells a story. '.repeat(20)}All gone. -- Ann Lee (@annlee)`
  const [post] = findPosts(text, readDocument({ text }).sentences)
  expect(post!.text.length).toBeLessThanOrEqual(280)
  expect(post!.text).toMatch(/^The .*All gone\.$/)
})

test('signatures without end are read in linear time', () => {
  const text = '-- Ann (@a) '.repeat(20_000)
  const before = performance.now()
  expect(() => findPosts(text, readDocument({ text }).sentences)).not.toThrow()
  expect(performance.now() - before).toBeLessThan(3000)
})
