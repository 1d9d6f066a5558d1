import { expect, test } from 'vitest'
import { articleOfLine } from '../../src/pipeline/input-line.ts'

test.each([
  ['2025-09-24', '2025-09-24'],
  ['2025-09', '2025-09'],
  ['2025-09-24T14:20:00+02:00', '2025-09-24T14:20:00+02:00'],
  ['Wed, 24 Sep 2025 14:20:00 GMT', '2025-09-24T14:20:00Z'],
  ['Sept. 24, 2025', '2025-09-24'],
])('a line published %j has the date %s', (published, date) => {
  const { article, problems } = articleOfLine({ text: 'Six were hurt.', published })
  expect([article?.published, problems]).toEqual([date, []])
})

test.each(['yesterday', '2025-02-31', '03/04/2025', '0'])(
  'a line published %j has no date but a problem',
  (published) => {
    const { article, problems } = articleOfLine({ id: 7, text: 'Six were hurt.', published })
    expect([article?.text, article?.published]).toEqual(['Six were hurt.', undefined])
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['invalid_date', `line '7': 'published' is '${published}', which is no date; write it as YYYY-MM-DD`],
    ])
  },
)

test('a line of HTML keeps the date of its page', () => {
  const html = `<time datetime="2025-09-24">24 Sept</time><h1>Six hurt in fire</h1><p>${'Six people were hurt in a fire. '.repeat(5)}</p>`
  const { article, problems } = articleOfLine({ html, published: 'soon' })
  expect([article?.published, problems.map(({ code }) => code)]).toEqual(['2025-09-24', ['invalid_date']])
})
