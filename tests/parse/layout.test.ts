import { expect, test } from 'vitest'
import type { Outlet, OutletSelectors } from '../../src/model/outlet.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'

const TEXT = 'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.'
const PAGE = `<html lang="en"><body><b class="t">Rivers rise</b><i class="w">Jane Doe</i><u class="d">24 September 2025</u>
<div class="x"><p>${TEXT}</p><p class="ad2">Buy a boat today and never walk again, says our advertiser.</p></div><div class="y"><p>${TEXT} Again.</p></div></body></html>`
const read = (...selectors: OutletSelectors[]) => {
  const outlet: Outlet = { id: 'sample-herald', name: 'Sample Herald', hosts: [], feeds: [], selectors }
  return parseHtml(PAGE, { outlet })
}

test("an outlet's selectors go before the general way", () => {
  const { article } = read({ body: '.x', title: '.t', authors: '.w', published: '.d', drop: ['.ad2'] })
  expect(article).toMatchObject({
    text: TEXT,
    title: 'Rivers rise',
    authors: ['Jane Doe'],
    published: '2025-09-24',
    outlet: 'Sample Herald',
    reading: { body: 'selectors' },
  })
})

test('a layout counts until its last day', () => {
  const old = { body: '.y', until: '2024-12-31' }
  const dated = parseHtml(PAGE, {
    hint: { published: '2024-05-01' },
    outlet: { id: 'sample-herald', name: 'Sample Herald', hosts: [], feeds: [], selectors: [{ body: '.x' }, old] },
  })
  expect(dated.article?.reading?.dateOrigins).toBe(1)
  expect(read({ body: '.x', drop: ['.ad2'] }, old).article?.text).toBe(TEXT)
})

test('selectors that are not on the page leave it to the general way', () => {
  expect(read({ body: '.gone' }).article?.reading?.body).toBe('prose')
})

test('a selector that is no CSS is a problem that names the file', () => {
  const { article, problems } = read({ body: 'p[' })
  expect(article).toBeDefined()
  expect(problems).toMatchObject([{ code: 'bad_selector', stage: 'parse' }])
  expect(problems[0]?.message).toContain('data/outlets/sample-herald.yaml')
})
