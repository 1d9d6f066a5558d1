import type { Review } from '../../model/review.ts'
import type { ClaimInText } from '../../store/desk.ts'
import { ClaimLink } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { minute } from '../minute.ts'
import type { View } from '../view.ts'
import { STATUS_WORDS } from '../view-words.ts'
import { Quoted } from '../words.tsx'
import { correctedInWords } from './corrected-in-words.ts'
import { Section } from './section.tsx'

const MOST_VERSIONS = 12

/** What other versions of the article say here; nothing when there is one only. */
export function Versions({ claim, view }: { readonly claim: ClaimInText; readonly view: View }) {
  const { versions } = claim.trail
  if (versions.length === 1) return null
  return (
    <Section title="Versions of the article">
      {claim.earlier.map((before) => (
        <p>
          Said before: <ClaimLink stored={before} view={view} />
        </p>
      ))}
      {claim.later.map((after) => (
        <p>
          Says now: <ClaimLink stored={after} view={view} />
        </p>
      ))}
      <ul class="plain">
        {versions.slice(-MOST_VERSIONS).map(({ version, fetchedAt, holdsClaim }) => (
          <li>
            Version {version}, {minute(fetchedAt)}: {holdsClaim ? 'makes this claim' : 'does not make it'}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const MOST_REVIEWS = 12

/** Every decision on the claim, oldest first. */
export function History({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <Section title="History of reviews">
      {reviews.length === 0 && <p class="facts">Nobody has decided yet.</p>}
      <ol class="plain">
        {reviews.slice(-MOST_REVIEWS).map((review) => (
          <li>
            <ReviewLine review={review} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ReviewLine({ review }: { readonly review: Review }) {
  const { decision, reviewer, reviewedAt, amendments = {}, note, takesBack } = review
  const corrected = correctedInWords(amendments)
  const what =
    takesBack === undefined
      ? decision === 'reopen'
        ? 'opened again'
        : STATUS_WORDS[decision]
      : `decision ${takesBack} taken back`
  return (
    <>
      {minute(reviewedAt)}: {what} by <Quoted text={clip(reviewer, 80)} />
      {corrected.length > 0 && <Quoted text={`, ${corrected.join(', ')}`} />}
      {note && (
        <>
          {' '}
          “<Quoted text={clip(note, 300)} />”
        </>
      )}
    </>
  )
}
