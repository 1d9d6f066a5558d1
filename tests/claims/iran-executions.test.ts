import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { parsePage } from '../../src/parse/parse-page.ts'

const SAMPLE = new URL('../../data/sample/', import.meta.url)

function read(page: string): Extraction {
  const url = new URL(page, SAMPLE)
  const { article } = parsePage({ body: readFileSync(url), contentType: 'text/html', url: url.href })
  if (!article) throw new Error(`no article in ${page}`)
  return extract(article)
}

const PAGES = [
  'wire/iran-monitors-count.html',
  'wire/second-hanging.html',
  'herald/morning/hangings.html',
  'herald/evening/hangings.html',
  'herald/second-attempt.html',
  'monitor/one-day-in-november.html',
  'monitor/second-count.html',
]
const all = PAGES.map(read)
const claims: readonly Claim[] = all.flatMap((extraction) => extraction.claims)
const executions = claims.filter((claim) => claim.kind === 'figure' && claim.measure === 'executions')

describe('the reports on executions in Iran, as the sample world tells them, hold', () => {
  test.each([
    [
      'at least 1,051 since July 2024',
      { low: 1051, bound: 'at_least', place: { name: 'Iran' }, period: { from: '2024-07-01' } },
    ],
    ['at least 1,000', { low: 1000, bound: 'at_least' }],
    ['at least 64', { low: 64, bound: 'at_least' }],
    ['more than nine a day', { low: 9, bound: 'more_than', period: { kind: 'rate' } }],
    ['975 in 2024', { low: 975, period: { from: '2024-01-01', to: '2024-12-31' } }],
  ])('%s', (_told, expected) => {
    expect(executions).toContainEqual(expect.objectContaining(nested(expected)))
  })

  test.each([
    ['Ahmad Alizadeh', 26],
    ['Ahmad Alizadeh', 20],
    ['Zakaria Alizahi', 27],
  ])('%s, aged %i', (person, low) => {
    expect(claims).toContainEqual(expect.objectContaining({ kind: 'age', person, low }))
  })

  test.each([
    ['2018-10-12', /^arrest/],
    ['2024-04-27', /execution|gallows|hang/],
    ['2024-11-13', /execut|hang/],
  ])('an event on %s', (day, trigger) => {
    const dated = claims.filter((claim) => claim.kind === 'event' && claim.date.from === day && claim.date.to === day)
    expect(dated.map((claim) => (claim.kind === 'event' ? claim.trigger : ''))).toContainEqual(
      expect.stringMatching(trigger),
    )
  })

  test('the five prisoners and both prisons', () => {
    const names = new Set(
      all.flatMap(({ mentions }) => mentions.flatMap((mention) => ('name' in mention ? mention.name : []))),
    )
    for (const name of ['Ahmad Alizadeh', 'Zakaria Alizahi', 'Mohsen Moradi', 'Jafar Rastgar', 'Hamzeh Torkashvand'])
      expect(names).toContain(name)
    expect(names).toContain('Zahedan Central Prison')
    expect(names).toContain('Ghezel Hesar Prison')
  })
})

test('a count stands in the name of the group that tells it', () => {
  const text =
    'Iran Human Rights (IHR), a group in Oslo, said at least 64 executions took place in the past week, an average of more than nine hangings a day.'
  const { claims } = extract({ text, published: '2025-09-24' })
  expect(claims.filter(({ kind }) => kind === 'figure')).toMatchObject([
    { low: 64, bound: 'at_least', measure: 'executions', source: { name: 'Iran Human Rights' } },
    { low: 9, bound: 'more_than', measure: 'executions', source: { name: 'Iran Human Rights' } },
  ])
})

test('counter-cases with the same digits hold no executions', () => {
  const others = ['herald/rial.html', 'courier/harbour-marathon.html'].flatMap((page) => read(page).claims)
  expect(others.filter((claim) => claim.kind === 'figure' && claim.measure === 'executions')).toEqual([])
})

/** Objects inside the expected one may hold more than is asked for. */
const nested = (expected: object): object =>
  Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      typeof value === 'object' ? expect.objectContaining(value) : value,
    ]),
  )
