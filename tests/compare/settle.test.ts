import { expect, test } from 'vitest'
import { relationsOf } from '../../src/compare/relations-of.ts'
import { age, event, figure } from './stored-claims.ts'

const courier = { outlet: 'Courier' } as const

test('an article that has both figures contradicts neither', () => {
  const [now, before] = [figure({ value: '7' }), figure({ value: '5' })]
  const other = figure({ ...courier, value: '5' })
  const found = relationsOf(other, [now, before])
  expect(found.map(({ kind }) => kind)).toEqual(['compatible', 'compatible'])
  expect(found.at(-1)?.reasons[0]).toMatch(/^Herald also has/)
})

test('an open bound is no second mention of the number', () => {
  const [now, before] = [figure({ value: '7' }), figure({ value: '>=1' })]
  expect(relationsOf(figure({ ...courier, value: '5' }), [now, before]).map(({ kind }) => kind)).toContain('conflicts')
})

test('two events of one person are told apart by the article that has both', () => {
  const who = ['Ahmad Alizadeh']
  const [first, second] = [event('hanged', who, '2024-11-10'), event('hanged', who, '2024-11-13')]
  const found = relationsOf(event('hanged', who, '2024-11-13', courier), [first, second])
  expect(found.map(({ kind }) => kind)).toEqual(['compatible', 'compatible'])
})

test('ages that an article corrects itself', () => {
  const day = { asOf: '2024-11-13' }
  const [six, five] = [age('Zhao Zicong', 6, day), age('Zhao Zicong', 5, day)]
  expect(relationsOf(age('Zhao Sicong', 5, { ...courier, ...day }), [six, five]).map(({ kind }) => kind)).toEqual([
    'compatible',
    'compatible',
  ])
})

test('what no text says any longer is compared only with what took its place', () => {
  const old = figure({ version: 1, current: false, value: '>=975' })
  const young = figure({ version: 2, value: '>=1000' })
  const other = figure({ ...courier, value: '3' })
  expect(relationsOf(old, [young, other]).map(({ kind }) => kind)).toEqual(['revises'])
})
