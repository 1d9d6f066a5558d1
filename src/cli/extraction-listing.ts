import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { Extraction } from '../model/extraction.ts'
import { mayBeEnglish } from '../text/english-tag.ts'
import { column, cut, wrap } from './fit-text.ts'
import type { Paint } from './terminal.ts'

/** What one article asserts, for reading: facts of the article, then sentence by sentence the claims that stand on it. */
export function extractionListing(
  { article, claims, mentions }: Extraction,
  paint: Paint,
  width: number | undefined,
): string[] {
  const facts = [article.outlet, article.published, article.url].filter(Boolean).join(' · ')
  const sentences = new Map(claims.map(({ sentence }) => [sentence.start, sentence]))
  return [
    paint('bold', article.title ?? '(no title)'),
    facts || '(outlet and day of publication unknown)',
    ...howRead(article),
    ...[...sentences.values()].flatMap(({ start, end }) => [
      '',
      ...wrap(`“${article.text.slice(start, end)}”`, width ?? Number.POSITIVE_INFINITY),
      ...claims.filter(({ sentence }) => sentence.start === start).map((claim) => cut(claimLine(claim), width)),
    ]),
    '',
    mayBeEnglish(article.language)
      ? summary(claims.length, mentions.length)
      : 'No claims: they are read from English only.',
  ]
}

/** How the page was read, where that is out of the ordinary: "(read by readability, as windows-1251 (detected); breaks off)". */
function howRead({ reading }: Article): string[] {
  const way = ORDINARY_WAYS.has(reading?.body ?? 'prose') ? [] : [`by ${reading?.body}`]
  const charset = /detected|mislabeled/.test(reading?.charset ?? '') ? [`as ${reading?.charset}`] : []
  const read = [...way, ...charset].join(', ')
  const limits = (reading?.limits ?? []).map((limit) => LIMITS[limit])
  const parts = [...(read ? [`read ${read}`] : []), ...limits]
  return parts.length > 0 ? [`(${parts.join('; ')})`] : []
}

const ORDINARY_WAYS = new Set(['prose', 'plain-text'])
const LIMITS = {
  paywall: 'for subscribers',
  hidden: 'holds text that readers do not see',
  truncated: 'breaks off',
} as const

const claimLine = (claim: Claim): string =>
  `  ${column(claim.kind, 6)}  ${claim.confidence.p.toFixed(2)} ${column(claim.confidence.level, 6)}  ${claimInWords(claim)}`

const summary = (claims: number, mentions: number): string =>
  claims === 0
    ? 'No claims: the text states no figure, age, dated event or role.'
    : `${claims} ${claims === 1 ? 'claim' : 'claims'} from ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}.`
