import { expect, test } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'

const P = [
  'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.',
  'The bridge will stay closed until the last of the cars has been taken out of the water, she added.',
]

test('dateline, agency and credits become place, publishers and byline, and are no prose', () => {
  const { article } =
    parseHtml(`<html lang="en"><body><article><h1>Rivers rise for a third day</h1><p class="byline">By Jane Doe</p>
    <p>RIVERTON, Ruritania (Reuters) - ${P[0]}</p><p>${P[1]}</p>
    <p>(Reporting by Jane Doe in Riverton; additional reporting by Ann Poe; editing by John Roe)</p>
    <p>With additional reporting by AFP.</p></article></body></html>`)
  expect(article).toMatchObject({
    text: `RIVERTON, Ruritania (Reuters) - ${P.join('\n')}`,
    authors: ['Jane Doe'],
    byline:
      'By Jane Doe; Reporting by Jane Doe in Riverton; additional reporting by Ann Poe; editing by John Roe; With additional reporting by AFP',
    agencies: ['Reuters', 'AFP'],
    dateline: { place: 'RIVERTON, Ruritania', agency: 'Reuters' },
  })
})
