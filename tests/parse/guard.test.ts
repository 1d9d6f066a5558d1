import { expect, test } from 'vitest'
import { guardHtml } from '../../src/parse/guard.ts'

test.each([
  '<p>One<p>Two <a title="a > b">x</a><br><!-- <div> --><script>if (a<b) "<div>"</script>',
  'a < b and <3',
  '',
  '<div>'.repeat(200),
  '<p>x'.repeat(5000),
])('ordinary HTML comes back unchanged: %#', (html) => {
  expect(guardHtml(html)).toBe(html)
})

const depthOf = (html: string): number => html.split('<div>').length - 1

test('nesting beyond 256 elements is flattened, the words stay', () => {
  const guarded = guardHtml(`${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}`)
  expect(depthOf(guarded)).toBe(256)
  expect(guarded.split('</div>').length - 1).toBe(256)
  expect(guarded).toContain('words')
})

test('a giant tag loses its attributes, and its element stays', () => {
  expect(guardHtml(`<div ${'a="b" '.repeat(20_000)}>words</div>`)).toBe('<div>words</div>')
})

test('NUL characters go', () => {
  expect(guardHtml('a\0b')).toBe('ab')
})

test('a page beyond the limit loses its scripts before its text', () => {
  const script = `<script>${'x'.repeat(13_000_000)}</script>`
  expect(guardHtml(`<p>words</p>${script}<p>more</p>`)).toBe('<p>words</p> </script><p>more</p>')
})

test('a page of more than half a million tags ends there', () => {
  expect(guardHtml(`<p>words</p>${'<br>'.repeat(600_000)}more`)).toBe(`<p>words</p>${'<br>'.repeat(499_998)}`)
})
