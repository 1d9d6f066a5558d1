import { claimInWords } from '../model/claim-in-words.ts'
import type { Disagreement, Revision, StoredClaim } from '../model/record.ts'
import { escapeHtml } from './escape-html.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { STYLESHEET } from './html-stylesheet.ts'
import { markedSentence, type Stretch } from './marked-sentence.ts'
import { sentenceLink } from './sentence-link.ts'

/** One file that opens anywhere, prints, and asks no server for anything. Disagreements first, then all claims by article. */
export const html: SheetFormat = {
  name: 'html',
  extension: '.html',
  description: 'One page that works offline and prints: for readers.',
  async *write(claims, context) {
    yield head(context)
    yield disagreements(context.disagreements)
    yield revisions(context.revisions)
    yield '<h2>All claims</h2>\n'
    yield* byArticle(claims)
    yield '</main>\n</body>\n</html>\n'
  },
}

/** Nothing from outside and no scripts, whatever a text might smuggle in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const head = ({ title, generatedAt }: SheetContext): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}: claim sheet</title>
<style>${STYLESHEET}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="lead">Claim sheet made by claimtrail on ${minute(generatedAt)}. Each claim stands with the sentence that states it.
The confidence says how surely the record gives what the article says, not whether it is true.</p>
`

function disagreements(found: readonly Disagreement[]): string {
  if (found.length === 0) return ''
  return `<h2>Where outlets disagree</h2>\n${found.map(disagreement).join('')}`
}

const disagreement = ({ relation, words, a, b }: Disagreement): string => `<section class="pair">
<h3>${capitalized(relation.kind)}</h3>
<p>${escapeHtml(words)}</p>
${claimBlock(a, 'h4', false)}${claimBlock(b, 'h4', false)}</section>
`

function revisions(found: readonly Revision[]): string {
  if (found.length === 0) return ''
  return `<h2>What outlets changed</h2>\n${found.map(revision).join('')}`
}

const revision = ({ outletName, changedAt, before, after }: Revision): string => `<section class="pair">
<h3>${escapeHtml(outletName)}, seen on ${minute(changedAt)}</h3>
${claimBlock(before, 'h4', false)}${claimBlock(after, 'h4', false)}</section>
`

/** Claims come ordered by article; a new heading wherever the article or its version changes. */
async function* byArticle(claims: AsyncIterable<StoredClaim>): AsyncIterable<string> {
  let open: string | undefined
  for await (const stored of claims) {
    const article = `${stored.articleUrl} ${stored.version}`
    if (article !== open) yield `${open === undefined ? '' : '</section>\n'}${articleHead(stored)}`
    open = article
    yield claimBlock(stored, 'h4', true)
  }
  yield open === undefined ? '<p>There are no claims.</p>\n' : '</section>\n'
}

const articleHead = (stored: StoredClaim): string => `<section class="article">
<h3>${link(stored.articleUrl, stored.title ?? stored.articleUrl)}</h3>
<p class="facts">${origin(stored)}<br>Fetched on ${minute(stored.fetchedAt)}, SHA-256 <code>${escapeHtml(stored.sha256)}</code></p>
`

/** "Sample Herald · 24 September 2025 · version 1, superseded". */
function origin({ outletName, published, version, current }: StoredClaim): string {
  const edition = `version ${version}${current ? '' : ', superseded'}`
  return [outletName, ...(published ? [published.slice(0, 10)] : []), edition].map(escapeHtml).join(' · ')
}

/** A claim in words with its sentence; with `home` set it is the place that links to the claim lead to. */
function claimBlock(stored: StoredClaim, heading: 'h4', home: boolean): string {
  const { claim, outletName, articleUrl, sentenceText } = stored
  const name = escapeHtml(claimInWords(claim))
  const anchor = `claim-${escapeHtml(claim.id)}`
  return `<div class="claim ${claim.confidence.level}"${home ? ` id="${anchor}"` : ''}>
<${heading}>${home ? name : `<a href="#${anchor}">${name}</a>`}</${heading}>
<blockquote>${markedSentence(stored).map(stretch).join('')}</blockquote>
<p class="facts">${home ? '' : `${origin(stored)} · `}${link(sentenceLink(articleUrl, sentenceText), `read it at ${outletName}`)} · ${confidence(stored)}</p>
</div>
`
}

const stretch = ({ text, slot }: Stretch): string =>
  slot === undefined
    ? escapeHtml(text)
    : `<mark class="${slot === 'value' ? 'value' : 'slot'}" title="${escapeHtml(slot)}">${escapeHtml(text)}</mark>`

function confidence({ claim, status }: StoredClaim): string {
  const { p, level } = claim.confidence
  const decision = status === 'open' ? '' : ` · review: ${status}`
  return `confidence ${p.toFixed(2)} (${level})${decision} · <code>${escapeHtml(claim.id)}</code>`
}

/** Only web addresses become links; "javascript:" and the like stay text. */
const link = (address: string, text: string): string =>
  /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text)

/** "qualifier_lost" is "Qualifier lost". */
const capitalized = (name: string): string =>
  escapeHtml(name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '))

/** "2025-09-24 14:20 UTC". */
const minute = (instant: string): string => `${escapeHtml(instant.slice(0, 16).replace('T', ' '))} UTC`
