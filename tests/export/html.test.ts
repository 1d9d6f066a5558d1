import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import type { SheetContext } from '../../src/export/format.ts'
import { html } from '../../src/export/html.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { CONTEXT, figure, stored, stream, textOf } from './sample-claims.ts'

async function page(claims: readonly SheetClaim[], context: Partial<SheetContext> = {}) {
  return load(await textOf(html.write(stream(...claims), { ...CONTEXT, ...context })))
}

const other = stored({ outletName: 'Sample Gazette', claim: { ...figure, id: 'c2', low: 1000, bound: 'exact' } })
const disagreement = {
  relation: { kind: 'qualifier_lost', a: 'c2', b: 'c1', reasons: [] },
  a: other,
  b: stored(),
  words: 'Sample Gazette drops “at least”.',
} as const

describe('an HTML sheet', () => {
  test('shows each claim with its sentence, its evidence and its confidence', async () => {
    const $ = await page([stored()])
    expect($('#claim-c1 h4').text()).toBe('executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran · source: monitors')
    expect($('#claim-c1 blockquote').text()).toBe(stored().sentenceText)
    expect($('#claim-c1 mark.value').text()).toBe('At least 1,051')
    expect($('#claim-c1 .facts').text()).toContain('confidence 0.93 (medium)')
    expect($('#claim-c1 .facts a').attr('href')).toMatch(/^https:\/\/sample-wire\.example\/a#:~:text=At%20least/)
  })

  test('gives one heading with the hash to the claims of one article version', async () => {
    const claims = [stored(), stored({ claim: { ...figure, id: 'c3' } }), stored({ version: 2, current: false })]
    const $ = await page(claims)
    expect($('section.article')).toHaveLength(2)
    expect($('section.article').first().find('.claim')).toHaveLength(2)
    expect($('section.article').last().text()).toContain('version 2, superseded')
    expect($('section.article code').first().text()).toBe('ab'.repeat(32))
  })

  test('puts disagreements and silent changes before the claims, linked to them', async () => {
    const revision = {
      ...stored(),
      before: stored({ current: false, claim: { ...figure, id: 'c0' } }),
      after: other,
      changedAt: '2025-09-24T17:15:00Z',
    }
    const $ = await page([stored(), other], {
      disagreements: [disagreement],
      revisions: [revision],
      isOnSheet: (id) => id !== 'c0',
    })
    expect(
      $('h2')
        .map((_, heading) => $(heading).text())
        .get(),
    ).toEqual(['Where outlets disagree', 'What outlets changed', 'All claims'])
    expect(
      $('h3:not(.article h3)')
        .map((_, heading) => $(heading).text())
        .get(),
    ).toEqual(['Qualifier lost', 'Sample Wire, seen on 2025-09-24 17:15 UTC'])
    const targets = $('section.pair h4 a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(targets).toEqual(['#claim-c2', '#claim-c1', '#claim-c2'])
    expect($('#claim-c1, #claim-c2')).toHaveLength(2)
  })

  test('names a kind of disagreement once', async () => {
    const $ = await page([other], { disagreements: [disagreement, disagreement, disagreement] })
    expect($('section.pair')).toHaveLength(3)
    expect($('h3:not(.article h3)').text()).toBe('Qualifier lost')
  })

  test('tells a silent change once', async () => {
    const before = stored({ current: false })
    const revises = { ...disagreement, relation: { ...disagreement.relation, kind: 'revises' }, b: before } as const
    const revision = { ...other, before, after: other, changedAt: '2025-09-24T17:15:00Z' }
    expect((await page([other], { disagreements: [revises], revisions: [revision] }))('section.pair')).toHaveLength(1)
    expect((await page([other], { disagreements: [revises] }))('section.pair')).toHaveLength(1)
  })

  test('draws figures of several outlets over time, each leading to its claim', async () => {
    const drawn = { claimId: 'c1', outletName: 'Sample Wire', words: 'executions ≥ 1,051', from: '2024-07-01' }
    const value = { to: '2025-09-24', low: 1051, high: 1051, open: 'up', root: 'monitors <b>' } as const
    const figures = [
      { ...drawn, ...value },
      {
        ...drawn,
        claimId: 'c2',
        outletName: 'The Gazette of All Sample Provinces',
        ...value,
        high: 1100,
        open: 'none',
      },
    ] as const
    const $ = await page([stored(), other], { pictures: async () => [{ title: 'executions, Iran', figures }] })
    expect($('figcaption').text()).toBe('executions, Iran')
    const targets = $('svg a').map((_, mark) => $(mark).attr('href'))
    expect(targets.get()).toEqual(['#claim-c1', '#claim-c2'])
    expect($('svg a path')).toHaveLength(1)
    expect($('svg a > text').first().text()).toBe('A')
    expect($('figure .facts').text()).toBe('A monitors <b>')
    expect($('svg .outlet').last().text()).toBe('The Gazette of All Sa…')
    expect($('svg').html()).not.toMatch(/NaN|Infinity/)
  })

  test('links no claim that has no place on the page', async () => {
    const $ = await page([stored()], { disagreements: [disagreement], isOnSheet: (id) => id === 'c1' })
    expect(
      $('section.pair h4 a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['#claim-c1'])
  })

  test('asks no server for anything', async () => {
    const $ = await page([stored()])
    expect($('script, img, iframe, link, object, embed, [src]')).toHaveLength(0)
    expect($('style').text()).not.toMatch(/url\(|@import/)
    expect($('meta[http-equiv]').attr('content')).toContain("default-src 'none'")
  })

  test('says so when there are no claims', async () => {
    expect((await page([]))('main').text()).toContain('There are no claims.')
  })
})

describe('text from outside', () => {
  const evil = '</blockquote><script>alert(1)</script>"\'&amp;'
  test('is shown, never run', async () => {
    const claim = {
      ...figure,
      id: `x"${evil}`,
      source: { ...figure.source!, name: evil },
      place: { ...figure.place!, name: evil },
    }
    const claims = [
      stored({
        claim,
        title: evil,
        outletName: evil,
        sha256: evil,
        published: evil,
        fetchedAt: evil,
        sentenceText: evil,
      }),
    ]
    const $ = await page(claims, { title: evil, disagreements: [{ ...disagreement, words: evil }] })
    expect($('script')).toHaveLength(0)
    expect($('h1').text()).toBe(evil)
    expect($('section.article blockquote').text()).toBe(evil)
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ''])(
    '%j is no link',
    async (articleUrl) => {
      const $ = await page([stored({ articleUrl })])
      expect($('section.article a')).toHaveLength(0)
    },
  )
})
