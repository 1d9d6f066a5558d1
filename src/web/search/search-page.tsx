import { FOUND, type SearchHit } from '../../store/desk.ts'
import { ArticleLine } from '../articles/article-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { Words } from '../words.tsx'

const PAGE = 20
const MOST_LENGTH = 200
const MOST_SNIPPET = 600

/** Articles that hold all the words, with the sentence around them. */
export async function searchPage(request: Request, { desk }: ReviewTools) {
  const query = (request.req.query('q') ?? '').slice(0, MOST_LENGTH)
  const before = Number(request.req.query('before'))
  const found = await desk.search(query, before > 0 ? { before } : {}, PAGE + 1)
  const shown = found.slice(0, PAGE)
  return page(request, {
    title: 'Search',
    query,
    children: (
      <>
        <h1>Search</h1>
        <p class="facts">
          All texts of all versions; “words in quotation marks” are looked for as a phrase. The last stored first.
        </p>
        {query !== '' && shown.length === 0 && <p>No article holds all of these words.</p>}
        <ol class="claims plain">
          {shown.map((hit) => (
            <li>
              <ArticleLine article={hit} />
              <blockquote>
                <Snippet hit={hit} />
              </blockquote>
            </li>
          ))}
        </ol>
        {found.length > PAGE && (
          <nav class="pages" aria-label="Pages of this list">
            <a
              href={`/search?${new URLSearchParams({ q: query, before: String(shown.at(-1)!.versionId) })}`}
              data-key="j"
            >
              Earlier articles →
            </a>
          </nav>
        )}
      </>
    ),
  })
}

/** A text may itself hold the characters that mark what was found; then merely more of it is marked. */
function Snippet({ hit }: { readonly hit: SearchHit }) {
  const pieces = clip(hit.snippet.replaceAll('\n', ' '), MOST_SNIPPET).split(FOUND.start)
  return (
    <bdi>
      {pieces.map((piece, i) => {
        const [found = '', ...rest] = i === 0 ? ['', piece] : piece.split(FOUND.end)
        return (
          <>
            {found !== '' && (
              <mark class="figure">
                <Words text={found} />
              </mark>
            )}
            <Words text={rest.join('')} />
          </>
        )
      })}
    </bdi>
  )
}
