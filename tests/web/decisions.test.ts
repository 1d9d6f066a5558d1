import { beforeEach, describe, expect, test } from 'vitest'
import type { ClaimInText } from '../../src/store/desk.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { visitor } from './pages.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld(temporaryFolder())
  return () => world.close()
})

const idOn = (page: string): string => /name="claim" value="([^"]+)"/.exec(page)![1]!
const claim = async (id: string): Promise<ClaimInText> => (await world.tools.desk.claim(id))!
const statusOf = async (id: string) => (await claim(id)).stored.status

describe('a decision without a script', () => {
  test.each(['accept', 'reject'] as const)('to %s is stored and leads to the next claim', async (decision) => {
    const ana = visitor(world.tools)
    const page = await ana.open('/queue?order=unsure')
    const answer = await ana.send(page, '/decide', { decision })
    expect(answer.status).toBe(303)
    expect(await statusOf(idOn(page))).toBe(decision)
    const next = await ana.open(answer.headers.get('location')!)
    expect(idOn(next)).not.toBe(idOn(page))
    expect((await claim(idOn(next))).stored.claim.confidence.p).toBeGreaterThan(
      (await claim(idOn(page))).stored.claim.confidence.p,
    )
  })

  test('is not made by looking', async () => {
    const ana = visitor(world.tools)
    for (const path of ['/queue', '/claims', '/bulk', '/audit?sample=0000']) await ana.open(path)
    expect(await world.tools.desk.lastReviewId()).toBe(0)
  })

  test('carries the name of who decides', async () => {
    const guest = visitor(world.tools)
    const named = await guest.send(await guest.open('/reviewer'), '/reviewer', { name: '  Bo \u202ENør ' })
    expect(named.status).toBe(303)
    const page = await guest.open('/queue')
    await guest.send(page, '/decide', { decision: 'accept' })
    expect((await claim(idOn(page))).reviews).toMatchObject([{ reviewer: 'Bo  Nør' }])
  })

  test.each(['', '   ', '\u202E'])('needs a name: "%s" is none', async (name) => {
    const guest = visitor(world.tools)
    expect((await guest.send(await guest.open('/reviewer'), '/reviewer', { name })).status).toBe(422)
  })

  test('is undone one by one, the last first', async () => {
    const ana = visitor(world.tools)
    const first = await ana.open('/queue')
    await ana.send(first, '/decide', { decision: 'accept' })
    const second = await ana.open('/queue')
    await ana.send(second, '/decide', { decision: 'reject' })
    await ana.send(await ana.open('/queue'), '/undo')
    expect([await statusOf(idOn(first)), await statusOf(idOn(second))]).toEqual(['accept', 'open'])
    const answer = await ana.send(await ana.open('/queue'), '/undo')
    expect(answer.headers.get('location')).toContain(idOn(first))
    expect(await statusOf(idOn(first))).toBe('open')
    expect(await world.tools.desk.lastDecision('Ana')).toBeUndefined()
  })

  test('that was decided anew goes back to the decision before when it is undone', async () => {
    const ana = visitor(world.tools)
    const page = await ana.open('/queue')
    await ana.send(page, '/decide', { decision: 'accept' })
    const again = await ana.open(`/queue?at=${idOn(page)}`)
    await ana.send(again, '/decide', { decision: 'reject' })
    await ana.send(await ana.open('/queue'), '/undo')
    expect(await statusOf(idOn(page))).toBe('accept')
  })
})

describe('two reviewers', () => {
  async function both() {
    const [ana, ben] = [visitor(world.tools), visitor(world.tools)]
    await ben.send(await ben.open('/reviewer'), '/reviewer', { name: 'Ben' })
    return { ana, ben, ofAna: await ana.open('/queue'), ofBen: await ben.open('/queue') }
  }

  test('never overrule each other unseen', async () => {
    const { ana, ben, ofAna, ofBen } = await both()
    await ben.send(ofBen, '/decide', { decision: 'reject' })
    const answer = await ana.send(ofAna, '/decide', { decision: 'accept' })
    expect(answer.status).toBe(409)
    const told = await answer.text()
    expect(told).toContain('Ben rejected this claim at 10:00 UTC, after you opened it')
    expect(await statusOf(idOn(ofAna))).toBe('reject')
    expect((await ana.send(told, '/decide', { decision: 'accept' })).status).toBe(303)
    expect(await statusOf(idOn(ofAna))).toBe('accept')
  })

  test('undo only their own', async () => {
    const { ana, ben, ofAna, ofBen } = await both()
    await ben.send(ofBen, '/decide', { decision: 'reject' })
    await ana.send(await ana.open(`/queue?at=${idOn(ofAna)}`), '/decide', { decision: 'accept' })
    const answer = await ben.send(await ben.open('/queue'), '/undo')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Ana has decided on this claim since')
    expect(await statusOf(idOn(ofAna))).toBe('accept')
  })

  test('may send one form twice', async () => {
    const { ana, ofAna } = await both()
    await ana.send(ofAna, '/decide', { decision: 'accept' })
    expect((await ana.send(ofAna, '/decide', { decision: 'accept' })).status).toBe(303)
    expect((await claim(idOn(ofAna))).reviews).toHaveLength(1)
  })
})

describe('corrections', () => {
  const FLOOD = '/queue?measure=deaths&person=&place=Hokitika&outlet=river-globe'
  const fields = {
    low: '14',
    high: '14',
    bound: 'at_least',
    unit: 'count',
    counted: 'miners',
    measure: 'deaths',
    from: '2024-01-01',
    to: '2024-03-01',
    place: 'Hokitika',
    source: 'the miners’ union',
  }
  const corrected = async (changed: Readonly<Record<string, string>>) => {
    const ana = visitor(world.tools)
    const page = await ana.open(FLOOD)
    return { page, answer: await ana.send(page, '/decide', { decision: 'amend', ...fields, ...changed }) }
  }

  test('are stored, only those that change something', async () => {
    const { page, answer } = await corrected({ low: '1,051', high: '', place: ' ', note: 'see page 2' })
    expect(answer.status).toBe(303)
    const { reviews } = await claim(idOn(page))
    expect(reviews).toMatchObject([
      { decision: 'amend', amendments: { low: 1051, high: '', place: '' }, note: 'see page 2' },
    ])
    expect(await visitor(world.tools).open(`/queue?at=${idOn(page)}`)).toContain('low = 1051, high: none, place: none')
  })

  test('are not lost when somebody decides meanwhile', async () => {
    const [ana, ben] = [visitor(world.tools), visitor(world.tools)]
    const page = await ana.open(FLOOD)
    await ben.send(await ben.open('/reviewer'), '/reviewer', { name: 'Ben' })
    await ben.send(await ben.open(FLOOD), '/decide', { decision: 'accept' })
    const answer = await ana.send(page, '/decide', { decision: 'amend', ...fields, counted: 'all the miners' })
    const html = await answer.text()
    expect([answer.status, html.includes('Ben accepted'), html.includes('value="all the miners"')]).toEqual([
      409,
      true,
      true,
    ])
  })

  test.each([
    [{ low: 'many' }, 'Write the number as 1051 or 1,051.'],
    [{ from: 'May' }, 'Write the day as YYYY-MM-DD'],
    [{ measure: 'oddities' }, 'It must be one of: deaths, injuries, other.'],
    [{ unit: '' }, 'A claim stands on this'],
    [{}, 'Nothing is changed.'],
  ])('that cannot be are refused with what was typed: %o', async (changed, fault) => {
    const { page, answer } = await corrected({ ...changed, note: 'kept' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect([html.includes(fault), html.includes('value="kept"')]).toEqual([true, true])
    expect(await statusOf(idOn(page))).toBe('open')
  })
})

describe('accepting many', () => {
  test('needs a confirmation, and can be taken back together', async () => {
    const ana = visitor(world.tools)
    const done = await ana.send(await ana.open('/bulk?measure=other&since=2024-02-05'), '/bulk')
    const page = await ana.open(done.headers.get('location')!)
    expect(page).toContain('24 claims accepted')
    expect(await world.tools.desk.count({ status: 'accept' }, 100)).toBe(24)
    await ana.send(page, '/bulk/undo')
    expect(await world.tools.desk.count({ status: 'accept' }, 100)).toBe(0)
    expect(await world.tools.store.addReviews([], '')).toEqual({ added: [], newer: [] })
  })

  test('asks again when the set is no longer the same', async () => {
    const [ana, ben] = [visitor(world.tools), visitor(world.tools)]
    const page = await ana.open('/bulk?measure=other')
    await ben.send(await ben.open('/queue?measure=other'), '/decide', { decision: 'reject' })
    const answer = await ana.send(page, '/bulk')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('there were 36 claims when you looked, now there are 35')
    expect(await world.tools.desk.count({ status: 'accept' }, 100)).toBe(0)
  })

  test('never touches what is decided', async () => {
    const ana = visitor(world.tools)
    await ana.send(await ana.open('/queue?measure=other'), '/decide', { decision: 'reject' })
    await ana.send(await ana.open('/bulk?measure=other&status=any'), '/bulk')
    expect(await world.tools.desk.count({ status: 'reject' }, 100)).toBe(1)
  })
})

describe('an audit', () => {
  test('is the same for everybody who has its address, and tells what was found', async () => {
    const ana = visitor(world.tools)
    const { headers } = await ana.ask('/audit/new')
    const address = headers.get('location')!
    const sample = new URL(address, 'http://x').searchParams.get('sample')!
    const ids = async () => world.tools.desk.queueIds({ sample }, 100)
    const before = await ids()
    await ana.send(await ana.open(`/queue?sample=${sample}&status=open`), '/decide', { decision: 'accept' })
    expect(await ids()).toEqual(before)
    expect(await visitor(world.tools).open(address)).toMatch(/<td class="number">100%<\/td>/)
  })
})

test('an audit lists open claims without their confidence', async () => {
  const ana = visitor(world.tools)
  expect(await ana.open('/claims?kind=figure')).toMatch(/· \d+%/)
  expect(await ana.open('/audit?sample=0000')).not.toMatch(/· \d+%/)
})

describe('fetching again', () => {
  test('takes the address from the stored problem only, and never a file', async () => {
    const asked: string[] = []
    const retry = async (input: string) => {
      asked.push(input)
      return { runId: 1 }
    }
    const ana = visitor({ ...world.tools, retry })
    const page = await ana.open('/runs/1')
    expect(page.match(/Fetch again/g)).toHaveLength(1)
    const answer = await ana.send(page, '/runs/retry', { input: 'https://evil.example/' })
    expect(answer.headers.get('location')).toBe('/runs/1')
    expect((await ana.send(page, '/runs/retry', { problem: '2' })).status).toBe(404)
    expect(asked).toEqual(['https://river.example/gone'])
  })

  test('tells why it was refused', async () => {
    const ana = visitor({ ...world.tools, retry: async () => ({ refusal: 'A run is going on <b>.' }) })
    const answer = await ana.send(await ana.open('/runs/1'), '/runs/retry')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('A run is going on &lt;b&gt;.')
  })
})
