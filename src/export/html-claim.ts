import { claimInWords } from '../model/claim-in-words.ts'
import type { StoredClaim } from '../model/record.ts'
import { weakestPart } from '../model/weakest-part.ts'
import { escapeHtml } from './escape-html.ts'
import type { SheetContext } from './format.ts'
import { markedSentence, type Stretch } from './marked-sentence.ts'
import { sentenceLink } from './sentence-link.ts'
import { statusInWords } from './status-in-words.ts'

/** A claim in its place among the claims of its article: what links to the claim lead here. */
export const claimAtHome = (stored: StoredClaim): string =>
  block(stored, ` id="${anchor(stored)}"`, words(stored), closer(stored))

/** A claim beside another one, with its outlet and a link to its place, if it has one on the page. */
export function claimElsewhere(stored: StoredClaim, { isOnSheet }: Pick<SheetContext, 'isOnSheet'>): string {
  const name = isOnSheet(stored.claim.id) ? `<a href="#${anchor(stored)}">${words(stored)}</a>` : words(stored)
  return block(stored, '', name, `${origin(stored)} · ${closer(stored)}`)
}

const block = (stored: StoredClaim, id: string, name: string, facts: string): string =>
  `<div class="claim ${weakestPart(stored.claim).level}"${id}>
<h4>${name}</h4>
<blockquote>${markedSentence(stored).map(stretch).join('')}</blockquote>
<p class="facts">${facts}</p>
</div>
`

const anchor = ({ claim }: StoredClaim): string => `claim-${escapeHtml(claim.id)}`
const words = ({ claim }: StoredClaim): string => escapeHtml(claimInWords(claim))

const stretch = ({ text, slot }: Stretch): string =>
  slot === undefined
    ? escapeHtml(text)
    : `<mark${slot === 'value' ? ' class="value"' : ''} title="${escapeHtml(slot)}">${escapeHtml(text)}</mark>`

/** "Sample Herald · 2025-09-24 · version 1, superseded". */
export function origin({ outletName, published, version, current }: StoredClaim): string {
  const edition = `version ${version}${current ? '' : ', superseded'}`
  return [outletName, ...(published ? [published.slice(0, 10)] : []), edition].map(escapeHtml).join(' · ')
}

/** "read it at Sample Herald · confidence 0.93 (high) · accepted in review · c1f3". */
function closer({ claim, status, articleUrl, outletName, sentenceText }: StoredClaim): string {
  const { p, level, part } = weakestPart(claim)
  return [
    link(sentenceLink(articleUrl, sentenceText), `read it at ${outletName}`),
    `confidence ${p.toFixed(2)} (${level}${part === 'claim' ? '' : `, least sure of the ${part}`})`,
    ...(status === 'open' ? [] : [`${statusInWords({ status })} in review`]),
    `<code>${escapeHtml(claim.id)}</code>`,
  ].join(' · ')
}

/** Only web addresses become links; "javascript:" and the like stay text. */
export const link = (address: string, text: string): string =>
  /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text)

/** "2025-09-24 14:20 UTC". */
export const minute = (instant: string): string => `${escapeHtml(instant.slice(0, 16).replace('T', ' '))} UTC`
