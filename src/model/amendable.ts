import type { Claim, ClaimKind } from './claim.ts'
import type { Bound } from './mention.ts'

/** What may stand in a slot that a reviewer corrects. */
export type SlotType = 'text' | 'number' | 'day' | 'bound' | 'measure'

export const BOUNDS: readonly Bound[] = [
  'exact',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'about',
  'range',
  'vague',
]

type Slots = Readonly<Record<string, SlotType>>

const ANYWHERE: Slots = { place: 'text', source: 'text' }

/** Slots that a reviewer may correct, by the kind of claim. */
export const AMENDABLE_SLOTS: Readonly<Record<ClaimKind, Slots>> = {
  figure: {
    low: 'number',
    high: 'number',
    bound: 'bound',
    unit: 'text',
    counted: 'text',
    measure: 'measure',
    from: 'day',
    to: 'day',
    ...ANYWHERE,
  },
  age: { person: 'text', low: 'number', high: 'number', ...ANYWHERE },
  event: { trigger: 'text', from: 'day', to: 'day', who: 'text', ...ANYWHERE },
  person: { person: 'text', role: 'text', affiliation: 'text', ...ANYWHERE },
}

/** What a claim has in a slot that may be corrected: 1051 for "low", "Iran" for "place"; undefined when it is empty. */
export function slotValue(claim: Claim, slot: string): string | number | undefined {
  switch (slot) {
    case 'place':
      return claim.place?.name
    case 'source':
      return claim.source?.name
    case 'who':
      return claim.kind === 'event' ? claim.who.join(', ') || undefined : undefined
    case 'from':
    case 'to':
      return daysOf(claim)?.[slot]
    default:
      return ownValue(claim, slot)
  }
}

function daysOf(claim: Claim): { readonly from?: string; readonly to?: string } | undefined {
  if (claim.kind === 'figure') return claim.period
  return claim.kind === 'event' ? claim.date : undefined
}

function ownValue(claim: Claim, slot: string): string | number | undefined {
  const value: unknown = Object.hasOwn(AMENDABLE_SLOTS[claim.kind], slot)
    ? { ...claim }[slot as keyof Claim]
    : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}
