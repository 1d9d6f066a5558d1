import type { PlaceSlot } from '../model/claim.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import { placeBefore } from './place-before.ts'
import { type PlaceReach, placeOfArticle } from './place-of-article.ts'
import { placeOfCountry } from './place-of-country.ts'
import { nameOfPlace, P } from './place-slot.ts'
import { isPlaceless } from './placeless.ts'
import { isOneOfTwo, statedPlace } from './stated-place.ts'

export type { PlaceReach } from './place-of-article.ts'

/**
 * Where a claim holds: the locative of its sentence ("in Zahedan Central Prison"), else its subject ("Iran has executed"),
 * else its demonym ("Iranian authorities"), a locative of the sentences before, the scene of the article, the country it is
 * mostly about. Each says its basis. A dateline is where a report was filed, often far away, and only answers for an article
 * without any other place. undefined when nothing says where, as in the news of a company.
 */
export function placeOf(
  context: ClaimContext,
  span: Span,
  sentence: Span,
  reach: PlaceReach = 'country',
): PlaceSlot | undefined {
  if (isPlaceless(context.document.text, span)) return undefined
  const stated = statedPlace(context, span, sentence)
  if (stated && isOneOfTwo(context, stated)) return undefined
  if (stated) return statedSlot(context, stated)
  return (
    placeOfCountry(context, span, sentence) ??
    placeBefore(context, span, sentence) ??
    placeOfArticle(context, sentence, reach)
  )
}

function statedSlot(context: ClaimContext, place: PlaceMention): PlaceSlot {
  const p = place.position === 'locative' ? P.stated : place.position === 'subject' ? P.subject : P.mentioned
  return { ...nameOfPlace(context, place), start: place.start, end: place.end, basis: 'stated', p }
}
