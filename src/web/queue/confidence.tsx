import type { Reason } from '../../model/claim.ts'
import type { StoredClaim } from '../../model/record.ts'
import { percent } from '../view-words.ts'
import { Section } from './section.tsx'
import { signalInWords } from './signal-words.ts'

/**
 * How sure the record is, and every signal behind it in words, the weightiest first. Folded away in an audit, which asks what a
 * reader finds without it.
 */
export function Confidence({ stored, isBlind }: { readonly stored: StoredClaim; readonly isBlind: boolean }) {
  return (
    <Section title="Confidence">
      {isBlind ? (
        <details>
          <summary>Show it, after you have made up your mind</summary>
          <Figures stored={stored} />
        </details>
      ) : (
        <Figures stored={stored} />
      )}
    </Section>
  )
}

function Figures({ stored: { claim } }: { readonly stored: StoredClaim }) {
  const { p, level, reasons } = claim.confidence
  const signals = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <>
      <p>
        <strong class={`level ${level}`}>{percent(p)}</strong> sure ({level}) that the record states what the article
        states.
      </p>
      <details>
        <summary>Why</summary>
        <ul class="signals">
          {signals.map((reason) => (
            <Signal {...reason} />
          ))}
        </ul>
        <p class="facts">
          Rule <code>{claim.rule}</code>
        </p>
      </details>
    </>
  )
}

const Signal = ({ signal, weight }: Reason) => (
  <li>
    <span class={`weight ${weight < 0 ? 'less' : 'more'}`}>
      {weight < 0 ? '−' : '+'}
      {Math.abs(weight).toFixed(2)}
    </span>{' '}
    {signalInWords(signal)}
  </li>
)
