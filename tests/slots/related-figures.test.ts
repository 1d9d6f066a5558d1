import { expect, test } from 'vitest'
import { figure, ofKind } from '../claims/claims-of.ts'

test.each([
  ['a part introduced by including', 'The fire killed 12 people, including 7 children.', '7', 'deaths'],
  ['two parts in a row', 'Doctors treated 12 wounded people, including 7 men and 5 women.', '5', 'injuries'],
  ['a part of them', 'The fire injured 12 people, 7 of them badly.', '7', 'injuries'],
  ['the first of a pair', 'Six women and 7 men shot by the guards are in hospital.', 'Six', 'injuries'],
  ['what it is compared with', 'Police made 90 arrests in May, up from 7 in April.', '7', 'arrests'],
  ['the first part of a whole in dashes', 'The fire hurt 12 workers - 7 men and one girl - at noon.', '7', 'injuries'],
  ['a further part in dashes', 'The fire hurt 12 workers - seven men and 5 women - at noon.', '5', 'injuries'],
  ['a part hurt badly', 'Five people have been hurt, one critically, after a crash with 7 cars.', 'one', 'injuries'],
])('%s shares the measure', (_told, text, words, measure) => {
  expect(figure(text, words)?.measure).toBe(measure)
})

test.each([
  ['another sentence', 'The fire killed 12 people. The building had 7 floors.', '7'],
  ['a dash before another thing', 'The court heard 12 men - it sat for 7 weeks - in May.', '7'],
  ['a clause of its own', 'The fire killed 12 people; the firm owns 7 boats.', '7'],
])('%s shares nothing', (_told, text, words) => {
  expect(figure(text, words)?.measure).toBe('other')
})

test('a part has the period of its whole', () => {
  expect(figure('In 2024 floods killed 12 people, including 7 children.', '7')?.period).toMatchObject({
    from: '2024-01-01',
    to: '2024-12-31',
  })
})

test('a figure that comes again has the period stated for it elsewhere, as inferred', () => {
  const again = ofKind('Five people were injured on Monday.\nThe five injured people are at home.', 'figure')[1]
  expect(again?.period).toMatchObject({ from: '2025-09-22', basis: 'inferred', inferredFrom: 'same figure elsewhere' })
})

test('another figure of that measure does not', () => {
  const other = ofKind('Five people were injured on Monday.\nSix injured people are at home.', 'figure')[1]
  expect(other?.period).toBeUndefined()
})
