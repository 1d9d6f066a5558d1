import type { Disagreement, Revision, SheetClaim, StoredClaim } from '../model/record.ts'
import { escapeHtml } from './escape-html.ts'
import { type FigurePicture, figurePicture } from './figure-picture.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { claimAtHome, claimElsewhere, link, minute, origin } from './html-claim.ts'
import { STYLESHEET } from './html-stylesheet.ts'

/** One file that opens anywhere, prints, and asks no server for anything. Disagreements first, then all claims by article. */
export const html: SheetFormat = {
  name: 'html',
  extension: '.html',
  description: 'One page that works offline and prints: for readers.',
  async *write(claims, context) {
    yield head(context)
    yield disagreements(context)
    yield revisions(context)
    yield pictures(await context.pictures())
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

/** A change that stands under "What outlets changed" is not told twice. */
function disagreements(context: SheetContext): string {
  const changed = new Set(context.revisions.map(({ after }) => after.claim.id))
  const found = context.disagreements.filter(
    ({ relation, a }) => relation.kind !== 'revises' || !changed.has(a.claim.id),
  )
  if (found.length === 0) return ''
  const kinds = [...new Set(found.map(({ relation }) => relation.kind))]
  const ofKind = (kind: string) =>
    found.filter(({ relation }) => relation.kind === kind).map((pair) => disagreement(pair, context))
  return `<h2>Where outlets disagree</h2>\n${kinds.map((kind) => `<h3>${capitalized(kind)}</h3>\n${ofKind(kind).join('')}`).join('')}`
}

const disagreement = ({ words, a, b }: Disagreement, context: SheetContext): string => `<section class="pair">
<p>${escapeHtml(words)}</p>
${claimElsewhere(a, context)}${claimElsewhere(b, context)}</section>
`

function revisions(context: SheetContext): string {
  if (context.revisions.length === 0) return ''
  return `<h2>What outlets changed</h2>\n${context.revisions.map((found) => revision(found, context)).join('')}`
}

const pictures = (found: readonly FigurePicture[]): string =>
  found.length === 0 ? '' : `<h2>Figures over time</h2>\n${found.map(figurePicture).join('')}`

const revision = (
  { outletName, changedAt, before, after }: Revision,
  context: SheetContext,
): string => `<section class="pair">
<h3>${escapeHtml(outletName)}, seen on ${minute(changedAt)}</h3>
${claimElsewhere(before, context)}${claimElsewhere(after, context)}</section>
`

/** Claims come ordered by article; a new heading wherever the article or its version changes. */
async function* byArticle(claims: AsyncIterable<SheetClaim>): AsyncIterable<string> {
  let open: string | undefined
  for await (const stored of claims) {
    const article = `${stored.articleUrl} ${stored.version}`
    if (article !== open) yield `${open === undefined ? '' : '</section>\n'}${articleHead(stored)}`
    open = article
    yield claimAtHome(stored)
  }
  yield open === undefined ? '<p>There are no claims.</p>\n' : '</section>\n'
}

const articleHead = (stored: StoredClaim): string => `<section class="article">
<h3>${link(stored.articleUrl, stored.title ?? stored.articleUrl)}</h3>
<p class="facts">${origin(stored)}<br>Fetched on ${minute(stored.fetchedAt)}, SHA-256 <code>${escapeHtml(stored.sha256)}</code></p>
`

/** "qualifier_lost" is "Qualifier lost". */
const capitalized = (name: string): string =>
  escapeHtml(name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '))
