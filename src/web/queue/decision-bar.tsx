import type { Review } from '../../model/review.ts'
import { Token, ViewField } from '../form-token.tsx'
import { addressOf, type View } from '../view.ts'
import { STATUS_WORDS } from '../view-words.ts'

interface Props {
  readonly token: string
  readonly view: View
  readonly claimId: string
  /** Id of the claim's last review, 0 when there is none. */
  readonly seen: number
  readonly next?: string
  readonly previous?: string
  /** The next claim that is still open. */
  readonly skipTo?: string
  readonly last?: Review
}

/** The decisions, each a key: what a reviewer's hands rest on. */
export function DecisionBar({ token, view, claimId, seen, next, previous, skipTo, last }: Props) {
  return (
    <div class="bar">
      <form method="post" action="/decide" class="decisions">
        <Token token={token} />
        <ViewField view={view} />
        <input type="hidden" name="claim" value={claimId} />
        <input type="hidden" name="seen" value={String(seen)} />
        <Key hotkey="a" label="Accept" class="accept" name="decision" value="accept" />
        <Key hotkey="r" label="Reject" class="reject" name="decision" value="reject" />
        <a class="button" href="#edit" data-key="e" aria-keyshortcuts="e">
          Edit{' '}
          <span class="key" aria-hidden="true">
            E
          </span>
        </a>
        <Step hotkey="s" label="Skip" {...(skipTo ? { to: addressOf('/queue', view, { at: skipTo }) } : {})} />
      </form>
      <div class="steps">
        <form method="post" action="/undo">
          <Token token={token} />
          <ViewField view={view} />
          <input type="hidden" name="review" value={String(last?.id ?? 0)} />
          <button type="submit" data-key="u" aria-keyshortcuts="u" disabled={last === undefined}>
            Undo{' '}
            <span class="key" aria-hidden="true">
              U
            </span>
          </button>
        </form>
        <Step hotkey="k" label="Previous" {...(previous ? { to: addressOf('/queue', view, { at: previous }) } : {})} />
        <Step hotkey="j" label="Next" {...(next ? { to: addressOf('/queue', view, { at: next }) } : {})} />
      </div>
      <p class="facts last" aria-live="polite">
        {last ? (
          <>
            Your last decision:{' '}
            <a href={addressOf('/queue', view, { at: last.claimId })}>
              {STATUS_WORDS[last.decision === 'reopen' ? 'open' : last.decision]}
            </a>{' '}
            at {last.reviewedAt.slice(11, 16)} UTC
          </>
        ) : (
          'You have decided nothing yet.'
        )}
      </p>
    </div>
  )
}

interface KeyProps {
  readonly hotkey: string
  readonly label: string
  readonly class: string
  readonly name: string
  readonly value: string
}

const Key = ({ hotkey, label, ...rest }: KeyProps) => (
  <button type="submit" data-key={hotkey} aria-keyshortcuts={hotkey} {...rest}>
    {label}{' '}
    <span class="key" aria-hidden="true">
      {hotkey.toUpperCase()}
    </span>
  </button>
)

const Step = ({ hotkey, label, to }: { readonly hotkey: string; readonly label: string; readonly to?: string }) =>
  to === undefined ? (
    <span class="button none">
      {label}{' '}
      <span class="key" aria-hidden="true">
        {hotkey.toUpperCase()}
      </span>
    </span>
  ) : (
    <a class="button" href={to} data-key={hotkey} aria-keyshortcuts={hotkey}>
      {label}{' '}
      <span class="key" aria-hidden="true">
        {hotkey.toUpperCase()}
      </span>
    </a>
  )
