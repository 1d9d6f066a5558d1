import { AMENDABLE_SLOTS, BOUNDS, type SlotType, slotValue } from '../../model/amendable.ts'
import type { Claim } from '../../model/claim.ts'
import { isDay } from '../../model/day.ts'
import { typed } from '../safety/session.ts'
import type { Draft } from './edit-form.tsx'

type Value = string | number

/** A corrected claim as its form came back: what is changed, or what is wrong with it. */
export type Amending =
  | {
      readonly kind: 'changed'
      readonly amendments: Readonly<Record<string, Value>>
      readonly note: string
      readonly draft: Draft
    }
  | { readonly kind: 'faulty'; readonly draft: Draft }

const MOST_SLOT_LENGTH = 200
const MOST_NOTE_LENGTH = 500

/**
 * Reads the corrections that a form brings: only slots that differ from what stands there, and those corrected before.
 * "1,051" is the number 1051. An emptied slot is corrected to nothing, "", unless the claim stands on it.
 */
export function readAmending(
  claim: Claim,
  form: Readonly<Record<string, unknown>>,
  amended: Readonly<Record<string, Value>>,
  measures: readonly string[],
): Amending {
  const slots = Object.entries(AMENDABLE_SLOTS[claim.kind])
  const values = Object.fromEntries(slots.map(([slot]) => [slot, typed(form[slot], MOST_SLOT_LENGTH)]))
  const note = typed(form.note, MOST_NOTE_LENGTH)
  const read = slots.flatMap(([slot, type]) => {
    const now = amended[slot] ?? slotValue(claim, slot)
    const words = values[slot]!
    return words === String(now ?? '') ? kept(slot, amended) : [readSlot(slot, type, words, measures)]
  })
  const faults = Object.fromEntries(read.flatMap(({ slot, fault }) => (fault === undefined ? [] : [[slot, fault]])))
  const amendments = Object.fromEntries(read.flatMap(({ slot, value }) => (value === undefined ? [] : [[slot, value]])))
  const refuse = (more: Readonly<Record<string, string>>): Amending => ({
    kind: 'faulty',
    draft: { values: { ...values, note }, faults: { ...faults, ...more } },
  })
  if (Object.keys(faults).length > 0) return refuse({})
  if (Object.keys(amendments).length === 0)
    return refuse({ form: 'Nothing is changed. To agree with the record, accept it.' })
  return { kind: 'changed', amendments, note, draft: { values: { ...values, note }, faults: {} } }
}

interface ReadSlot {
  readonly slot: string
  readonly value?: Value
  readonly fault?: string
}

const kept = (slot: string, amended: Readonly<Record<string, Value>>): readonly ReadSlot[] =>
  amended[slot] === undefined ? [] : [{ slot, value: amended[slot] }]

/** What a text may leave open. */
const MAY_BE_EMPTY = new Set(['low', 'high', 'counted', 'from', 'to', 'place', 'source', 'who', 'role', 'affiliation'])
const EMPTIED = 'A claim stands on this; reject the claim if the text does not say it.'

function readSlot(slot: string, type: SlotType, words: string, measures: readonly string[]): ReadSlot {
  if (words === '') return MAY_BE_EMPTY.has(slot) ? { slot, value: '' } : { slot, fault: EMPTIED }
  switch (type) {
    case 'number':
      return number(slot, words)
    case 'day':
      return isDay(words) ? { slot, value: words } : { slot, fault: 'Write the day as YYYY-MM-DD, such as 2024-11-13.' }
    case 'bound':
      return among(slot, words, BOUNDS)
    case 'measure':
      return among(slot, words, measures)
    case 'text':
      return { slot, value: words }
  }
}

function number(slot: string, words: string): ReadSlot {
  const value = Number(words.replaceAll(',', ''))
  return Number.isFinite(value) ? { slot, value } : { slot, fault: 'Write the number as 1051 or 1,051.' }
}

const among = (slot: string, words: string, valid: readonly string[]): ReadSlot =>
  valid.includes(words) ? { slot, value: words } : { slot, fault: `It must be one of: ${valid.join(', ')}.` }
