import { confidenceOf } from '../confidence/confidence.ts'
import type { Signal } from '../confidence/signals.ts'
import type { Confidence, Evidence, Modality, PlaceSlot, SourceSlot } from '../model/claim.ts'
import { type Span, textSpan } from '../model/span.ts'
import type { ClaimContext } from '../slots/context.ts'
import { modalityOf } from '../slots/modality.ts'
import { type PlaceReach, placeOf } from '../slots/place.ts'
import { sourceOf } from '../slots/source.ts'
import { sharedSignals } from './shared-signals.ts'

/** Slots that every kind of claim has, with the words that support them. */
export interface SharedSlots {
  readonly place?: PlaceSlot
  readonly source?: SourceSlot
  readonly modality: Modality
  readonly negated: boolean
  readonly evidence: readonly Evidence[]
}

/** Place, source, modality and negation of the words at `span`, each stated one with its evidence. */
export function sharedSlots(context: ClaimContext, span: Span, sentence: Span, reach?: PlaceReach): SharedSlots {
  const place = placeOf(context, span, sentence, reach)
  const source = sourceOf(context.document, span, context.quotes)
  const { modality, negated, evidence: hedge } = modalityOf(context, span, sentence)
  return {
    ...(place ? { place } : {}),
    ...(source ? { source } : {}),
    modality,
    negated,
    evidence: [
      ...evidenceFor(context, 'place', place),
      ...evidenceFor(context, 'source', source),
      ...evidenceFor(context, negated ? 'negated' : 'modality', hedge),
    ],
  }
}

/** One piece of evidence when the slot has a span in the text, none otherwise. */
export function evidenceFor(
  context: ClaimContext,
  slot: string,
  span: { readonly start?: number; readonly end?: number } | undefined,
): Evidence[] {
  if (span?.start === undefined || span.end === undefined) return []
  return [{ slot, ...textSpan(context.document.text, span.start, span.end) }]
}

/** Confidence of a claim from its own signals and those of its sentence. */
export const claimConfidence = (
  context: ClaimContext,
  sentence: Span,
  slots: SharedSlots,
  signals: readonly Signal[],
  recognition: number,
): Confidence => confidenceOf([...signals, ...sharedSignals(context, sentence, slots)], recognition)
