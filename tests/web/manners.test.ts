import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewServer, startReviewServer } from '../../src/web/server.ts'
import { violations } from './accessibility.ts'
import { describeInBrowser } from './browser.ts'
import { HOSTILE, makeWorld, type World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-manners-'))
let world: World
let server: ReviewServer
beforeAll(async () => {
  world = await makeWorld(folder, { hostile: true })
  server = await startReviewServer(world.tools, 0)
})
afterAll(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true })
})

const PAGES = [
  'queue?measure=deaths&place=Hokitika',
  'queue?outlet=none',
  'claims',
  'bulk?measure=deaths',
  'audit?sample=0000',
  'compare?measure=deaths&place=NZ',
  'compare?measure=deaths',
  'changes?all=1',
  'people?name=Tama+Rewi',
  'outlets/river-globe',
  'runs',
  'runs/1',
  'search?q=miners',
  'article/2',
  'reviewer',
  'help',
]

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** How much of the navigation is out of sight. */
const HIDDEN_LINKS = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.top nav'))"

/** How far things have moved since the page began to show (web.dev/cls). */
const LAYOUT_SHIFT = `new Promise((resolve) => {
  let total = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) total += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(total), 200)
})`

describeInBrowser('every page', (open) => {
  test.each([
    ['light', 1280, undefined],
    ['dark', 360, ['color-contrast']],
  ] as const)('is accessible to all in %s at %i pixels, and fits', async (colorScheme, width, rules) => {
    const { page, complaints, close } = await open(`${server.url}help`, {
      colorScheme,
      viewport: { width, height: 800 },
    })
    const found: string[] = []
    for (const path of PAGES) {
      await page.goto(`${server.url}${path}`)
      found.push(...(await violations(page, rules)).map((violation) => `${path}: ${violation}`))
      const overflow = await page.evaluate<number>(OVERFLOW)
      if (overflow > 0) found.push(`${path}: is ${overflow} pixels too wide`)
    }
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  test('of the queue does not shift or overflow at 360, 768 and 1920 pixels', async () => {
    const { page, close } = await open(`${server.url}help`)
    for (const width of [360, 768, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${server.url}queue?measure=deaths`)
      expect([width, await page.evaluate<number>(LAYOUT_SHIFT)]).toEqual([width, 0])
      expect(await page.evaluate<number>(OVERFLOW)).toBeLessThanOrEqual(0)
      expect([width, await page.evaluate<number>(HIDDEN_LINKS)]).toEqual([width, 0])
    }
    await close()
  })

  test('of the queue has its buttons in one place, however long the claim is', async () => {
    const { page, close } = await open(`${server.url}queue?outlet=river-globe&place=NZ`)
    const top = async () => (await page.locator('.bar').boundingBox())?.y
    const height = async () => (await page.locator('h1').boundingBox())?.height
    const [longTop, longHeight] = [await top(), await height()]
    await page.goto(`${server.url}queue?measure=other`)
    expect(await height()).not.toBe(longHeight)
    expect(await top()).toBe(longTop)
    await close()
  })

  test('shows hostile text as text', async () => {
    const { page, complaints, close } = await open(`${server.url}queue?since=2023-01-02&until=2023-01-02`)
    const shown = await page.locator('#words').innerText()
    expect(shown).toContain(HOSTILE.replace(/[\u202a-\u202e]/g, ''))
    for (const path of [
      'outlets',
      'search?q=cats',
      'article/16',
      'claims?status=any',
      'queue?since=2023-01-01&until=2023-01-01',
      'article/17?part=3',
      'runs/1',
    ]) {
      await page.goto(`${server.url}${path}`)
    }
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('prints the comparison without the frame', async () => {
    const { page, close } = await open(`${server.url}compare?measure=deaths&place=NZ`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.top').isVisible()).toBe(false)
    expect(await page.locator('svg.picture').isVisible()).toBe(true)
    await close()
  })
})
