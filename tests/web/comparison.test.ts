import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { figure, type Story } from '../store/small-extraction.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { visitor } from './pages.ts'
import { makeWorld } from './world.ts'

const outlet = (name: string) => ({ id: name.toLowerCase(), name, hosts: [], feeds: [] })
const union = { name: 'Dockers Union', kind: 'named', direct: false, basis: 'stated', p: 0.9 } as const
const inChile = { place: { name: 'Chile', country: 'CL', basis: 'stated', p: 0.9 } } as const
const inPeru = { place: { name: 'Peru', country: 'PE', basis: 'stated', p: 0.9 } } as const

const told = (name: string, ...drafts: ReturnType<typeof figure>[]): Story => ({
  outlet: outlet(name),
  url: `https://${name.toLowerCase()}.example/a`,
  published: '2024-05-01',
  sentences: [['The union counted 5 dead and 6 dead.', ...drafts]],
})

async function compare(...stories: Story[]) {
  const world = await makeWorld(temporaryFolder(), { only: stories })
  const page = load(await visitor(world.tools).open('/compare'))
  await world.close()
  return page
}

test('opens with what most outlets speak of, and offers the rest', async () => {
  const page = await compare(
    told('Alpha', figure('6 dead', { low: 6, ...inPeru }), figure('5 dead', { low: 5, ...inChile, source: union })),
    told('Beta', figure('5 dead', { low: 5, ...inChile, source: union })),
  )
  expect(page('h1').text()).toBe('deaths, Chile')
  expect(page('svg.picture a.mark').length).toBe(2)
  expect(page('.claims li').text()).toMatch(/^deaths, Peru\s+1 outlet, 0 sources, no source named$/)
})

test('two outlets that cite one source are told to be one voice', async () => {
  const page = await compare(
    told('Alpha', figure('5 dead', { low: 5, ...inChile, source: union })),
    told('Beta', figure('5 dead', { low: 5, ...inChile, source: union })),
  )
  const cells = page('table').first().find('tbody td').toArray()
  expect(cells.map((cell) => page(cell).text())).toEqual([
    'Chile',
    'no stated period',
    '= 5',
    '2',
    'Dockers Union',
    'one source',
  ])
})

test('offers measures when no figure has a place', async () => {
  const page = await compare(told('Alpha', figure('5 dead', { low: 5 })))
  expect(page('h1').text()).toBe('Compare figures')
  expect(page('.columns a').text()).toBe('deaths')
})
