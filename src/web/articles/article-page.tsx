import type { StoredClaim } from '../../model/record.ts'
import type { ArticleText } from '../../store/desk.ts'
import { ANY_VIEW } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { minute } from '../minute.ts'
import { notFound } from '../not-found.tsx'
import { textPieces } from '../queue/text-pieces.ts'
import { addressOf } from '../view.ts'
import { Quoted, Words } from '../words.tsx'

/** A part of a text is never so long that its page, with every character escaped and every claim linked, weighs over 200 kB. */
const PART = 14_000
const MOST_MARKS = 350

/** A whole article with every claim marked by its kind; a long one in parts. `claim` says which part to open at. */
export async function articlePage(request: Request, { desk }: ReviewTools) {
  const article = await desk.article(Number(request.req.param('version')))
  if (!article) return notFound(request, 'There is no such article.')
  const { claim: claimId, part } = request.req.query()
  const claim = claimId === undefined ? undefined : await desk.claim(claimId)
  const parts = Math.max(1, Math.ceil(article.text.length / PART))
  const number = Math.min(parts, Math.max(1, Math.trunc(Number(part)) || partOf(claim?.stored)))
  const window = { start: (number - 1) * PART, end: Math.min(article.text.length, number * PART) }
  const claims = await desk.claimsWithin(article.versionId, window.start, window.end, MOST_MARKS)
  return page(request, {
    title: 'Article',
    children: (
      <article>
        <Head article={article} />
        {claim && (
          <p>
            <a class="button" href={addressOf('/queue', ANY_VIEW, { at: claim.stored.claim.id })} data-key="g">
              Back to the claim{' '}
              <span class="key" aria-hidden="true">
                G
              </span>
            </a>
          </p>
        )}
        <Parts article={article} number={number} parts={parts} />
        <div class="words whole">
          <bdi>
            {textPieces(
              article.text,
              window,
              claims.map((stored) => stored.claim),
            ).map((piece) =>
              piece.other ? (
                <a
                  class={`other near ${piece.other.kind}`}
                  {...(piece.other.id === claimId ? { id: 'claim', 'aria-current': 'true' as const } : {})}
                  href={addressOf('/queue', ANY_VIEW, { at: piece.other.id })}
                >
                  <Words text={piece.text} />
                </a>
              ) : (
                <Words text={piece.text} />
              ),
            )}
          </bdi>
        </div>
        <Parts article={article} number={number} parts={parts} />
        <Versions article={article} />
      </article>
    ),
  })
}

const partOf = (stored: StoredClaim | undefined): number => (stored ? Math.floor(stored.claim.start / PART) + 1 : 1)

function Head({ article }: { readonly article: ArticleText }) {
  return (
    <header class="article-head">
      <p class="facts">
        <a href={`/outlets/${encodeURIComponent(article.outletId)}`}>
          <Quoted text={clip(article.outletName, 80)} />
        </a>{' '}
        · {article.published?.slice(0, 16).replace('T', ' ') ?? 'undated'} · version {article.version}
        {article.current ? '' : ', superseded'} · fetched {minute(article.fetchedAt)}
      </p>
      <h1>
        <Quoted text={clip(article.title ?? article.url, 300)} />
      </h1>
      <p class="facts">
        <Address url={article.url} />
      </p>
      <p class="legend" aria-hidden="true">
        <span class="kind figure">figure</span> <span class="kind age">age</span> <span class="kind event">event</span>{' '}
        <span class="kind person">person</span>
      </p>
    </header>
  )
}

/** Only web addresses become links; "javascript:" and the like stay text. */
function Address({ url }: { readonly url: string }) {
  const words = <Quoted text={clip(url, 200)} />
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {words}
    </a>
  ) : (
    words
  )
}

function Parts({
  article,
  number,
  parts,
}: {
  readonly article: ArticleText
  readonly number: number
  readonly parts: number
}) {
  if (parts === 1) return null
  const to = (part: number): string => `/article/${article.versionId}?part=${part}`
  return (
    <p class="pages">
      {number > 1 && <a href={to(number - 1)}>← Part {number - 1}</a>}
      <span>
        Part {number} of {parts}
      </span>
      {number < parts && <a href={to(number + 1)}>Part {number + 1} →</a>}
    </p>
  )
}

const MOST_VERSIONS = 50

function Versions({ article }: { readonly article: ArticleText }) {
  if (article.versions.length === 1) return null
  return (
    <section>
      <h2>Versions</h2>
      <ul class="plain">
        {article.versions.slice(-MOST_VERSIONS).map(({ id, version, fetchedAt }) => (
          <li>
            <a href={`/article/${id}`} aria-current={id === article.versionId ? 'page' : undefined}>
              Version {version}
            </a>{' '}
            <span class="facts">{minute(fetchedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
