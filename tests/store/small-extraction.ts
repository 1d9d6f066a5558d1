import { createHash } from 'node:crypto'
import type { Article } from '../../src/model/article.ts'
import type { AgeClaim, Claim, EventClaim, FigureClaim, PersonClaim } from '../../src/model/claim.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { Outlet } from '../../src/model/outlet.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { Span } from '../../src/model/span.ts'
import type { NewVersion } from '../../src/store/store.ts'

type Located = Pick<Claim, 'id' | 'start' | 'end' | 'text' | 'sentence' | 'evidence'>
type Place = { readonly url: string; readonly text: string; readonly sentence: Span }

/** A claim that still has to find its words in a sentence. */
export type Draft = (place: Place) => Claim

export interface Story {
  readonly url?: string
  readonly outlet?: Outlet
  readonly published?: string
  readonly title?: string
  readonly fetchedAt?: string
  readonly extractorVersion?: string
  readonly article?: Partial<Article>
  readonly problems?: readonly Problem[]
  readonly sentences: readonly (readonly [sentence: string, ...claims: Draft[]])[]
}

export const HERALD: Outlet = {
  id: 'hill-herald',
  name: 'Hill Herald',
  country: 'NZ',
  hosts: ['hill.example'],
  feeds: [],
}
export const WIRE: Outlet = { id: 'river-wire', name: 'River Wire', hosts: ['river.example'], feeds: [] }

/** "twelve miners" of the sentence as a figure claim. */
export const figure = (quote: string, slots: Partial<FigureClaim> & { readonly low?: number } = {}): Draft =>
  draft(quote, {
    kind: 'figure',
    bound: 'exact',
    unit: 'count',
    measure: 'deaths',
    ...(slots.low !== undefined && { high: slots.low }),
    ...slots,
  })

export const age = (quote: string, person: string, years: number, slots: Partial<AgeClaim> = {}): Draft =>
  draft(quote, { kind: 'age', person, low: years, high: years, ...slots })

export const event = (quote: string, day: string, who: readonly string[], slots: Partial<EventClaim> = {}): Draft =>
  draft(quote, { kind: 'event', trigger: quote, date: { from: day, to: day, basis: 'stated' }, who, ...slots })

export const person = (quote: string, name: string, slots: Partial<PersonClaim> = {}): Draft =>
  draft(quote, { kind: 'person', person: name, ...slots })

/** All that a reader would have made of the story, ready to be stored by the run. */
export function newVersion(runId: number, story: Story): NewVersion {
  const extraction = extractionOf(story)
  const body = new TextEncoder().encode(`<p>${extraction.article.text}</p>`)
  const url = extraction.article.url ?? ''
  return {
    runId,
    outlet: story.outlet ?? HERALD,
    extraction,
    extractorVersion: story.extractorVersion ?? '1.0.0',
    dataVersion: '2024-01',
    snapshot: {
      requestedUrl: `${url}?from=feed`,
      url,
      redirects: [`${url}?from=feed`],
      status: 200,
      headers: { 'content-type': 'text/html' },
      body,
      sha256: createHash('sha256').update(body).digest('hex'),
      fetchedAt: story.fetchedAt ?? '2024-03-02T08:00:00Z',
      elapsedMs: 12.5,
      validators: { etag: '"7"' },
    },
  }
}

/** The story as an extraction: sentences joined by a space, one quantity mention for each claim. */
export function extractionOf(story: Story): Extraction {
  const text = story.sentences.map(([sentence]) => sentence).join(' ')
  const url = story.url ?? 'https://hill.example/mine'
  const claims = story.sentences.flatMap(([sentence, ...drafts]) => {
    const start = text.indexOf(sentence)
    return drafts.map((make) => make({ url, text, sentence: { start, end: start + sentence.length } }))
  })
  const article: Article = {
    text,
    url,
    ...(story.title !== undefined && { title: story.title }),
    ...(story.published !== undefined && { published: story.published }),
    ...story.article,
  }
  return { article, mentions: claims.map(mentionOf), claims, problems: story.problems ?? [] }
}

const mentionOf = ({ start, end, text }: Claim): Mention => ({
  kind: 'quantity',
  start,
  end,
  text,
  p: 0.9,
  low: 12,
  bound: 'exact',
  unit: 'count',
  rule: 'test-number',
})

function draft(quote: string, slots: Partial<Claim> & Pick<Claim, 'kind'>): Draft {
  return (place) => {
    const claim = {
      modality: 'asserted',
      negated: false,
      confidence: { p: 0.9, level: 'high', reasons: [{ signal: 'plain number', weight: 2.2 }] },
      rule: 'test-rule',
      ...slots,
    }
    return { ...claim, ...locate(quote, place, claim) } as Claim
  }
}

function locate(quote: string, { url, text, sentence }: Place, value: object): Located {
  const start = text.indexOf(quote, sentence.start)
  const end = start + quote.length
  const stated = text.slice(sentence.start, sentence.end)
  const id = createHash('sha256')
    .update(JSON.stringify([url, stated, quote, value]))
    .digest('hex')
    .slice(0, 16)
  return { id, start, end, text: quote, sentence, evidence: [{ slot: 'value', start, end, text: quote }] }
}
