import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ReviewServer, startReviewServer } from '../../src/web/server.ts'
import { describeInBrowser } from './browser.ts'
import { makeWorld, type World } from './world.ts'

let folder: string
let world: World
let server: ReviewServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimtrail-journey-'))
  world = await makeWorld(folder)
  server = await startReviewServer(world.tools, 0)
})
afterEach(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true })
})

const decided = (status: 'accept' | 'reject' | 'amend') => world.tools.desk.count({ status }, 1_000)
const idOn = (page: Page) => page.locator('.claim-head code').innerText()

/** Presses a key that leads to another page, and waits for it. */
async function go(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

describeInBrowser('a reviewer', (open) => {
  test('reviews twenty claims by keyboard, and undoes the last', async () => {
    const { page, complaints, close } = await open(`${server.url}queue?measure=other`)
    const seen: string[] = []
    for (let i = 0; i < 20; i += 1) {
      seen.push(await idOn(page))
      await go(page, i % 4 === 3 ? 'r' : 'a')
    }
    expect(new Set(seen).size).toBe(20)
    expect([await decided('accept'), await decided('reject')]).toEqual([15, 5])
    expect(await page.locator('.count').innerText()).toContain('16 claims')
    await go(page, 'u')
    expect(await idOn(page)).toBe(seen[19])
    expect([await decided('accept'), await decided('reject')]).toEqual([15, 4])
    expect(complaints).toEqual([])
    await close()
  })

  test('looks around without deciding', async () => {
    const { page, complaints, close } = await open(`${server.url}queue?measure=other`)
    const first = await idOn(page)
    await go(page, 'j')
    const second = await idOn(page)
    await go(page, 's')
    await go(page, 'k')
    expect(await idOn(page)).toBe(second)
    await go(page, 'k')
    expect(await idOn(page)).toBe(first)
    await go(page, 'g')
    expect(await page.locator('h1').innerText()).toContain('Pebbles of day 12')
    expect(await page.locator('#claim').innerText()).toMatch(/^\d+ pebbles$/)
    await go(page, 'g')
    expect(await idOn(page)).toBe(first)
    expect(await world.tools.desk.lastReviewId()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('sees the keys at "?", and types letters where letters are typed', async () => {
    const { page, close } = await open(`${server.url}queue`)
    await page.keyboard.press('?')
    expect(await page.locator('dialog').isVisible()).toBe(true)
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('a rare jar')
    expect(await page.inputValue('#q')).toBe('a rare jar')
    expect(await world.tools.desk.lastReviewId()).toBe(0)
    await go(page, 'Enter')
    expect(page.url()).toContain('/search?q=a+rare+jar')
    await close()
  })

  test('finds the keys where they are on other keyboards', async () => {
    const { page, close } = await open(`${server.url}queue?measure=other`)
    const persian =
      "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ش', code: 'KeyA', bubbles: true }))"
    await Promise.all([page.waitForEvent('load'), page.evaluate(persian)])
    expect(await decided('accept')).toBe(1)
    await close()
  })

  test('sees the evidence of the slot in hand', async () => {
    const { page, close } = await open(`${server.url}queue?person=rewi`)
    await page.locator('[data-slot=trigger], [data-slot=age]').first().focus()
    expect(await page.locator('mark.lit').count()).toBe(1)
    await close()
  })

  test('corrects a slot by selecting words with the mouse', async () => {
    const { page, complaints, close } = await open(`${server.url}queue?measure=deaths&outlet=river-globe`)
    const id = await idOn(page)
    await page.keyboard.press('e')
    await page.locator('#edit-counted').focus()
    await selectWords(page, 'the miners’ union')
    expect(await page.inputValue('#edit-counted')).toBe('the miners’ union')
    await page.locator('#edit-low').focus()
    await selectWords(page, 'At least 14')
    expect(await page.inputValue('#edit-low')).toBe('14')
    await go(page, 'Enter')
    expect((await world.tools.desk.claim(id))?.reviews).toMatchObject([
      { decision: 'amend', amendments: { counted: 'the miners’ union' } },
    ])
    expect(complaints).toEqual([])
    await close()
  })

  test('corrects a slot by selecting words without a mouse', async () => {
    const { page, close } = await open(`${server.url}queue?measure=deaths&outlet=river-globe`)
    const id = await idOn(page)
    await page.keyboard.press('e')
    await page.locator('#edit-counted').focus()
    await page.keyboard.press('Alt+t')
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Shift+ArrowRight'])
      await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#edit-counted')).toMatch(/^[a-z]+$/)
    expect(await page.evaluate('document.activeElement.id')).toBe('edit-counted')
    await page.fill('#edit-counted', 'people')
    await go(page, 'Enter')
    expect((await world.tools.desk.claim(id))?.reviews).toMatchObject([{ amendments: { counted: 'people' } }])
    await close()
  })

  test('accepts a filtered set after a look at a sample', async () => {
    const { page, complaints, close } = await open(`${server.url}claims?measure=other&min=0.9`)
    await page.getByRole('link', { name: 'Accept all of them' }).click()
    expect(await page.locator('.claims li').count()).toBe(6)
    await page.getByRole('button', { name: 'Accept all 6 claims' }).click()
    await page.getByRole('button', { name: 'Take all of them back' }).waitFor()
    expect(await decided('accept')).toBe(6)
    await page.getByRole('button', { name: 'Take all of them back' }).click()
    await page.getByRole('heading', { name: '6 claims' }).waitFor()
    expect(await decided('accept')).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('loses nothing in two tabs', async () => {
    const first = await open(`${server.url}queue`)
    const second = await first.page.context().newPage()
    await second.goto(`${server.url}queue`)
    await go(second, 'r')
    await go(first.page, 'a')
    expect(await first.page.getByRole('alert').innerText()).toContain('You, in another window, rejected this claim')
    expect([await decided('accept'), await decided('reject')]).toEqual([0, 1])
    await first.close()
  })

  test('filters without leaving empty fields in the address', async () => {
    const { page, close } = await open(`${server.url}queue`)
    await page.locator('.filters summary').click()
    await page.selectOption('#filter-measure', 'deaths')
    await page.selectOption('#filter-order', 'conflicts')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Show' }).click()])
    expect(new URL(page.url()).search).toBe('?order=conflicts&measure=deaths')
    await close()
  })

  test('compares figures in a picture that leads to the words', async () => {
    const { page, complaints, close } = await open(`${server.url}compare?measure=deaths&place=NZ`)
    expect(await page.locator('svg.picture a.mark').count()).toBe(2)
    expect(await page.locator('svg.picture path.open').count()).toBe(1)
    expect(await page.locator('table').last().locator('tbody tr').count()).toBe(2)
    await page.locator('svg.picture a.mark').first().focus()
    await go(page, 'Enter')
    expect(await page.locator('mark.core').count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  test('works without a script', async () => {
    const { page, close } = await open(`${server.url}queue?measure=other`, { javaScriptEnabled: false })
    const first = await idOn(page)
    await page.getByRole('button', { name: 'Accept' }).click()
    expect(await idOn(page)).not.toBe(first)
    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await idOn(page)).toBe(first)
    await close()
  })
})

/** Runs in the page: where the words stand on the screen. */
const boxOf = `(wanted) => {
  const walker = document.createTreeWalker(document.getElementById('words'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const start = walker.currentNode.textContent.indexOf(wanted)
    if (start < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, start)
    range.setEnd(walker.currentNode, start + wanted.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, middle: (top + bottom) / 2 }
  }
}`

/** Drags the mouse over words of the text, as a reader does. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate<{ left: number; right: number; middle: number }>(
    `(${boxOf})(${JSON.stringify(words)})`,
  )
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right, box.middle, { steps: 4 })
  await page.mouse.up()
}
