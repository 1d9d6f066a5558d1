import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FigureClaim } from '../../src/model/claim.ts'
import type { ClaimFilter, SheetClaim, StoredClaim } from '../../src/model/record.ts'
import type { SavedVersion, Store } from '../../src/store/store.ts'
import { age, event, figure, HERALD, newVersion, person, type Story, WIRE } from './small-extraction.ts'

const MINE: Story = {
  published: '2024-03-02',
  title: 'Mine floods',
  sentences: [
    ['At least 12 miners drowned in Hokitika, officials said.', figure('12 miners', { low: 12, bound: 'at_least' })],
    ['Tama Rewi, 31, was pulled out.', age('31', 'Tama Rewi', 31)],
  ],
}

/** What every store must do, whatever it is made of. `open` gives a fresh, empty store. */
export function itConforms(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store
    let runId: number
    const save = (story: Story): Promise<SavedVersion> => store.saveVersion(newVersion(runId, story))
    const list = async (filter: ClaimFilter = {}): Promise<StoredClaim[]> => {
      const found: StoredClaim[] = []
      for await (const claim of store.claims(filter)) found.push(claim)
      return found
    }
    const quotes = async (filter: ClaimFilter = {}): Promise<string[]> =>
      (await list(filter)).map(({ claim }) => claim.text)

    beforeEach(async () => {
      store = await open()
      runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    })
    afterEach(() => store.close())

    it('gives the rows of a claim sheet with how each claim stands', async () => {
      const { claimIds } = await save(MINE)
      const rows = async () => {
        const found: SheetClaim[] = []
        for await (const row of store.sheetClaims({})) found.push(row)
        return found
      }
      const [toll] = await rows()
      expect(toll).toMatchObject({
        claim: { text: '12 miners' },
        against: [],
        passage: { start: 9, end: 18, prefix: 'At least ', suffix: ' drowned in Hokitika, officials ' },
      })
      expect(toll?.firstSeen).toBe(toll?.fetchedAt)
      expect(toll).not.toHaveProperty('judgment')
      const review = { claimId: claimIds[0]!, decision: 'accept', reviewer: 'Ada' } as const
      await store.addReview({ ...review, verdict: 'true', sheetSha256: 'ab' }, '2024-03-03T08:00:00Z')
      await store.addReview({ ...review, note: 'Seen again.' }, '2024-03-04T08:00:00Z')
      expect((await rows())[0]).toMatchObject({
        status: 'accept',
        judgment: { verdict: 'true' },
        review: { note: 'Seen again.' },
      })
      expect(await store.brokenReview()).toBeUndefined()
    })

    it('takes a new calibration in place of the old one', async () => {
      const row = {
        articles: 'dev',
        kind: 'figure',
        level: 'medium',
        claims: 100,
        right: 0.9,
        from: 0.83,
        to: 0.94,
      } as const
      const calibration = { reliability: [row], extractorVersion: '1', dataVersion: '1' }
      await store.saveCalibration(calibration)
      await expect(store.saveCalibration(calibration)).resolves.toBeUndefined()
    })

    it('gives each run its own id', async () => {
      const summary = { newVersions: 0, unchanged: 0, claims: 0, problems: 0 }
      await store.finishRun(runId, '2024-03-02T08:01:00Z', summary)
      expect(await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T09:00:00Z' })).not.toBe(runId)
    })

    describe('versions', () => {
      it('stores a first text as version 1 with its claims', async () => {
        const saved = await save(MINE)
        expect(saved).toMatchObject({ kind: 'new', version: 1 })
        expect((await list()).map(({ claim }) => claim.id)).toEqual(saved.claimIds)
      })

      it('knows a text that it has', async () => {
        const first = await save(MINE)
        expect(await save({ ...MINE, fetchedAt: '2024-03-03T08:00:00Z' })).toEqual({ ...first, kind: 'known' })
        expect(await list()).toHaveLength(2)
      })

      it('numbers a changed text as the next version of the same article', async () => {
        const first = await save(MINE)
        const second = await save({ ...MINE, sentences: [...MINE.sentences, ['Rain goes on.']] })
        expect(second).toMatchObject({ kind: 'new', version: 2, articleId: first.articleId })
        expect(second.claimIds).toEqual(first.claimIds)
      })

      it('keeps the articles of two outlets apart, even at one canonical address', async () => {
        const first = await save(MINE)
        const copy = await save({ ...MINE, outlet: WIRE })
        expect(copy).toMatchObject({ kind: 'new', version: 1 })
        expect(copy.articleId).not.toBe(first.articleId)
      })

      it('falls back to the fetched address where the page names none', async () => {
        const stored = newVersion(runId, MINE)
        const { url, ...article } = stored.extraction.article
        const saved = await store.saveVersion({ ...stored, extraction: { ...stored.extraction, article } })
        expect((await save(MINE)).articleId).toBe(saved.articleId)
        expect((await list())[0]?.articleUrl).toBe(url)
      })

      it('puts the reading of newer rules in place of the old one and keeps the reviews', async () => {
        const first = await save(MINE)
        const [deaths = '', years = ''] = first.claimIds
        await store.addReview({ claimId: deaths, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        await store.saveRelations([{ kind: 'tension', a: deaths, b: years, reasons: ['Made up.'] }])
        const better: Story = {
          ...MINE,
          extractorVersion: '1.1.0',
          sentences: [MINE.sentences[0]!, [MINE.sentences[1]![0]]],
        }
        expect(await save(better)).toMatchObject({ kind: 'known', version: 1, claimIds: [deaths] })
        expect((await list()).map(({ status }) => status)).toEqual(['accept'])
        expect((await store.claimTrail(deaths))?.extractorVersion).toBe('1.1.0')
        expect(await store.relations()).toEqual([])
      })

      it('takes the text seen last as the current one when an edit is undone', async () => {
        await save(MINE)
        const edited = await save({ ...MINE, fetchedAt: '2024-03-02T09:00:00Z', sentences: [MINE.sentences[0]!] })
        expect(edited.version).toBe(2)
        expect(await quotes()).toEqual(['12 miners'])
        await save({ ...MINE, fetchedAt: '2024-03-02T10:00:00Z' })
        expect(await quotes()).toEqual(['12 miners', '31'])
      })

      it('does not let an older capture of the page become the current text', async () => {
        await save(MINE)
        await save({ ...MINE, fetchedAt: '2024-03-01T08:00:00Z', sentences: [MINE.sentences[0]!] })
        expect(await quotes()).toEqual(['12 miners', '31'])
      })

      it('rejects a claim whose words do not stand at its offsets and stores nothing of the article', async () => {
        const stored = newVersion(runId, MINE)
        const claims = stored.extraction.claims.map((claim) => ({ ...claim, start: claim.start + 1 }))
        const wrong = store.saveVersion({ ...stored, extraction: { ...stored.extraction, claims } })
        await expect(wrong).rejects.toMatchObject({ code: 'wrong_span' })
        expect(await list()).toEqual([])
        expect(await save(MINE)).toMatchObject({ kind: 'new', version: 1 })
      })

      it('takes a claim that comes twice once', async () => {
        const stored = newVersion(runId, MINE)
        const claims = [...stored.extraction.claims, ...stored.extraction.claims]
        const saved = await store.saveVersion({ ...stored, extraction: { ...stored.extraction, claims } })
        expect(saved.claimIds).toHaveLength(2)
      })

      it('stores a text without claims, and an empty one', async () => {
        expect((await save({ ...MINE, sentences: [['Nothing happened.']] })).claimIds).toEqual([])
        expect(await save({ ...MINE, sentences: [['']] })).toMatchObject({ kind: 'new', version: 2 })
      })
    })

    describe('claims', () => {
      it('come back field for field, of every kind', async () => {
        const sentence =
          'On 2 March Ines Vogel, 44, mayor of Lauf, said that between 1.5 and 2.25 tons were lost since May.'
        const spread: Partial<FigureClaim> = {
          low: 1.5,
          high: 2.25,
          bound: 'range',
          unit: 'ton',
          counted: 'grain',
          change: 'down',
          measure: 'other',
          modality: 'alleged',
          negated: true,
          flags: ['1.5 + 2.25 = 3.75'],
          period: {
            from: '2023-05-01',
            to: '2024-03-02',
            basis: 'inferred',
            inferredFrom: 'headline',
            p: 0.4,
            kind: 'rate',
          },
          place: { name: 'Lauf', country: 'DE', start: 36, end: 40, basis: 'stated', p: 1 },
          source: { name: 'Ines Vogel', kind: 'named', cue: 'said', direct: false, basis: 'stated', p: 0.75 },
        }
        const story: Story = {
          ...MINE,
          sentences: [
            [
              sentence,
              figure('1.5 and 2.25 tons', spread),
              age('44', 'Ines Vogel', 44, { asOf: '2024-03-02' }),
              event('lost', '2024-03-02', ['grain', 'Ines Vogel'], { eventType: 'loss' }),
              person('mayor of Lauf', 'Ines Vogel', { role: 'mayor', affiliation: 'Lauf' }),
            ],
          ],
        }
        await save(story)
        const byId = new Map((await list()).map(({ claim }) => [claim.id, claim]))
        const given = newVersion(runId, story).extraction.claims
        expect(byId.size).toBe(4)
        for (const claim of given) expect(byId.get(claim.id)).toEqual(claim)
      })

      it('keep fields that the store has no column for', async () => {
        const novel = { scope: { offence: 'theft' }, period: { basis: 'stated', p: 1, season: 'spring' } }
        await save({ ...MINE, sentences: [['12 died.', figure('12', novel as Partial<FigureClaim>)]] })
        expect((await list())[0]?.claim).toMatchObject(novel)
      })

      it('carry outlet, address, version, hash and sentence', async () => {
        await save({ ...MINE, article: { agencies: ['AFP'] } })
        const { claim, ...origin } = (await list())[0]!
        expect(claim.text).toBe('12 miners')
        expect(origin).toEqual({
          outletId: 'hill-herald',
          outletName: 'Hill Herald',
          articleUrl: 'https://hill.example/mine',
          title: 'Mine floods',
          published: '2024-03-02',
          version: 1,
          current: true,
          fetchedAt: '2024-03-02T08:00:00Z',
          sha256: newVersion(runId, MINE).snapshot.sha256,
          sentenceText: MINE.sentences[0]![0],
          agencies: ['AFP'],
          status: 'open',
        })
      })

      it('come latest published first, undated last, then in text order', async () => {
        await save({ url: 'https://hill.example/a', sentences: [['1 undated died.', figure('1 undated')]] })
        await save({
          url: 'https://hill.example/b',
          published: '2023-01-01',
          sentences: [['2 older died.', figure('2 older')]],
        })
        await save(MINE)
        expect(await quotes()).toEqual(['12 miners', '31', '2 older', '1 undated'])
        expect(await quotes({ limit: 2 })).toEqual(['12 miners', '31'])
        expect(await quotes({ limit: 0 })).toEqual([])
      })

      it('of an older version alone are left out unless asked for', async () => {
        await save(MINE)
        await save({ ...MINE, fetchedAt: '2024-03-02T09:00:00Z', sentences: [MINE.sentences[0]!] })
        expect(await quotes()).toEqual(['12 miners'])
        const all = await list({ includeSuperseded: true })
        expect(all.map(({ claim, current, version }) => [claim.text, version, current])).toEqual([
          ['12 miners', 2, true],
          ['31', 1, false],
        ])
      })

      const filters: readonly [string, ClaimFilter, string[]][] = [
        ['kind', { kind: 'age' }, ['31']],
        ['measure', { measure: 'Deaths' }, ['12 miners']],
        ['measure none has', { measure: 'arrests' }, []],
        ['outlet id', { outlet: 'hill-herald' }, ['12 miners', '31']],
        ['outlet name in any case', { outlet: 'RIVER wire' }, ['7 arrests']],
        ['country', { place: 'es' }, ['7 arrests']],
        ['part of a place, without its accents', { place: 'leon' }, ['7 arrests']],
        ['percent sign taken as it is', { place: '%' }, []],
        ['part of a person', { person: 'rewi' }, ['31']],
        ['day of publication', { since: '2024-03-03' }, ['7 arrests']],
        ['last day of publication', { until: '2024-03-02' }, ['12 miners', '31']],
        ['last day, whatever the time on it', { until: '2024-03-03' }, ['7 arrests', '12 miners', '31']],
        ['confidence', { minConfidence: 0.9 }, ['12 miners', '31']],
        ['lack of confidence', { maxConfidence: 0.6 }, ['7 arrests']],
        ['two conditions', { kind: 'figure', outlet: 'hill-herald' }, ['12 miners']],
      ]
      it.each(filters)('are filtered by %s', async (_name, filter, expected) => {
        const place = { name: 'León', country: 'ES', basis: 'stated', p: 1 } as const
        const confidence = { p: 0.5, level: 'low', reasons: [] } as const
        await save(MINE)
        await save({
          outlet: WIRE,
          url: 'https://river.example/raid',
          published: '2024-03-03T10:00:00Z',
          sentences: [['Police made 7 arrests.', figure('7 arrests', { measure: 'percentage', place, confidence })]],
        })
        expect(await quotes(filter)).toEqual(expected)
      })

      it('are filtered by what was decided', async () => {
        const [toll = ''] = (await save(MINE)).claimIds
        const decide = (decision: 'accept' | 'reopen') =>
          store.addReview({ claimId: toll, decision, reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        await decide('accept')
        expect(await quotes({ status: 'accept' })).toEqual(['12 miners'])
        expect(await quotes({ status: 'open' })).toEqual(['31'])
        await decide('reopen')
        expect(await quotes({ status: 'open' })).toEqual(['12 miners', '31'])
      })

      it('are filtered by how they stand to others', async () => {
        const [toll = '', years = ''] = (await save(MINE)).claimIds
        await store.saveRelations([{ kind: 'compatible', a: toll, b: years, reasons: [] }])
        expect(await quotes({ relation: 'compatible' })).toEqual(['12 miners', '31'])
        expect(await quotes({ relation: 'compatible', kind: 'age' })).toEqual(['31'])
        expect(await quotes({ relation: 'disagreement' })).toEqual([])
        await store.saveRelations([{ kind: 'tension', a: toll, b: years, reasons: [] }])
        expect(await quotes({ relation: 'disagreement' })).toEqual(['12 miners', '31'])
        expect(await quotes({ relation: 'compatible' })).toEqual([])
      })

      it('are filtered by id', async () => {
        const [id = ''] = (await save(MINE)).claimIds
        expect(await quotes({ id })).toEqual(['12 miners'])
      })

      it('can be read while the store is written to', async () => {
        await save(MINE)
        for await (const { claim } of store.claims({})) {
          await store.addReview({ claimId: claim.id, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        }
        expect((await list()).map(({ status }) => status)).toEqual(['accept', 'accept'])
      })
    })

    describe('comparing', () => {
      const other = (url: string, ...sentences: Story['sentences']): Story => ({
        outlet: WIRE,
        url: `https://river.example/${url}`,
        sentences,
      })
      const found = async (id = '', most = 100): Promise<string[]> =>
        (await store.comparableClaims(id, most)).map(({ claim }) => claim.text).sort()

      it('offers figures of the same measure, unit and place of all outlets, superseded ones too', async () => {
        const hill = { place: { name: 'Hill', country: 'NZ', basis: 'stated', p: 1 } } as const
        const leon = { place: { name: 'León', country: 'ES', basis: 'stated', p: 1 } } as const
        const { claimIds } = await save({ ...MINE, sentences: [['12 people died.', figure('12 people', hill)]] })
        await save(other('1', ['9 people died.', figure('9 people', hill)]))
        await save(other('1', ['10 people died.', figure('10 people', hill)]))
        await save(other('2', ['4 were held.', figure('4 were held', { ...hill, measure: 'arrests' })]))
        await save(other('3', ['5 people died.', figure('5 people', leon)]))
        await save(other('4', ['6 percent died.', figure('6 percent', { ...hill, unit: 'percent' })]))
        await save(other('5', ['7 people died.', figure('7 people')]))
        expect(await found(claimIds[0])).toEqual(['10 people', '9 people'])
        expect(await found(claimIds[0], 1)).toHaveLength(1)
      })

      it('offers ages of people of one surname, and nothing else of theirs', async () => {
        const { claimIds } = await save(MINE)
        await save(other('1', ['Mr Rewi left on Monday.', event('left', '2024-03-04', ['Mr Rewi'])]))
        await save(other('2', ['Ana Rewi, 32, fell.', age('32', 'Ana Rewi', 32)]))
        await save(other('3', ['A man, 31, fell.', age('31', 'a man', 31)]))
        expect(await found(claimIds[1])).toEqual(['32'])
      })

      it('offers nothing for a claim that is not there', async () => {
        expect(await found('none')).toEqual([])
      })

      it('tells which claims are still to be compared, those of a text read anew again', async () => {
        const { claimIds } = await save(MINE)
        expect(await store.claimsToCompare()).toEqual([...claimIds].sort())
        await store.saveRelations([], claimIds.slice(1))
        expect(await store.claimsToCompare()).toEqual(claimIds.slice(0, 1))
        await store.saveRelations([], claimIds)
        await save({ ...MINE, fetchedAt: '2024-03-03T08:00:00Z' })
        expect(await store.claimsToCompare()).toEqual([])
        await save({ ...MINE, extractorVersion: '1.1.0' })
        expect(await store.claimsToCompare()).toEqual([...claimIds].sort())
      })

      it('stores one relation for a pair, the latest', async () => {
        await store.saveRelations([{ kind: 'conflicts', a: 'x', b: 'y', reasons: ['Disjoint.'] }])
        await store.saveRelations([{ kind: 'agrees', a: 'y', b: 'x', reasons: ['Equal.', 'Both for May.'] }])
        await store.saveRelations([{ kind: 'echo', a: 'x', b: 'z', reasons: [] }])
        expect(await store.relations(['agrees', 'conflicts'])).toMatchObject([{ kind: 'agrees' }])
        expect(await store.relations([])).toEqual([])
        expect(await store.relations()).toEqual([
          { kind: 'echo', a: 'x', b: 'z', reasons: [] },
          { kind: 'agrees', a: 'y', b: 'x', reasons: ['Equal.', 'Both for May.'] },
        ])
      })
    })

    describe('changes', () => {
      const toll = (
        sentence: string,
        quote: string,
        low: number,
        hour: number,
        more: readonly string[] = [],
      ): Story => ({
        ...MINE,
        fetchedAt: `2024-03-0${hour > 23 ? 3 : 2}T${String(hour % 24).padStart(2, '0')}:00:00Z`,
        sentences: [[sentence, figure(quote, { low })], ...more.map((line) => [line] as const)],
      })
      const told = async (filter = {}): Promise<string[]> =>
        (await store.changes(filter)).map(
          ({ kind, before, after, note }) =>
            `${kind}: ${before?.claim.text} > ${after?.claim.text}${note === undefined ? '' : `, ${note}`}`,
        )

      it('tell a silent change from a declared one', async () => {
        await save(toll('Some 9 people died.', '9 people', 9, 9))
        await save(toll('Some 10 people died.', '10 people', 10, 10))
        await save(toll('Some 12 people died.', '12 people', 12, 12, ['Correction: the toll was wrong.']))
        expect(await told()).toEqual([
          'value_changed: 10 people > 12 people, Correction: the toll was wrong.',
          'value_changed: 9 people > 10 people',
        ])
      })

      it('take nothing for added or removed that other rules only read otherwise', async () => {
        const other = toll('Some 9 people died.', '9 people', 9, 9)
        await save({ ...other, extractorVersion: '0.9.0', sentences: [['Some 9 people died.']] })
        await save({ ...toll('Some 9 people died.', '9 people', 9, 10, ['Late news.']) })
        expect(await told()).toEqual([])
      })

      it('say nothing of layout, boilerplate and what merely moved', async () => {
        await save(toll('Some 9 people died.', '9 people', 9, 9))
        await save(toll('Some 9 people died.', '9 people', 9, 10, ['Sign up for our letter.', 'Most read.']))
        await save({
          ...toll('Some 9 people died.', '9 people', 9, 11),
          sentences: [['Late news.'], ...toll('Some 9 people died.', '9 people', 9, 11).sentences],
        })
        expect(await told()).toEqual([])
      })

      it('tell what was added and what removed, and are filtered', async () => {
        await save(toll('Some 9 people died.', '9 people', 9, 9))
        await save({ ...toll('Nobody knows.', '', 0, 10), sentences: [['Nobody knows.']] })
        await save(toll('Some 9 people died.', '9 people', 9, 34, ['Again.']))
        expect(await told()).toEqual(['added: undefined > 9 people', 'removed: 9 people > undefined'])
        expect(await told({ since: '2024-03-03' })).toHaveLength(1)
        expect(await told({ outlet: 'Hill Herald' })).toHaveLength(2)
        expect(await told({ outlet: 'river-wire' })).toEqual([])
        expect(await told({ limit: 1 })).toEqual(['added: undefined > 9 people'])
      })

      it('send a changed claim back to be reviewed, with the old decision beside it', async () => {
        const [kept, [changed = '', same = '']] = [[MINE.sentences[1]!] as const, (await save(MINE)).claimIds]
        for (const claimId of [changed, same])
          await store.addReview({ claimId, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        await save({
          ...MINE,
          fetchedAt: '2024-03-02T11:00:00Z',
          sentences: [
            [
              'At least 14 miners drowned in Hokitika, officials said.',
              figure('14 miners', { low: 14, bound: 'at_least' }),
            ],
            ...kept,
          ],
        })
        expect((await list()).map(({ status, formerDecision }) => [status, formerDecision])).toEqual([
          ['open', { claimId: changed, decision: 'accept' }],
          ['accept', undefined],
        ])
      })
    })

    describe('groups of figures', () => {
      const key = async (): Promise<string> => (await store.staleGroups())[0] ?? 'none'
      const group = (groupKey: string) => ({
        key: groupKey,
        measure: 'deaths',
        thing: '',
        unit: 'count',
        place: 'Hokitika',
        isEvent: true,
        support: 'single_root' as const,
        claims: 1,
        outlets: 1,
        roots: ['officials'],
        lowest: 12,
        highest: 12,
        overTime: [{ published: '2024-03-02', outlet: 'Hill Herald', value: '≥ 12', claimId: 'c1' }],
      })

      it('are stale when a claim comes, and not once they are summed up', async () => {
        await save(MINE)
        const groupKey = await key()
        const { figures, contested } = await store.figureGroupMembers(groupKey)
        expect(figures.map(({ claim }) => claim.text)).toEqual(['12 miners'])
        expect(contested).toBe(false)
        expect(await store.figureGroups([groupKey])).toEqual([])
        await store.saveFigureGroup(groupKey, group(groupKey))
        expect(await store.figureGroups([groupKey, 'other'])).toEqual([group(groupKey)])
        expect(await store.staleGroups()).toEqual([])
      })

      it('are stale again when the claim is reviewed or its text replaced, and then tell that nobody states it', async () => {
        const { claimIds } = await save(MINE)
        const groupKey = await key()
        await store.saveFigureGroup(groupKey, group(groupKey))
        await store.addReview({ claimId: claimIds[0]!, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        expect(await store.staleGroups()).toEqual([groupKey])
        await store.saveFigureGroup(groupKey, group(groupKey))
        await save({ ...MINE, fetchedAt: '2024-03-02T11:00:00Z', sentences: [['Nobody knows.']] })
        expect(await store.staleGroups()).toEqual([groupKey])
        expect((await store.figureGroupMembers(groupKey)).figures.map(({ current }) => current)).toEqual([false])
        await store.saveFigureGroup(groupKey, undefined)
        expect(await store.figureGroups([groupKey])).toEqual([])
        expect(await store.staleGroups()).toEqual([])
      })

      it('are contested when two of their figures conflict', async () => {
        const [a = ''] = (await save(MINE)).claimIds
        const [b = ''] = (await save({ ...MINE, outlet: WIRE, url: 'https://river.example/mine' })).claimIds
        expect((await store.figureGroupMembers(await key())).contested).toBe(false)
        await store.saveRelations([{ kind: 'conflicts', a, b, reasons: ['Made up.'] }])
        expect((await store.figureGroupMembers(await key())).contested).toBe(true)
      })
    })

    it('gives relations of given claims, the field in which they differ, and the names of outlets', async () => {
      const [a = '', b = ''] = (await save(MINE)).claimIds
      await store.saveRelations([
        { kind: 'incomparable', a, b, reasons: ['Made up.'], field: 'window' },
        { kind: 'echo', a: 'x', b: 'y', reasons: [] },
        { kind: 'echo', a: 'y', b: 'z', reasons: [] },
      ])
      expect(await store.relationsOf([b], ['incomparable', 'echo'])).toEqual([
        { kind: 'incomparable', a, b, reasons: ['Made up.'], field: 'window' },
      ])
      expect(await store.relationsOf([b], ['echo'])).toEqual([])
      expect(await store.relations(['echo'], 1)).toHaveLength(1)
      expect(await store.outletNames()).toEqual([{ id: 'hill-herald', name: 'Hill Herald' }])
    })

    describe('revisions', () => {
      const toll = (sentence: string, quote: string, low: number, bound: FigureClaim['bound'] = 'exact'): Story => ({
        ...MINE,
        fetchedAt: `2024-03-02T${String(low).padStart(2, '0')}:00:00Z`,
        sentences: [[sentence, figure(quote, { low, bound })]],
      })
      const changes = async (): Promise<string[]> =>
        (await store.revisions()).map(({ before, after }) => `${before.claim.text} > ${after.claim.text}`)

      it('are empty for a single version', async () => {
        await save(MINE)
        expect(await store.revisions()).toEqual([])
      })

      it('tell a changed value with both claims and when it changed', async () => {
        await save(toll('Some 9 people died in the flood.', '9 people', 9))
        await save(toll('Some 11 people died in the flood.', '11 people', 11))
        expect(await changes()).toEqual(['9 people > 11 people'])
        expect((await store.revisions())[0]).toMatchObject({
          outletName: HERALD.name,
          changedAt: '2024-03-02T11:00:00Z',
          before: { version: 1, current: false },
          after: { version: 2, current: true },
        })
      })

      it('tell a bound that was dropped', async () => {
        await save(toll('At least 9 people died in the flood.', 'At least 9 people', 9, 'at_least'))
        await save(toll('Exactly 9 people died in the flood.', 'Exactly 9 people', 9))
        expect(await changes()).toEqual(['At least 9 people > Exactly 9 people'])
      })

      it('say nothing of a figure that only moved', async () => {
        await save(toll('Some 9 people died in the flood.', '9 people', 9))
        await save({
          ...MINE,
          sentences: [['Late news.'], ...toll('Some 9 people died in the flood.', '9 people', 9).sentences],
        })
        expect(await changes()).toEqual([])
      })

      it('follow an article from version to version, the latest change first', async () => {
        for (const low of [9, 10, 12]) await save(toll(`Some ${low} people died in the flood.`, `${low} people`, low))
        expect(await changes()).toEqual(['10 people > 12 people', '9 people > 10 people'])
      })

      it('are matched anew when a version is read anew', async () => {
        await save(toll('Some 9 people died in the flood.', '9 people', 9))
        await save(toll('Some 11 people died in the flood.', '11 people', 11))
        await save({ ...toll('Some 9 people died in the flood.', '9', 9), extractorVersion: '2' })
        expect(await changes()).toEqual(['9 > 11 people'])
      })
    })

    describe('a trail', () => {
      it('holds origin, versions, relations and reviews of a claim', async () => {
        const { claimIds } = await save(MINE)
        await save({ ...MINE, fetchedAt: '2024-03-02T09:00:00Z', sentences: [MINE.sentences[1]!] })
        const [deaths = '', years = ''] = claimIds
        const review = await store.addReview(
          { claimId: deaths, decision: 'reject', reviewer: 'Ana' },
          '2024-03-02T10:00:00Z',
        )
        const relation = { kind: 'tension', a: deaths, b: years, reasons: ['Made up.'] } as const
        await store.saveRelations([relation, { kind: 'echo', a: deaths, b: 'gone', reasons: [] }])
        const trail = await store.claimTrail(deaths)
        expect(trail).toMatchObject({
          status: 'reject',
          current: false,
          httpStatus: 200,
          fetchedUrl: 'https://hill.example/mine',
          extractorVersion: '1.0.0',
          reviews: [review],
          versions: [
            { version: 1, fetchedAt: '2024-03-02T08:00:00Z', holdsClaim: true },
            { version: 2, fetchedAt: '2024-03-02T09:00:00Z', holdsClaim: false },
          ],
        })
        expect(trail?.relations.map(({ relation, other }) => [relation, other.claim.id])).toEqual([[relation, years]])
      })

      it('is found by an unambiguous beginning of the id', async () => {
        const { claimIds } = await save(MINE)
        const [id = ''] = claimIds
        expect((await store.claimTrail(id.slice(0, 8)))?.claim.id).toBe(id)
        expect(await store.claimTrail('')).toBeUndefined()
        expect(await store.claimTrail('zzz')).toBeUndefined()
      })

      it('names the ids that begin so, each once', async () => {
        const { claimIds } = await save(MINE)
        await save({ ...MINE, sentences: [...MINE.sentences, ['More rain.']] })
        expect(await store.claimIdsLike('')).toEqual([...claimIds].sort())
        expect(await store.claimIdsLike(claimIds[0]!.slice(0, 10))).toEqual(claimIds.slice(0, 1))
        expect(await store.claimIdsLike('%')).toEqual([])
      })
    })

    describe('reviews', () => {
      it('are numbered, chained and kept whole', async () => {
        const { claimIds } = await save(MINE)
        const given = {
          claimId: claimIds[0]!,
          decision: 'amend',
          reviewer: 'Ana',
          note: 'See page 2.',
          amendments: { low: 13, counted: 'people' },
        } as const
        const first = await store.addReview(given, '2024-03-02T10:00:00Z')
        const second = await store.addReview(given, '2024-03-02T10:00:00Z')
        expect(first).toMatchObject({ ...given, id: 1, reviewedAt: '2024-03-02T10:00:00Z' })
        expect(second.hash).not.toBe(first.hash)
        expect((await store.claimTrail(given.claimId))?.reviews).toEqual([first, second])
        expect(await store.brokenReview()).toBeUndefined()
      })

      it('set the status of a claim: the last decision counts', async () => {
        const [claimId = ''] = (await save(MINE)).claimIds
        await store.addReview({ claimId, decision: 'reject', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        await store.addReview({ claimId, decision: 'accept', reviewer: 'Ben' }, '2024-03-02T11:00:00Z')
        expect((await list()).map(({ status }) => status)).toEqual(['accept', 'open'])
      })

      it('open a claim again when a decision is taken back', async () => {
        const [claimId = ''] = (await save(MINE)).claimIds
        const first = await store.addReview({ claimId, decision: 'reject', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        const back = { claimId, decision: 'reopen', reviewer: 'Ana', takesBack: first.id } as const
        expect(await store.addReview(back, '2024-03-02T10:01:00Z')).toMatchObject(back)
        expect((await list()).map(({ status }) => status)).toEqual(['open', 'open'])
        expect(await store.brokenReview()).toBeUndefined()
      })

      it('are added all or none: none when one claim was reviewed since its reviewer looked', async () => {
        const [a = '', b = ''] = (await save(MINE)).claimIds
        const accept = (claimId: string, seen: number) =>
          ({ claimId, decision: 'accept', reviewer: 'Ana', seen }) as const
        const first = await store.addReviews([accept(a, 0)], '2024-03-02T10:00:00Z')
        expect(first).toMatchObject({ added: [{ id: 1, claimId: a }], newer: [] })
        const late = await store.addReviews([accept(b, 0), accept(a, 0)], '2024-03-02T10:01:00Z')
        expect(late).toEqual({ added: [], newer: first.added })
        expect((await list()).map(({ status }) => status)).toEqual(['accept', 'open'])
        expect((await store.addReviews([accept(b, 0), accept(a, 1)], '2024-03-02T10:02:00Z')).added).toHaveLength(2)
      })

      it('are refused for a claim that is not stored', async () => {
        const review = store.addReview({ claimId: 'none', decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
        await expect(review).rejects.toMatchObject({ code: 'unknown_claim' })
      })
    })

    describe('problems', () => {
      const broken = { code: 'no_text', stage: 'parse', message: 'No text on page x.', retryable: false } as const

      it('come latest first with run, outlet and time', async () => {
        await store.saveProblem(runId, { ...broken, outletId: 'hill-herald', occurredAt: '2024-03-02T08:00:01Z' })
        await store.saveProblem(runId, { ...broken, retryable: true, input: 'https://x.example/' })
        const [second, first] = await store.problems({})
        expect(first).toMatchObject({ ...broken, runId, outletId: 'hill-herald', occurredAt: '2024-03-02T08:00:01Z' })
        expect(second).toMatchObject({ retryable: true, input: 'https://x.example/' })
        expect(second?.occurredAt).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/)
      })

      it('of an extraction are stored with its version, once', async () => {
        await save({ ...MINE, problems: [broken] })
        await save({ ...MINE, problems: [broken] })
        expect(await store.problems({})).toMatchObject([{ ...broken, outletId: 'hill-herald' }])
      })

      it('are filtered by run, outlet id or name, and number', async () => {
        const later = await store.startRun({ pipeline: 'test', startedAt: '2024-03-03T08:00:00Z' })
        await save(MINE)
        await store.saveProblem(runId, { ...broken, outletId: 'hill-herald' })
        await store.saveProblem(later, { ...broken, outletId: 'never-stored' })
        expect(await store.problems({ runId: later })).toMatchObject([{ outletId: 'never-stored' }])
        expect(await store.problems({ outlet: 'hill herald' })).toMatchObject([{ outletId: 'hill-herald' }])
        expect(await store.problems({ outlet: 'Never-Stored' })).toHaveLength(1)
        expect(await store.problems({ limit: 1 })).toHaveLength(1)
      })
    })

    it('remembers addresses, the latest facts only', async () => {
      const url = 'https://hill.example/feed'
      expect(await store.knownResource(url)).toBeUndefined()
      const validators = { etag: '"1"', lastModified: 'Sat, 02 Mar 2024 08:00:00 GMT' }
      await store.rememberResource({ url, validators, seenAt: '2024-03-02T08:00:00Z' })
      expect(await store.knownResource(url)).toEqual({ url, validators })
      await store.rememberResource({ url, validators: {}, sha256: 'ab', seenAt: '2024-03-03T08:00:00Z' })
      expect(await store.knownResource(url)).toEqual({ url, validators: {}, sha256: 'ab' })
    })
  })
}
