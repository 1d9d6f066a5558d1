import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { figure, type Story } from '../store/small-extraction.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { visitor } from './pages.ts'
import { makeWorld } from './world.ts'

const outlet = { id: 'river-globe', name: 'River Globe', hosts: [], feeds: [] }
const police = {
  name: 'police',
  kind: 'anonymous',
  direct: false,
  basis: 'stated',
  p: 0.9,
  chain: [
    { name: 'Coast Wire', role: 'relay' },
    { name: 'police', role: 'source' },
  ],
} as const

const story = (...sentences: Story['sentences']): Story => ({
  outlet,
  url: 'https://river.example/ferry',
  title: 'Ferry sinks',
  published: '2024-05-01',
  sentences,
})

/** The claim whose own words these are, as its page shows it. */
async function pageOf(stories: readonly Story[], words: string) {
  const world = await makeWorld(temporaryFolder(), { only: stories })
  const found = await world.tools.desk.queue({}, { order: 'newest', most: 50 })
  const id = found.find(({ claim }) => claim.text === words)!.claim.id
  const html = load(await visitor(world.tools).open(`/queue?at=${id}`))
  await world.close()
  return html
}

test('the chain of a source stands with the part that each has in it', async () => {
  const page = await pageOf(
    [story(['Coast Wire, citing police, said 30 people died.', figure('30 people', { low: 30, source: police })])],
    '30 people',
  )
  expect(
    page('.chain li')
      .toArray()
      .map((link) => page(link).text()),
  ).toEqual(['police asserts it', 'Coast Wire passes it on', 'River Globe prints it'])
})

test('a failed check is named before its arithmetic', async () => {
  const page = await pageOf(
    [
      story([
        'It held 9 boys.',
        figure('9 boys', { low: 9, flags: ['possible_minor: 16 or 17 at the time.', 'year_inferred', 'Odd.'] }),
      ]),
    ],
    '9 boys',
  )
  expect(
    page('.flag')
      .toArray()
      .map((flag) => page(flag).text().trim()),
  ).toEqual(['Possible minor: 16 or 17 at the time.', 'Year inferred', 'Check this: Odd.'])
})

test('a part leads to its whole', async () => {
  const whole = story(['30 people died.', figure('30 people', { low: 30 })])
  const world = await makeWorld(temporaryFolder(), { only: [whole] })
  const [stored] = await world.tools.desk.queue({}, { order: 'newest', most: 1 })
  await world.close()
  const both = story(
    ['30 people died.', figure('30 people', { low: 30 })],
    ['Of them 7 were children.', figure('7 were children', { low: 7, partOf: stored!.claim.id })],
  )
  const page = await pageOf([both], '7 were children')
  expect(page('.part').text()).toContain('Part of deaths = 30')
  expect((await pageOf([both], '30 people'))('.part').text()).toContain('Includes deaths = 7')
})

test('skipping passes over what is decided, and goes from the last to the first', async () => {
  const world = await makeWorld(temporaryFolder())
  const guest = visitor(world.tools)
  const view = '/queue?status=any&outlet=dune-times'
  const ids = (await world.tools.desk.queue({ outlet: 'dune-times' }, { order: 'newest', most: 100 })).map(
    ({ claim }) => claim.id,
  )
  const skipFrom = async (id: string) =>
    new URL(load(await guest.open(`${view}&at=${id}`))('[data-key=s]').attr('href')!, 'http://x').searchParams.get('at')
  await guest.send(await guest.open(`${view}&at=${ids[1]}`), '/decide', { decision: 'accept' })
  expect(await skipFrom(ids[0]!)).toBe(ids[2])
  expect(await skipFrom(ids.at(-1)!)).toBe(ids[0])
  await world.close()
})
