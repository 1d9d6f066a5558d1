import { diffWordsWithSpace } from 'diff'
import type { ChangeKind, StoredClaim } from '../../model/record.ts'
import type { NumberedChange } from '../../store/desk.ts'
import { ClaimLink } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { minute } from '../minute.ts'
import { Quoted, Words } from '../words.tsx'

const PAGE = 20

/** What outlets changed in articles that were already out: before and after, with the words marked. */
export async function changesPage(request: Request, { desk }: ReviewTools) {
  const { outlet, before, all } = request.req.query()
  const scope = { ...(outlet ? { outlet } : {}), ...(all ? { all: true } : {}) }
  const found = await desk.changes({ ...scope, ...(Number(before) > 0 ? { before: Number(before) } : {}) }, PAGE + 1)
  const shown = found.slice(0, PAGE)
  const more = (parameters: Readonly<Record<string, string>>) =>
    `/changes?${new URLSearchParams({ ...(outlet ? { outlet } : {}), ...(all ? { all } : {}), ...parameters })}`
  return page(request, {
    title: 'Changes',
    at: '/changes',
    children: (
      <>
        <h1>What outlets changed</h1>
        <p class="facts">
          Claims that a newer version of an article states otherwise{all ? ', adds or drops' : ''}, the last seen first.{' '}
          {all ? (
            <a href="/changes">Only those stated otherwise</a>
          ) : (
            <a href={more({ all: '1' })}>Also those added or dropped</a>
          )}
        </p>
        {shown.length === 0 && <p>No article has changed what it says so far.</p>}
        {shown.map((change) => (
          <Change change={change} />
        ))}
        <nav class="pages" aria-label="Pages of this list">
          {found.length > PAGE && (
            <a href={more({ before: String(shown.at(-1)!.id) })} data-key="j">
              Earlier changes →
            </a>
          )}
        </nav>
      </>
    ),
  })
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  removed: 'Dropped',
  value_changed: 'Another value',
  bound_dropped: 'Lost its bound',
  bound_changed: 'Another bound',
  source_dropped: 'Lost its source',
  source_changed: 'Another source',
  period_changed: 'Another period',
  name_respelt: 'Another spelling',
}

function Change({ change }: { readonly change: NumberedChange }) {
  const { before, after, note } = change
  return (
    <article class="change">
      <h2>
        {KINDS[change.kind]}: <Quoted text={clip(change.title ?? change.articleUrl, 160)} />
      </h2>
      <p class="facts">
        <Quoted text={clip(change.outletName, 60)} /> · seen {minute(change.changedAt)} ·{' '}
        {note ? (
          <>
            declared: “<Quoted text={clip(note, 200)} />”
          </>
        ) : (
          'no note'
        )}
      </p>
      <dl>
        {before && <Side name="Before" stored={before} {...(after ? { other: after } : {})} />}
        {after && <Side name="After" stored={after} {...(before ? { other: before } : {})} />}
      </dl>
    </article>
  )
}

interface SideProps {
  readonly name: 'Before' | 'After'
  readonly stored: StoredClaim
  readonly other?: StoredClaim
}

function Side({ name, stored, other }: SideProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ClaimLink stored={stored} />
        <blockquote>
          <MarkedWords name={name} sentence={stored.sentenceText} {...(other ? { other: other.sentenceText } : {})} />
        </blockquote>
      </dd>
    </>
  )
}

/** A sentence is compared and shown up to so many characters. */
const MOST_COMPARED = 500

/** The sentence with the words that only it has: struck out in the older one, underlined in the newer one. */
function MarkedWords({
  name,
  sentence,
  other = sentence,
}: {
  readonly name: SideProps['name']
  readonly sentence: string
  readonly other?: string
}) {
  const [own, its] = [clip(sentence, MOST_COMPARED), clip(other, MOST_COMPARED)]
  const [older, newer] = name === 'Before' ? [own, its] : [its, own]
  return (
    <bdi>
      {diffWordsWithSpace(older, newer).map(({ value, added, removed }) => {
        if (removed) return name === 'Before' && <del>{<Words text={value} />}</del>
        if (added) return name === 'After' && <ins>{<Words text={value} />}</ins>
        return <Words text={value} />
      })}
    </bdi>
  )
}
