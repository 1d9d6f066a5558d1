import type { Claim } from '../../model/claim.ts'
import type { StoredClaim } from '../../model/record.ts'
import type { ArticleText } from '../../store/desk.ts'
import { clip } from '../clip.ts'
import { addressOf, type View } from '../view.ts'
import { Quoted, Words } from '../words.tsx'
import { type TextPiece, textPieces, windowAround } from './text-pieces.ts'

interface Props {
  readonly article: ArticleText
  readonly claim: Claim
  readonly others: readonly StoredClaim[]
  readonly view: View
}

/** The words around a claim: its sentence stands out, its evidence is marked, and so are the other claims by their kind. */
export function TextPane({ article, claim, others, view }: Props) {
  const window = windowAround(article.text, claim)
  const pieces = textPieces(
    article.text,
    window,
    others.map((other) => other.claim),
    claim,
  )
  return (
    <section class="text" aria-label="The text">
      <ArticleHead article={article} claimId={claim.id} />
      <section class="words" id="words" tabindex={0} aria-label="Words of the article">
        {window.start > 0 && <span class="cut">… </span>}
        <bdi>
          {pieces.map((piece, i) => (
            <Piece piece={piece} view={view} isFirst={isFirstOfSlot(pieces, i)} kind={claim.kind} />
          ))}
        </bdi>
        {window.end < article.text.length && <span class="cut"> …</span>}
      </section>
    </section>
  )
}

function ArticleHead({ article, claimId }: { readonly article: ArticleText; readonly claimId: string }) {
  return (
    <header class="article-head">
      <p class="facts">
        <a href={`/outlets/${encodeURIComponent(article.outletId)}`}>
          <Quoted text={clip(article.outletName, 80)} />
        </a>{' '}
        · {article.published?.slice(0, 10) ?? 'undated'} · version {article.version}
        {article.current ? '' : ' (superseded)'}
      </p>
      <h2>
        <a href={`/article/${article.versionId}?claim=${claimId}#claim`} data-key="g" aria-keyshortcuts="g">
          <Quoted text={clip(article.title ?? article.url, 200)} />
        </a>{' '}
        <span class="key" aria-hidden="true">
          G
        </span>
      </h2>
    </header>
  )
}

/** The first piece of each slot is where links to the slot lead. */
function isFirstOfSlot(pieces: readonly TextPiece[], i: number): boolean {
  const [slot] = pieces[i]!.slots
  return slot !== undefined && pieces.findIndex(({ slots }) => slots[0] === slot) === i
}

interface PieceProps {
  readonly piece: TextPiece
  readonly view: View
  readonly isFirst: boolean
  readonly kind: Claim['kind']
}

function Piece({ piece, view, isFirst, kind }: PieceProps) {
  const words = <Words text={piece.text} />
  if (piece.slots.length > 0) {
    const [slot] = piece.slots
    return (
      <mark
        class={`own ${kind}${isCore(slot) ? ' core' : ''}`}
        data-slots={piece.slots.join(' ')}
        {...(isFirst ? { id: `slot-${slot}` } : {})}
      >
        {words}
      </mark>
    )
  }
  if (piece.other) {
    const address = addressOf('/queue', view, { at: piece.other.id })
    return (
      <a
        class={`other ${piece.other.kind}${piece.inSentence ? ' near' : ''}`}
        href={address}
        title={`${piece.other.kind} claim`}
      >
        {words}
      </a>
    )
  }
  return piece.inSentence ? <span class="sentence">{words}</span> : words
}

/** The words that the claim itself stands on, apart from those of its circumstances. */
const isCore = (slot: string | undefined): boolean => ['value', 'age', 'trigger'].includes(slot ?? '')
