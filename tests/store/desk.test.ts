import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Desk, QueueFilter, QueueOrder } from '../../src/store/desk.ts'
import { openSqliteDesk } from '../../src/store/sqlite/desk/open-desk.ts'
import { searchQuery } from '../../src/store/sqlite/desk/search.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { age, event, figure, HERALD, newVersion, person, type Story, WIRE } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const place = { name: 'Lauf', country: 'DE', basis: 'stated', p: 1 } as const
const sure = (p: number) => ({ confidence: { p, level: 'medium' as const, reasons: [] } })

const STORIES: readonly Story[] = [
  {
    outlet: HERALD,
    url: 'https://hill.example/a',
    published: '2024-03-02T09:00:00Z',
    title: 'Ferry sinks',
    sentences: [
      ['5 died in Lauf.', figure('5', { low: 5, place, ...sure(0.9) })],
      [
        'Mohsen Alizadeh, 31, swam.',
        age('31', 'Mohsen Alizadeh', 31, sure(0.5)),
        event('swam', '2024-03-01', ['Mohsen Alizadeh'], sure(0.7)),
      ],
    ],
  },
  {
    outlet: WIRE,
    url: 'https://river.example/b',
    published: '2024-03-02',
    title: 'Many hurt',
    sentences: [
      ['6 died in Lauf.', figure('6', { low: 6, place, ...sure(0.8) })],
      ['40 were hurt.', figure('40', { low: 40, measure: 'injuries', ...sure(0.6) })],
    ],
  },
  {
    outlet: WIRE,
    url: 'https://river.example/c',
    sentences: [
      [
        'Mohsin Ali Zadeh, mayor, and Sara Alizadeh spoke.',
        person('mayor', 'Mohsin Ali Zadeh', sure(0.4)),
        age('Sara', 'Sara Alizadeh', 9, sure(0.3)),
      ],
    ],
  },
]

let store: Store
let desk: Desk
let runId: number
beforeEach(async () => {
  const file = join(temporaryFolder(), 'claims.db')
  store = openSqliteStore(file)
  runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
  for (const story of STORIES) await store.saveVersion(newVersion(runId, story))
  desk = openSqliteDesk(file)
  return async () => {
    await desk.close()
    await store.close()
  }
})

const quotes = async (filter: QueueFilter, order: QueueOrder = 'newest'): Promise<string[]> =>
  (await desk.queue(filter, { order, most: 50 })).map(({ claim }) => claim.text)
const idOf = async (quote: string): Promise<string> =>
  (await desk.queue({}, { order: 'newest', most: 50 })).find(({ claim }) => claim.text === quote)!.claim.id

const ALL = ['5', '31', 'swam', '6', '40', 'mayor', 'Sara']

describe('the queue', () => {
  it.each<[QueueFilter, readonly string[]]>([
    [{}, ALL],
    [{ kind: 'age' }, ['31', 'Sara']],
    [{ measure: 'deaths' }, ['5', '6']],
    [{ outlet: 'river-wire' }, ['6', '40', 'mayor', 'Sara']],
    [{ place: 'Lauf' }, ['5', '6']],
    [{ place: 'lauf' }, ['5', '6']],
    [{ place: 'Germany' }, ['5', '6']],
    [{ place: 'DE', outlet: 'river-wire' }, ['6']],
    [{ place: 'Lau' }, []],
    [{ person: 'alizadeh' }, ['31', 'swam', 'mayor', 'Sara']],
    [{ person: 'Mohsen Alizadeh' }, ['31', 'swam', 'mayor']],
    [{ person: 'Nobody' }, []],
    [{ since: '2024-03-02' }, ['5', '31', 'swam', '6', '40']],
    [{ since: '2024-03-03' }, []],
    [{ until: '2024-03-02' }, ALL],
    [{ until: '2024-03-01' }, ['mayor', 'Sara']],
    [{ minConfidence: 0.7 }, ['5', 'swam', '6']],
    [{ maxConfidence: 0.4, kind: 'person' }, ['mayor']],
    [{ status: 'open', measure: 'injuries' }, ['40']],
    [{ status: 'reject' }, []],
  ])('holds what %o asks for', async (filter, found) => {
    expect(await quotes(filter)).toEqual(found)
    expect(await desk.count(filter, 100)).toBe(found.length)
    expect((await desk.queueIds(filter, 100)).length).toBe(found.length)
  })

  it('shows the least sure first when asked', async () => {
    expect(await quotes({}, 'unsure')).toEqual(['Sara', 'mayor', '31', '40', 'swam', '6', '5'])
  })

  it('shows conflicts first when asked, and finds them by kind', async () => {
    const [five, six, hurt, mayor] = await Promise.all(['5', '6', '40', 'mayor'].map(idOf))
    await store.saveRelations([
      { kind: 'conflicts', a: five!, b: six!, reasons: ['They differ.'] },
      { kind: 'tension', a: six!, b: hurt!, reasons: ['Perhaps.'] },
      { kind: 'agrees', a: hurt!, b: mayor!, reasons: ['Both so.'] },
    ])
    expect((await quotes({}, 'conflicts')).slice(0, 4)).toEqual(['5', '6', '40', 'mayor'])
    expect(await quotes({ relation: 'conflicts' })).toEqual(['5', '6'])
    expect(await quotes({ relation: 'tension' })).toEqual(['6', '40'])
    expect(await quotes({ relation: 'agrees' })).toEqual(['40', 'mayor'])
    expect(await quotes({ relation: 'disagreement' })).toEqual(['5', '6', '40'])
    expect((await desk.related(six!, 5)).map(({ kind }) => kind)).toEqual(['conflicts', 'tension'])
  })

  it.each<QueueOrder>(['newest', 'unsure', 'conflicts'])(
    'goes on exactly where it was left, both ways: %s',
    async (order) => {
      const all = await desk.queue({}, { order, most: 50 })
      for (const [i, { claim }] of all.entries()) {
        const after = await desk.queue({}, { order, after: claim.id, most: 50 })
        const before = await desk.queue({}, { order, before: claim.id, most: 50 })
        expect(after).toEqual(all.slice(i + 1))
        expect(before).toEqual(all.slice(0, i).reverse())
      }
    },
  )

  it('goes on from a claim that is no longer in it', async () => {
    const [first, second] = await desk.queue({ status: 'open' }, { order: 'newest', most: 2 })
    await store.addReview({ claimId: first!.claim.id, decision: 'accept', reviewer: 'Ana' }, '2024-03-04T10:00:00Z')
    expect(await quotes({ status: 'accept' })).toEqual(['5'])
    expect(await desk.queue({ status: 'open' }, { order: 'newest', after: first!.claim.id, most: 1 })).toEqual([second])
  })

  it('begins with the first claim after one that it does not hold', async () => {
    const [first] = await desk.queue({}, { order: 'newest', most: 1 })
    expect(await desk.queue({}, { order: 'newest', after: 'none', most: 1 })).toEqual([first])
    expect(await desk.queue({}, { order: 'newest', before: 'none', most: 1 })).toEqual([])
  })

  it('draws the same sample for the same digits', async () => {
    expect(await quotes({ sample: '00' })).toHaveLength(ALL.length)
    expect(await quotes({ sample: 'ff' })).toEqual(await quotes({ sample: 'ff' }))
  })
})

describe('the desk', () => {
  it('counts no further than asked', async () => {
    expect(await desk.count({}, 3)).toBe(3)
  })

  it('tells spellings of one person from namesakes', async () => {
    expect(await desk.namesLike('Mohsen Alizadeh')).toEqual({
      same: ['Mohsen Alizadeh', 'Mohsin Ali Zadeh'],
      others: ['Sara Alizadeh'],
    })
    expect((await desk.claimsAbout(['Mohsen Alizadeh'], 10)).map(({ claim }) => claim.kind)).toEqual(['age', 'event'])
  })

  it('shows what a newer version states otherwise, and adds only when asked', async () => {
    const edited: Story = {
      ...STORIES[0]!,
      fetchedAt: '2024-03-02T12:00:00Z',
      sentences: [
        ['7 died in Lauf.', figure('7', { low: 7, place })],
        ['A dog barked on 1 March.', event('barked', '2024-03-01', ['a dog'])],
      ],
    }
    await store.saveVersion(newVersion(runId, edited))
    const [change] = await desk.changes({}, 10)
    expect(change).toMatchObject({
      kind: 'value_changed',
      before: { claim: { text: '5' } },
      after: { claim: { text: '7' } },
    })
    expect((await desk.changes({ all: true }, 10)).length).toBeGreaterThan(1)
    expect(await desk.changes({ before: change!.id }, 10)).toEqual([])
    expect(await desk.changes({ outlet: 'river-wire' }, 10)).toEqual([])
  })

  it('knows countries and measures that there are', async () => {
    expect(await desk.measures()).toEqual(['deaths', 'injuries'])
    expect(await desk.countriesOf('deaths')).toEqual(['DE'])
    expect(await desk.countriesOf('injuries')).toEqual([])
  })

  it('tells the habits of an outlet', async () => {
    expect(await desk.habits('river-wire', 100)).toMatchObject({
      looked: 4,
      attributed: 0,
      measures: [
        { name: 'deaths', claims: 1 },
        { name: 'injuries', claims: 1 },
      ],
    })
    expect((await desk.articlesOf('river-wire', 5)).map(({ title }) => title)).toEqual([
      'Many hurt',
      'https://river.example/c',
    ])
  })

  it.each([
    ['ferry', ['Ferry sinks']],
    ['DIED lauf', ['Many hurt', 'Ferry sinks']],
    ['"died in lauf"', ['Many hurt', 'Ferry sinks']],
    ['"lauf died"', []],
    ['died OR', []],
    ['', []],
    ['"', []],
  ])('finds articles by words: %s', async (words, titles) => {
    expect((await desk.search(words, {}, 10)).map(({ title }) => title)).toEqual(titles)
  })
})

describe('searchQuery', () => {
  it.each([
    ['two words', '"two" "words"'],
    ['a "fixed phrase" here', '"a" "fixed phrase" "here"'],
    ['NEAR(a b) title:x y* -z', '"NEAR(a" "b)" "title:x" "y*" "-z"'],
    ['-- * "" \u0000', ''],
  ])('reads %j as %j', (words, query) => {
    expect(searchQuery(words)).toBe(query)
  })
})
