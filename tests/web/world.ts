import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figureGroup } from '../../src/compare/figure-group.ts'
import type { Outlet } from '../../src/model/outlet.ts'
import { openSqliteDesk } from '../../src/store/sqlite/desk/open-desk.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { ReviewTools } from '../../src/web/context.ts'
import { age, event, figure, newVersion, person, type Story } from '../store/small-extraction.ts'

const GLOBE: Outlet = { id: 'river-globe', name: 'River Globe', hosts: [], feeds: [] }
const TIMES: Outlet = { id: 'dune-times', name: 'Dune Times', country: 'NZ', hosts: [], feeds: [] }

const place = { name: 'Hokitika', country: 'NZ', basis: 'stated', p: 0.9 } as const
const union = { name: 'the miners’ union', kind: 'named', cue: 'said', direct: false, basis: 'stated', p: 0.9 } as const
const window = { from: '2024-01-01', to: '2024-03-01', text: 'this year', basis: 'stated', p: 0.8 } as const

/** A flood as two outlets tell it, and how one of them changed its figure afterwards. */
const FLOOD: readonly Story[] = [
  {
    outlet: GLOBE,
    url: 'https://river.example/flood',
    title: 'Mine floods',
    published: '2024-03-02',
    sentences: [
      [
        'At least 12 miners died in Hokitika this year, the miners’ union said.',
        figure('At least 12', { low: 12, bound: 'at_least', counted: 'miners', place, period: window, source: union }),
      ],
      [
        'Tama Rewi, 31, was pulled out on 1 March.',
        age('31', 'Tama Rewi', 31),
        event('pulled out', '2024-03-01', ['Tama Rewi']),
      ],
    ],
  },
  {
    outlet: GLOBE,
    url: 'https://river.example/flood',
    title: 'Mine floods',
    published: '2024-03-02',
    fetchedAt: '2024-03-02T20:00:00Z',
    sentences: [
      [
        'At least 14 miners died in Hokitika this year, the miners’ union said.',
        figure('At least 14', { low: 14, bound: 'at_least', counted: 'miners', place, period: window, source: union }),
      ],
      [
        'Tama Rewi, 31, was pulled out on 1 March.',
        age('31', 'Tama Rewi', 31),
        event('pulled out', '2024-03-01', ['Tama Rewi']),
      ],
    ],
  },
  {
    outlet: TIMES,
    url: 'https://dune.example/mine',
    title: 'Eleven dead in mine',
    published: '2024-03-03',
    sentences: [
      [
        'Mayor Ines Vogel counted 11 dead.',
        figure('11 dead', { low: 11, place, period: window }),
        person('Mayor', 'Ines Vogel', { role: 'mayor' }),
      ],
    ],
  },
]

const PEBBLES = 36

/** Many small figures, so that there is something to work through; the p rises from 0.6 to 0.95. */
const PEBBLE_STORIES: readonly Story[] = Array.from({ length: PEBBLES / 3 }, (_, i) => ({
  outlet: i % 2 === 0 ? GLOBE : TIMES,
  url: `https://pebble.example/${i}`,
  title: `Pebbles of day ${i + 1}`,
  published: `2024-02-${String(i + 1).padStart(2, '0')}`,
  sentences: [0, 1, 2].map((n) => {
    const count = i * 3 + n + 20
    const confidence = {
      p: (60 + i * 3 + n) / 100,
      level: 'medium' as const,
      reasons: [{ signal: 'counted.adjacent', weight: 1 }],
    }
    return [
      `Wardens found ${count} pebbles.`,
      figure(`${count} pebbles`, { low: count, counted: 'pebbles', measure: 'other', confidence }),
    ] as const
  }),
}))

/** Text that wants to be more than text. */
export const HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> \u202Edelia\u202C 7 cats died.'

const HOSTILE_STORIES: readonly Story[] = [
  {
    outlet: { ...TIMES, id: 'evil"><x', name: '<b onclick=alert(3)>Evil</b>' },
    url: 'javascript:alert(4)',
    title: '</title><script>alert(5)</script>',
    published: '2023-01-02',
    sentences: [[HOSTILE, figure('7 cats', { low: 7, counted: '<i>cats</i>' })]],
  },
  {
    outlet: TIMES,
    url: 'https://dune.example/long',
    title: 'Long',
    published: '2023-01-01',
    sentences: [[`${'"<&>\' '.repeat(100_000)}8 dogs died ${'no end '.repeat(70_000)}`, figure('8 dogs', { low: 8 })]],
  },
]

export interface World {
  readonly file: string
  readonly tools: ReviewTools
  readonly close: () => Promise<void>
}

interface WorldOptions {
  readonly hostile?: boolean
  /** These stories instead of the usual ones. */
  readonly only?: readonly Story[]
}

/** A database of the stories, and the tools that the pages work with; its clock stands still. */
export async function makeWorld(folder: string, { hostile = false, only }: WorldOptions = {}): Promise<World> {
  const file = join(folder, 'world.db')
  const stories = [...FLOOD, ...PEBBLE_STORIES, ...(hostile ? HOSTILE_STORIES : [])]
  if (only) await writeStories(file, only)
  else {
    templates.set(hostile, templates.get(hostile) ?? (await writeStories(`${file}.template`, stories)))
    writeFileSync(file, templates.get(hostile)!)
  }
  const store = openSqliteStore(file)
  const desk = openSqliteDesk(file)
  const tools: ReviewTools = {
    desk,
    store,
    reviewer: 'Ana',
    measures: ['deaths', 'injuries', 'other'],
    now: () => '2024-03-04T10:00:00.000Z',
    retry: async () => ({ runId: 1 }),
    complain: (error) => {
      throw error
    },
  }
  return {
    file,
    tools,
    close: async () => {
      await desk.close()
      await store.close()
    },
  }
}

/** Databases as they were made first: every test gets a copy. */
const templates = new Map<boolean, Buffer>()

async function writeStories(file: string, stories: readonly Story[]): Promise<Buffer> {
  const store = openSqliteStore(file)
  const runId = await store.startRun({ pipeline: 'Test', startedAt: '2024-03-02T08:00:00Z' })
  const ids: string[] = []
  for (const story of stories) ids.push(...(await store.saveVersion(newVersion(runId, story))).claimIds)
  const [flood, mine] = [ids[3], ids[7]]
  if (flood && mine)
    await store.saveRelations([{ kind: 'conflicts', a: flood, b: mine, reasons: ['14 and 11 cannot both be so.'] }])
  for (const key of await store.staleGroups()) {
    const { figures, contested } = await store.figureGroupMembers(key)
    await store.saveFigureGroup(key, figureGroup(key, figures, contested))
  }
  const lost = { code: 'http_status', stage: 'fetch', message: 'It answered 503.', retryable: true } as const
  await store.saveProblem(runId, { ...lost, input: 'https://river.example/gone' })
  await store.saveProblem(runId, { ...lost, input: 'file:///etc/passwd' })
  await store.close()
  return readFileSync(file)
}
