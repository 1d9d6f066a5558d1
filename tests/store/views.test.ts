import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { FigureClaim } from '../../src/model/claim.ts'
import { sumUpGroup } from '../../src/pipeline/relate-new-claims.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { age, event, figure, HERALD, newVersion, person, type Story, WIRE } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const source = { name: 'Dana Oru', kind: 'named', direct: false, basis: 'stated', p: 1 } as const

const FIRST: Story = {
  published: '2024-03-02',
  sentences: [
    ['At least 1,204 homes were lost, Dana Oru said.', figure('1,204 homes', { low: 1204, bound: 'at_least', source })],
    ['Ivo Lind, 52, was found on 1 March.', age('52', 'Ivo Lind', 52), event('found', '2024-03-01', ['Ivo Lind'])],
  ],
}
const EDITED: Story = {
  ...FIRST,
  fetchedAt: '2024-03-02T12:00:00Z',
  sentences: [
    ['At least 1,300 homes were lost, Dana Oru said.', figure('1,300 homes', { low: 1300, bound: 'at_least', source })],
    FIRST.sentences[1]!,
  ],
}
const COPY: Story = {
  outlet: WIRE,
  url: 'https://river.example/lost',
  published: '2024-03-03',
  sentences: [
    ['Dana Oru counted 1,300 homes.', figure('1,300 homes', { low: 1300 })],
    [
      'Rescuer Ivo Lind slept.',
      person('Rescuer', 'Ivo Lind', { role: 'rescuer' }),
      event('slept', '2024-03-02', ['a cat']),
    ],
  ],
}

let file: string
const openAsFileStore = () => {
  file = join(temporaryFolder(), 'claims.db')
  return openSqliteStore(file)
}

/** What a person with any SQLite tool sees. */
function sql(statement: string): unknown[] {
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return db.prepare(statement).raw().all()
}

describe('the views for people', () => {
  beforeEach(async () => {
    const store = openAsFileStore()
    const runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    await store.saveVersion(newVersion(runId, FIRST))
    const [edited = ''] = (await store.saveVersion(newVersion(runId, EDITED))).claimIds
    const [copied = '', role = ''] = (await store.saveVersion(newVersion(runId, COPY))).claimIds
    await store.saveRelations([
      { kind: 'qualifier_lost', a: copied, b: edited, reasons: ['Same source.', 'Bound dropped.'] },
      { kind: 'echo', a: role, b: edited, reasons: [] },
    ])
    await store.addReview({ claimId: copied, decision: 'reject', reviewer: 'Ana' }, '2024-03-04T08:00:00Z')
    for (const key of await store.staleGroups()) await sumUpGroup(store, key)
    await store.close()
  })

  it('claim_sheet shows what stands, with outlet, version and status', () => {
    expect(sql('select outlet, kind, value, version, status from claim_sheet order by outlet, kind, value')).toEqual([
      ['Hill Herald', 'age', '52', 2, 'open'],
      ['Hill Herald', 'event', '2024-03-01', 2, 'open'],
      ['Hill Herald', 'figure', '≥ 1,300', 2, 'open'],
      ['River Wire', 'event', '2024-03-02', 1, 'open'],
      ['River Wire', 'figure', '1,300', 1, 'reject'],
      ['River Wire', 'person', 'rescuer', 1, 'open'],
    ])
  })

  it('figures_by_outlet shows whole numbers whole', () => {
    expect(
      sql("select outlet, low, typeof(low), source_name from figures_by_outlet where measure = 'deaths' order by 1"),
    ).toEqual([
      ['Hill Herald', 1300, 'integer', 'Dana Oru'],
      ['River Wire', 1300, 'integer', null],
    ])
  })

  it('disagreements and qualifier_losses show both quotes and the reasons, echoes apart', () => {
    const pair = [
      'qualifier_lost',
      'Same source. Bound dropped.',
      '1,300 homes',
      'River Wire',
      '1,300 homes',
      'Hill Herald',
    ]
    const columns = 'relation, reasons, a_quote, a_outlet, b_quote, b_outlet'
    expect(sql(`select ${columns} from disagreements`)).toEqual([pair])
    expect(sql(`select ${columns} from qualifier_losses`)).toEqual([pair])
    expect(sql('select relation, a_value, b_value from echoes')).toEqual([['echo', 'rescuer', '≥ 1,300']])
  })

  it('revisions shows a changed figure before and after', () => {
    expect(
      sql('select outlet, before_value, after_value, before_version, after_version, after_fetched_at from revisions'),
    ).toEqual([['Hill Herald', '≥ 1,204', '≥ 1,300', 1, 2, '2024-03-02T12:00:00Z']])
  })

  it('changes tells every change, and whether a note declares it', () => {
    expect(sql('select outlet, change, is_declared, kind, before_value, after_value, changed_at from changes')).toEqual(
      [['Hill Herald', 'value_changed', 0, 'figure', '≥ 1,204', '≥ 1,300', '2024-03-02T12:00:00Z']],
    )
  })

  it('support tells outlets and sources behind the figures that stand, and leaves out what was rejected', () => {
    expect(
      sql('select measure, support, claims, outlets, roots, root_names, lowest, highest from support order by lowest'),
    ).toEqual([['deaths', 'single_root', 1, 1, 1, '["Dana Oru"]', 1300, 1300]])
  })

  it('event_tolls gathers the tolls of an event, with what happened', async () => {
    const store = openSqliteStore(file)
    const runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-05T08:00:00Z' })
    const toll = (outlet: typeof WIRE, published: string, quote: string, low: number): Story => ({
      outlet,
      url: `https://toll.example/${low}`,
      published,
      sentences: [
        [
          `A train derailed in Bree and ${quote} died.`,
          figure(quote, {
            low,
            period: { from: '2024-03-04', to: '2024-03-04', basis: 'stated', p: 1 },
            place: { name: 'Bree', country: 'BE', basis: 'stated', p: 1 },
          }),
          event('derailed', '2024-03-04', ['a train'], {
            eventType: 'accident',
            place: { name: 'Bree', country: 'BE', basis: 'stated', p: 1 },
          }),
        ],
      ],
    })
    await store.saveVersion(newVersion(runId, toll(WIRE, '2024-03-04', '5 people', 5)))
    await store.saveVersion(newVersion(runId, toll(HERALD, '2024-03-05', '7 people', 7)))
    for (const key of await store.staleGroups()) await sumUpGroup(store, key)
    await store.close()
    expect(
      sql(`select measure, place_name, period_from, events, outlets, first_outlet, first_value, latest_outlet, latest_value,
        lowest, highest, json_array_length(over_time) from event_tolls`),
    ).toEqual([['deaths', 'Bree', '2024-03-04', 'derailed', 2, 'River Wire', '= 5', 'Hill Herald', '= 7', 5, 7, 2]])
  })

  it('person_variants shows people spelled in more than one way', async () => {
    expect(sql('select * from person_variants')).toEqual([])
    const store = openSqliteStore(file)
    const runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-05T08:00:00Z' })
    const spelled: Story = {
      outlet: WIRE,
      url: 'https://river.example/lynd',
      sentences: [['Ivoo Lind, 53, woke.', age('53', 'Ivoo Lind', 53)]],
    }
    await store.saveVersion(newVersion(runId, spelled))
    await store.close()
    const [row] = sql('select names, ages, outlets from person_variants') as string[][]
    expect(row?.map((list) => JSON.parse(list).sort())).toEqual([
      ['Ivo Lind', 'Ivoo Lind'],
      ['52', '53'],
      ['Hill Herald', 'River Wire'],
    ])
  })

  it('people gathers a person across outlets and leaves out what is no name', () => {
    expect(sql('select name, roles, ages, events, claims, first_published, last_published from people')).toEqual([
      ['Ivo Lind', 'rescuer', '52', '2024-03-01 found', 3, '2024-03-02', '2024-03-03'],
    ])
  })

  it('outlet_profile counts and shares', () => {
    expect(sql('select * from outlet_profile order by outlet')).toEqual([
      ['Hill Herald', 1, 2, 3, 1, 0.333, 0.333, 1, 0, 1],
      ['River Wire', 1, 1, 3, 1, 0, 0, 0, 1, 0],
    ])
  })
})

describe('the value of a claim in short', () => {
  const values: readonly [Partial<FigureClaim>, string][] = [
    [{ low: 5 }, '5'],
    [{ low: 12345, unit: 'USD' }, '12,345 USD'],
    [{ low: 5.25, unit: 'percent' }, '5.25 percent'],
    [{ low: 9, bound: 'more_than' }, '> 9'],
    [{ high: 9, bound: 'at_most' }, '≤ 9'],
    [{ high: 9, bound: 'less_than' }, '< 9'],
    [{ low: 2000, high: 2000, bound: 'about' }, '~ 2,000'],
    [{ low: 5000, high: 6000, bound: 'range' }, '5,000 to 6,000'],
    [{ low: 24, bound: 'vague' }, 'dozens'],
    [{ bound: 'exact' }, 'dozens'],
  ]
  it.each(values)('%o is "%s"', async (slots, expected) => {
    const store = openAsFileStore()
    const runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    await store.saveVersion(newVersion(runId, { sentences: [['They lost dozens.', figure('dozens', slots)]] }))
    await store.close()
    expect(sql('select value from claims')).toEqual([[expected]])
  })
})
