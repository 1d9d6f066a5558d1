import type { Reason } from '../../model/claim.ts'
import type { StoredClaim } from '../../model/record.ts'
import { percent } from '../view-words.ts'
import { Section } from './section.tsx'
import { signalInWords } from './signal-words.ts'

/** How sure the record is, and every signal behind it in words, the weightiest first. */
export function Confidence({ stored: { claim } }: { readonly stored: StoredClaim }) {
  const { p, level, reasons } = claim.confidence
  const signals = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <Section title="Confidence">
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
    </Section>
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
