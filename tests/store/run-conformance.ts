import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkVersion } from '../../src/store/check-version.ts'
import type { Store, StoredVersion, VersionFilter } from '../../src/store/store.ts'
import { age, extractionOf, figure, HERALD, newVersion, type Story, WIRE } from './small-extraction.ts'

const MINE: Story = {
  published: '2024-03-02',
  title: 'Mine floods',
  sentences: [
    ['At least 12 miners drowned in Hokitika, officials said.', figure('12 miners', { low: 12, bound: 'at_least' })],
    ['Tama Rewi, 31, was pulled out.', age('31', 'Tama Rewi', 31)],
  ],
}
const SHORTER: Story = { ...MINE, sentences: [MINE.sentences[0]!] }
const COPY: Story = { ...MINE, outlet: WIRE, url: 'https://river.example/mine' }

/** What runs ask of every store, whatever it is made of. `open` gives a fresh, empty store. */
export function itKeepsRuns(name: string, open: () => Promise<Store>): void {
  describe(`${name} as what runs go on from`, () => {
    let store: Store
    let runId: number
    const save = (story: Story) => store.saveVersion(newVersion(runId, story))
    const list = async (filter: VersionFilter = {}): Promise<StoredVersion[]> => {
      const found: StoredVersion[] = []
      for await (const version of store.storedVersions(filter)) found.push(version)
      expect(await store.countVersions(filter)).toBe(found.length)
      return found
    }
    const addresses = async (filter: VersionFilter) =>
      (await list(filter)).map(({ articleUrl, version }) => `${articleUrl} ${version}`)

    beforeEach(async () => {
      store = await open()
      runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    })
    afterEach(() => store.close())

    it('remembers of an address how long it is fresh, how far it is read and by which rules', async () => {
      const known = {
        url: 'file:///a.warc',
        validators: { freshUntil: '2024-03-02T09:00:00Z' },
        position: 2 ** 40,
        sha256: 'ab',
        reading: 'r1',
      }
      await store.rememberResource({ ...known, seenAt: '2024-03-02T08:00:00Z' })
      expect(await store.knownResource(known.url)).toEqual(known)
    })

    describe('versions', () => {
      it('come back with the bytes and facts that were stored', async () => {
        const stored = { ...newVersion(runId, MINE), found: { foundIn: 'https://hill.example/rss', title: 'Mine' } }
        await store.saveVersion(stored)
        const [version] = await list()
        const { extraction, snapshot } = stored
        const { etag, ...validators } = snapshot.validators
        expect(version).toMatchObject({ version: 1, outlet: HERALD, article: extraction.article, found: stored.found })
        expect(version?.snapshot()).toEqual({
          ...snapshot,
          body: Buffer.from(snapshot.body),
          validators: { ...validators, etag },
        })
      })

      it('stand up to being checked', async () => {
        await save(MINE)
        const [version] = await list()
        const quotes = await store.quotesOf(version!.id)
        expect(quotes.map(({ owner, text }) => `${owner.replace(/[0-9a-f]{16}|\d+/, '#')}: ${text}`).sort()).toEqual([
          'claim #: 12 miners',
          'claim #: 31',
          'mention #: 12 miners',
          'mention #: 31',
          'value of claim #: 12 miners',
          'value of claim #: 31',
        ])
        expect(checkVersion(version!, quotes)).toEqual([])
        const spoiled = { ...version!, article: { ...version!.article, text: 'Nobody drowned.' } }
        expect(checkVersion(spoiled, quotes)).toHaveLength(7)
      })

      it('are found by outlet, article, claim and who read them', async () => {
        const { claimIds } = await save(MINE)
        await save(SHORTER)
        await save({ ...COPY, extractorVersion: '0.9.0' })
        const [mine, copy] = ['https://hill.example/mine', 'https://river.example/mine']
        expect(await addresses({})).toEqual([`${mine} 1`, `${mine} 2`, `${copy} 1`])
        expect(await addresses({ outlets: ['river-wire'] })).toEqual([`${copy} 1`])
        expect(await addresses({ articleUrl: mine })).toEqual([`${mine} 1`, `${mine} 2`])
        expect(await addresses({ claimId: claimIds[1]! })).toEqual([`${mine} 1`])
        const ours = { extractorVersion: '1.0.0', dataVersion: '2024-01' }
        expect(await addresses({ notReadBy: ours })).toEqual([`${copy} 1`])
        expect(await addresses({ notReadBy: ours, outlets: ['hill-herald'] })).toEqual([])
      })
    })

    describe('another reading of the same bytes', () => {
      const reread = async (id: number, story: Story) => {
        const { snapshot: _, ...reading } = newVersion(runId, { ...story, extractorVersion: '2.0.0' })
        return store.rereadVersion(id, { ...reading, extraction: extractionOf(story) })
      }

      it('takes the place of the one before, text and all, and keeps reviews', async () => {
        const { versionId, claimIds } = await save(MINE)
        await store.addReview({ claimId: claimIds[0]!, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        const better: Story = {
          ...MINE,
          title: 'Mine floods, 12 dead',
          sentences: [['By our reporter.'], MINE.sentences[0]!],
        }
        expect(await reread(versionId, better)).toBe(true)
        const [version, ...more] = await list()
        expect(more).toEqual([])
        expect(version).toMatchObject({
          version: 1,
          extractorVersion: '2.0.0',
          article: { title: 'Mine floods, 12 dead', text: expect.stringMatching(/^By our reporter\./) },
        })
        expect(checkVersion(version!, await store.quotesOf(versionId))).toEqual([])
        expect(await store.claimTrail(claimIds[0]!)).toMatchObject({ status: 'accept' })
      })

      it('changes nothing when another version of the article has its text', async () => {
        await save(MINE)
        const { versionId } = await save(SHORTER)
        expect(await reread(versionId, MINE)).toBe(false)
        expect((await list()).map(({ article, extractorVersion }) => [article.text.length, extractorVersion])).toEqual([
          [expect.any(Number), '1.0.0'],
          ['At least 12 miners drowned in Hokitika, officials said.'.length, '1.0.0'],
        ])
      })

      it('may leave the text as it is', async () => {
        const { versionId } = await save(MINE)
        expect(await reread(versionId, MINE)).toBe(true)
        expect((await list())[0]?.extractorVersion).toBe('2.0.0')
      })
    })

    describe('outlets', () => {
      it('tell what is stored of them and how their feeds answer', async () => {
        await save(MINE)
        await save({ ...SHORTER, fetchedAt: '2024-03-03T08:00:00Z' })
        await save({ ...MINE, url: 'https://hill.example/second', fetchedAt: '2024-03-05T08:00:00Z' })
        const health = {
          url: 'https://hill.example/rss',
          outletId: 'hill-herald',
          failures: 0,
          lastSuccessAt: '2024-03-05T08:00:00Z',
        }
        const failing = {
          url: 'https://far.example/rss',
          outletId: 'far-star',
          failures: 3,
          lastFailureAt: '2024-03-05T08:00:00Z',
          restsUntil: '2024-03-05T09:00:00Z',
          problem: { code: 'http_status', message: 'Status 500.' },
        }
        await store.saveFeedHealth({ ...health, failures: 9 })
        await store.saveFeedHealth(health)
        await store.saveFeedHealth(failing)
        expect(await store.feedHealth(failing.url)).toEqual(failing)
        expect(await store.feedHealth('https://nowhere.example/')).toBeUndefined()
        expect(await store.outlets('2024-03-04')).toEqual([
          {
            outletId: 'hill-herald',
            outletName: 'Hill Herald',
            country: 'NZ',
            articles: 2,
            versions: 3,
            claims: 3,
            recentArticles: 1,
            firstArticleAt: '2024-03-02T08:00:00Z',
            lastArticleAt: '2024-03-05T08:00:00Z',
            feeds: [health],
          },
          {
            outletId: 'far-star',
            outletName: 'far-star',
            articles: 0,
            versions: 0,
            claims: 0,
            recentArticles: 0,
            feeds: [failing],
          },
        ])
      })

      it('tell how much of their latest articles was read, newest first', async () => {
        await save(MINE)
        await save({ ...SHORTER, fetchedAt: '2024-03-03T08:00:00Z' })
        const { title: _, published: _p, ...bare } = { ...SHORTER, url: 'https://hill.example/second' }
        await save({ ...bare, article: { authors: ['Ana Lind'] } })
        const at = { fetchedAt: '2024-03-02T08:00:00Z' }
        expect(await store.latestReadings('hill-herald', 9)).toEqual([
          { ...at, length: 55, hasTitle: false, hasDate: false, hasAuthors: true },
          { ...at, length: 86, hasTitle: true, hasDate: true, hasAuthors: false },
        ])
        expect(await store.latestReadings('hill-herald', 1)).toHaveLength(1)
      })
    })
  })
}
