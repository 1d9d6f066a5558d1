import { expect, test } from 'vitest'
import { type Example, fitWeights } from './logistic-regression.ts'

const examples = (n: number, right: number, ...features: string[]): Example[] =>
  Array.from({ length: n }, (_, i) => ({ offset: 0, features, right: i < right }))

test('a base alone takes the log-odds of the right share', () => {
  expect(fitWeights(examples(200, 150, 'base.figure')).get('base.figure')).toBeCloseTo(Math.log(3), 2)
})

test('a feature of right claims weighs more than one of wrong claims', () => {
  const weights = fitWeights([...examples(100, 90, 'base.figure', 'good'), ...examples(100, 30, 'base.figure', 'bad')])
  expect(weights.get('good')).toBeGreaterThan(0.5)
  expect(weights.get('bad')).toBeLessThan(-0.5)
})

test('a feature seen once weighs little', () => {
  const weights = fitWeights([...examples(100, 50, 'base.figure'), ...examples(1, 1, 'base.figure', 'rare')])
  expect(Math.abs(weights.get('rare')!)).toBeLessThan(0.3)
})

test('an offset is taken as given', () => {
  const certain = examples(200, 150, 'base.figure').map((example) => ({ ...example, offset: Math.log(3) }))
  expect(fitWeights(certain).get('base.figure')).toBeCloseTo(0, 2)
})

test('no examples, no weights', () => {
  expect(fitWeights([]).size).toBe(0)
})
