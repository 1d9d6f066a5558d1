import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCRIPT } from '../../src/web/assets.ts'
import { visitor } from './pages.ts'
import { makeWorld, type World } from './world.ts'

const MOST_BYTES = 200_000

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-pages-'))
let world: World
beforeAll(async () => {
  world = await makeWorld(folder, { hostile: true })
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const PAGES: readonly (readonly [path: string, holds: string])[] = [
  ['/queue', 'Accept'],
  ['/queue?place=Hokitika&measure=deaths', '11 dead'],
  ['/queue?place=New+Zealand&relation=conflicts&order=conflicts', '14 and 11 cannot both be so.'],
  ['/queue?person=rewi', 'Tama Rewi'],
  ['/queue?outlet=none', 'Nothing waits here'],
  ['/claims', '43 claims'],
  ['/claims?status=any&order=unsure', 'pebbles = 20'],
  ['/bulk?measure=deaths', 'Accept 4 claims?'],
  ['/audit?sample=0000', 'Audit sample'],
  ['/compare', '<svg'],
  ['/compare', '/compare?measure=deaths'],
  ['/compare', 'All measures'],
  ['/compare?measure=deaths&place=NZ', 'How well each figure is supported'],
  ['/compare?measure=none', 'No figure on it names a country'],
  ['/compare?measure=deaths', 'New Zealand'],
  ['/compare?measure=deaths&place=NZ', '<svg'],
  ['/changes', '<del>12</del>'],
  ['/changes?all=1', '<ins>14</ins>'],
  ['/people', 'Ines Vogel'],
  ['/people?name=Tama+Rewi', '31 (River Globe, 2024-03-02)'],
  ['/outlets', 'River Globe'],
  ['/outlets/river-globe', 'the miners’ union'],
  ['/runs', 'Test'],
  ['/runs/1', 'Fetch again'],
  ['/search?q=miners', '<mark class="figure">miners</mark>'],
  ['/search?q=%22miners+died%22', 'Mine floods'],
  ['/search?q=AND+NEAR(+*', 'No article holds'],
  ['/article/1', 'superseded'],
  ['/article/2', 'version 2'],
  ['/reviewer', 'Ana'],
  ['/help', 'accept the claim and go on'],
]

describe('every page', () => {
  test.each(PAGES)('%s shows %s', async (path, holds) => {
    const answer = await visitor(world.tools).ask(path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html.includes(holds), `it does not show ${holds}`).toBe(true)
    expect(html.length).toBeLessThan(MOST_BYTES)
  })

  test.each(['/queue?at=none', '/article/99', '/article/x', '/outlets/none', '/runs/99', '/nothing'])(
    '%s is not there',
    async (path) => {
      expect((await visitor(world.tools).ask(path)).status).toBe(404)
    },
  )

  test('leaves empty filters out of the address', async () => {
    const answer = await visitor(world.tools).ask('/queue?measure=&place=Hokitika&person=')
    expect(answer.headers.get('location')).toBe('/queue?place=Hokitika')
  })
})

describe('hostile text', () => {
  const HOSTILE_PAGES = [
    '/queue?outlet=evil%22%3E%3Cx',
    '/claims?since=2023-01-02&until=2023-01-02',
    '/article/16',
    '/outlets',
    '/outlets/evil%22%3E%3Cx',
    '/search?q=cats',
    '/search?q=%3Cscript%3Ealert(1)%3C/script%3E',
    '/people?name=%22%3E%3Cscript%3E',
    '/queue?place=%22%3E%3Cimg+onerror%3D1%3E',
    '/compare?measure=%3Cb%3E&place=%22%3E%3Cb%3E',
    '/runs/1',
  ]

  test.each(HOSTILE_PAGES)('is text and nothing else: %s', async (path) => {
    const html = await (await visitor(world.tools).ask(path)).text()
    const elements = load(html)('*')
      .toArray()
      .filter((node) => 'attribs' in node)
    const attributes = elements.flatMap(({ attribs }) => Object.entries(attribs))
    expect(elements.map(({ name }) => name).filter((name) => /^(?:img|b|i|x)$/.test(name))).toEqual([])
    expect(elements.filter(({ name }) => name === 'script').map(({ attribs }) => attribs.src)).toEqual([SCRIPT.path])
    expect(attributes.filter(([name]) => /^on|^style$/.test(name))).toEqual([])
    expect(
      attributes.filter(([name, value]) => /^(?:href|src|action)$/.test(name) && !/^(?:[/#?]|https:)/.test(value)),
    ).toEqual([])
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false)
  })

  test('of a megabyte in one paragraph is shown in parts', async () => {
    const { ask } = visitor(world.tools)
    const [claim] = await world.tools.desk.queue(
      { since: '2023-01-01', until: '2023-01-01' },
      { order: 'newest', most: 1 },
    )
    const pages = [
      `/queue?status=any&at=${claim!.claim.id}`,
      `/article/17?claim=${claim!.claim.id}`,
      '/article/17?part=1',
      '/search?q=dogs',
    ]
    for (const path of pages) {
      const html = await (await ask(path)).text()
      expect(html.length).toBeLessThan(MOST_BYTES)
    }
    expect(await (await ask(pages[1]!)).text()).toContain('8 dogs')
  })
})
