import { describe, expect, test } from 'vitest'
import { addressOf, queryOf, viewOf } from '../../src/web/view.ts'
import { viewInWords } from '../../src/web/view-words.ts'

const read = (query: string) => viewOf(Object.fromEntries(new URLSearchParams(query)))

describe('a view', () => {
  test.each([
    '',
    'status=any',
    'status=reject',
    'kind=age&person=Alizadeh',
    'measure=deaths&outlet=hill-herald&place=New+Zealand',
    'since=2024-01-01&until=2024-12-31&min=0.5&max=0.97',
    'relation=conflicts&order=conflicts',
    'sample=3f9a12c0',
    'status=open&sample=3f9a12c0',
  ])('stands in an address and comes back: %s', (query) => {
    const view = read(query)
    expect(read(queryOf(view))).toEqual(view)
    expect(new URLSearchParams(queryOf(view)).size).toBe(new URLSearchParams(query).size)
  })

  test.each([
    'status=none',
    'kind=color',
    'since=2024-13-01',
    'until=May',
    'min=2',
    'max=-1',
    'min=x',
    'min=',
    'order=random',
    'relation=cousin',
    'sample=xyz',
    'place=',
  ])('leaves out what cannot be: %s', (query) => {
    expect(read(query)).toEqual(read(''))
  })

  test('says what it shows', () => {
    const words = viewInWords(read('measure=deaths&outlet=x&min=0.9&order=unsure'), () => 'Hill Herald')
    expect(words).toBe('open · deaths · Hill Herald · at least 90% sure · least sure first')
  })

  test('makes an address of ours with whatever else is to be said', () => {
    expect(addressOf('/queue', read('person=%22%3E%3Cb%3E'), { at: 'a&b' })).toBe(
      '/queue?person=%22%3E%3Cb%3E&at=a%26b',
    )
  })
})
