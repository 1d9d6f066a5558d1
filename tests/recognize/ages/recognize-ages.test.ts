import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mention } from '../../../src/model/mention.ts'
import { AGE_RULES } from '../../../src/recognize/ages/age-rules.ts'
import { linkAges, recognizeAges } from '../../../src/recognize/ages/recognize-ages.ts'
import { readDocument } from '../../../src/text/document.ts'
import { timeGrowth } from '../time-growth.ts'

const agesOf = (text: string) => recognizeAges(readDocument({ text }))

describe.each(AGE_RULES)('$id', ({ id, examples }) => {
  test.each(examples)('%s', (phrase, expected) => {
    const age = agesOf(phrase).find(({ rule }) => rule === id)
    expect(age ? [age.low, age.high] : null).toEqual(expected)
  })

  test('has at least two counter-examples', () => {
    expect(examples.filter(([, expected]) => expected === null).length).toBeGreaterThanOrEqual(2)
  })
})

/** Links ages in a text where the given names stand for people, each under its fullest form. */
function owners(text: string, names: Readonly<Record<string, string>>): (string | undefined)[] {
  const people: Mention[] = Object.entries(names).flatMap(([form, name]) =>
    [...text.matchAll(new RegExp(form, 'g'))].map(({ index }) => ({
      kind: 'person' as const,
      start: index,
      end: index + form.length,
      text: form,
      p: 1,
      name,
    })),
  )
  const document = readDocument({ text })
  return linkAges(document, recognizeAges(document), people).map(({ person }) => person)
}

describe('the person of an age', () => {
  test.each([
    ['a number after the name', 'Lena Brandt, 34, won.', { 'Lena Brandt': 'Lena Brandt' }, ['Lena Brandt']],
    [
      'each of a pair',
      'Omar and Lea Said, 34 and 27, fled.',
      { Omar: 'Omar', 'Lea Said': 'Lea Said' },
      ['Omar', 'Lea Said'],
    ],
    [
      'each of a list',
      'Omar, 34, Lea, 27, and Sara, 19.',
      { Omar: 'Omar Said', Lea: 'Lea', Sara: 'Sara' },
      ['Omar Said', 'Lea', 'Sara'],
    ],
    [
      'the name that follows',
      'Among them was 27-year-old Lena Brandt.',
      { 'Lena Brandt': 'Lena Brandt' },
      ['Lena Brandt'],
    ],
    ['the name after a noun', 'The 30-year-old striker Omar Said scored.', { 'Omar Said': 'Omar Said' }, ['Omar Said']],
    ['a relative clause', 'Brandt, who was 26 years old, won.', { Brandt: 'Lena Brandt' }, ['Lena Brandt']],
    ['an apposition', 'Lena Brandt, a 26-year-old baker, won.', { 'Lena Brandt': 'Lena Brandt' }, ['Lena Brandt']],
    [
      'a pronoun',
      'Brandt was held in May. At the time, she was only 20 years old.',
      { Brandt: 'Lena Brandt' },
      ['Lena Brandt'],
    ],
    ['the noun of someone unnamed', 'They found a six-year-old boy.', {}, ['boy']],
    [
      'a name given later',
      'A six-year-old boy fell. The boy, named Tim Lund, is safe.',
      { 'Tim Lund': 'Tim Lund' },
      ['Tim Lund'],
    ],
    ['a noun said before', 'A boy was found dead. The six-year-old fell on Sunday.', {}, ['boy']],
    ['a noun with its number', 'The victim, 26, died.', {}, ['victim']],
    [
      'that noun, not a name before',
      'Omar Said was shot. The engineer, 54, is safe.',
      { 'Omar Said': 'Omar Said' },
      ['engineer'],
    ],
    ['the noun right before', 'A cyclist in her 60s was hurt.', {}, ['cyclist']],
    ['the noun of a relative clause', 'The captain, who is 39, gave up.', {}, ['captain']],
    [
      'the children, not their mother',
      'Lea Said, who has three children aged between 9 and 16, may go.',
      { 'Lea Said': 'Lea Said' },
      ['children'],
    ],
    ['both of two', 'The men, aged 23 and 37, drowned.', {}, ['men', 'men']],
    [
      'the name that a noun is in apposition to',
      'Lea Said, a farmer in her sixties, left.',
      { 'Lea Said': 'Lea Said' },
      ['Lea Said'],
    ],
    [
      'the one whom the sentence before is about',
      'Lea Said saw the flood. For four nights the 48-year-old widow sat on a raft.',
      { 'Lea Said': 'Lea Said' },
      ['Lea Said'],
    ],
    [
      'a pronoun, by the first name of the sentence before',
      'Lea Said met Omar Said in May. She was 83.',
      { 'Lea Said': 'Lea Said', 'Omar Said': 'Omar Said' },
      ['Lea Said'],
    ],
    ['someone who is nothing else', 'A 24-year-old is in custody.', {}, ['24-year-old']],
    ['the other of two', 'Two men were shot; the other, 31, was freed.', {}, ['other']],
    ['nobody', '“26 years old!”', {}, [undefined]],
  ])('%s', (_, text, names, expected) => {
    expect(owners(text, names)).toEqual(expected)
  })
})

test('an age of then is marked', () => {
  expect(agesOf('She was only 20 years old.')[0]?.then).toBe(true)
  expect(agesOf('She is 20 years old.')[0]?.then).toBeUndefined()
})

test('spans hold their words and never overlap, in any text', () => {
  const parts = [
    'Omar, ',
    '34, ',
    'aged ',
    '27',
    '-year-old ',
    'in his ',
    '40s ',
    'teenager ',
    'years old',
    '. ',
    'five ',
    'to ',
    'boy ',
  ]
  const anyText = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((words) => words.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const age of agesOf(text)) {
        expect(text.slice(age.start, age.end)).toBe(age.text)
        expect(age.start).toBeGreaterThanOrEqual(end)
        expect(age.low).toBeLessThanOrEqual(age.high)
        end = age.end
      }
    }),
  )
})

test.each(['1', '1,', 'one ', 'Aa, 12, ', 'aged ', 'five-year-'])(
  'time grows in proportion to length for repeated %j',
  (part) => {
    const growth = timeGrowth(part, (text) => {
      const document = readDocument({ text })
      linkAges(document, recognizeAges(document), [])
    })
    expect(growth).toBeLessThan(15)
  },
)
