import { describe, expect, test } from 'vitest'
import { LEVEL_RULES, levelThing } from '../../../src/recognize/quantities/level-thing.ts'
import { recognizeQuantities } from '../../../src/recognize/quantities/recognize-quantities.ts'
import { readDocument } from '../../../src/text/document.ts'
import { timeGrowth } from '../time-growth.ts'

const read = (text: string) => recognizeQuantities(readDocument({ text }), [])

for (const { id, find, examples } of LEVEL_RULES)
  describe(id, () => {
    test.each(examples)('%s', (text, expected) => {
      const thing = find(text, read(text)[0]!)
      expect(thing ? text.slice(thing.start, thing.end) : null).toBe(expected)
    })
  })

test.each([
  ['Shares in the mill rose 4 percent in May.', ['Shares']],
  ['Sales fell to €4.9 billion from €5.6 billion.', ['Sales', 'Sales']],
  ['Drownings rose 6.5 percent to 310 last year.', ['Drownings', 'Drownings']],
  ['The gap is forecast at 3.9 percent of GDP, against 5.9 percent this year.', ['gap', 'gap']],
  ['Reports of false alarms had risen to 118.', ['Reports of false alarms']],
  ['A crowd of 6,412 was there.', ['crowd']],
  ['In Lund tenants now pay €950.', ['tenants']],
  ['Some 412 barns collapsed and nearly 2,000 were damaged.', ['barns', undefined]],
  ['Three were in hospital.', [undefined]],
  ['Four were arrested and six fled.', [undefined, undefined]],
])('what has the level: %s', (text, expected) => {
  expect(read(text).map(({ counted }) => counted)).toEqual(expected)
})

test.each([
  ['capitals', 'A '],
  ['commas', 'a, '],
  ['verbs', 'rose to '],
  ['prepositions', 'in the of '],
])('a megabyte of %s takes linear time', (_what, piece) => {
  const number = (text: string) => ({ start: text.length, end: text.length, unit: 'EUR' })
  expect(timeGrowth(piece, (text) => levelThing(text, number(text)))).toBeLessThan(4)
})
