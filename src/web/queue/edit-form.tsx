import { AMENDABLE_SLOTS, BOUNDS, type SlotType, slotValue } from '../../model/amendable.ts'
import type { Claim } from '../../model/claim.ts'
import { Token, ViewField } from '../form-token.tsx'
import type { View } from '../view.ts'

/** What a reviewer typed that could not be stored, with what is wrong with it. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
}

interface Props {
  readonly token: string
  readonly view: View
  readonly claim: Claim
  readonly seen: number
  readonly measures: readonly string[]
  /** Slots as the last reviewer corrected them. */
  readonly amended: Readonly<Record<string, string | number>>
  readonly draft?: Draft
}

/** Every slot that may be corrected, filled in as the record stands; only what is changed is stored. */
export function EditForm({ token, view, claim, seen, measures, amended, draft }: Props) {
  return (
    <details id="edit" class="edit" open={draft !== undefined}>
      <summary>Edit what the record says</summary>
      <form method="post" action="/decide">
        <Token token={token} />
        <ViewField view={view} />
        <input type="hidden" name="claim" value={claim.id} />
        <input type="hidden" name="seen" value={String(seen)} />
        <input type="hidden" name="decision" value="amend" />
        <p class="facts" id="edit-hint">
          To take a value from the text, put the cursor in its field and select the words.
        </p>
        <div class="fields">
          {Object.entries(AMENDABLE_SLOTS[claim.kind]).map(([slot, type]) => (
            <Field
              slot={slot}
              type={type}
              value={draft?.values[slot] ?? String(amended[slot] ?? slotValue(claim, slot) ?? '')}
              measures={measures}
              {...(draft?.faults[slot] ? { fault: draft.faults[slot] } : {})}
            />
          ))}
        </div>
        <div class="field note">
          <label for="note">Note, if it needs one</label>
          <input id="note" name="note" maxlength={500} value={draft?.values.note ?? ''} autocomplete="off" />
        </div>
        {draft?.faults.form && <p class="fault">{draft.faults.form}</p>}
        <button type="submit" class="accept">
          Store corrections{' '}
          <span class="key" aria-hidden="true">
            Enter
          </span>
        </button>
      </form>
    </details>
  )
}

const LABELS: Readonly<Record<string, string>> = {
  low: 'At least (low)',
  high: 'At most (high)',
  from: 'From (day)',
  to: 'To (day)',
}

const labelOf = (slot: string): string => LABELS[slot] ?? slot.charAt(0).toUpperCase() + slot.slice(1)

interface FieldProps {
  readonly slot: string
  readonly type: SlotType
  readonly value: string
  readonly measures: readonly string[]
  readonly fault?: string
}

function Field({ slot, type, value, measures, fault }: FieldProps) {
  const id = `edit-${slot}`
  const described = fault ? { 'aria-describedby': `${id}-fault`, 'aria-invalid': 'true' as const } : {}
  return (
    <div class="field">
      <label for={id}>{labelOf(slot)}</label>
      {type === 'bound' || type === 'measure' ? (
        <select id={id} name={slot} {...described}>
          {choices(type, value, measures).map((choice) => (
            <option value={choice} selected={choice === value}>
              {choice.replaceAll('_', ' ') || '(none)'}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={slot}
          value={value}
          maxlength={200}
          autocomplete="off"
          data-slot-type={type}
          {...(type === 'number' ? { inputmode: 'decimal' as const } : {})}
          {...(type === 'day' ? { placeholder: 'YYYY-MM-DD' } : {})}
          {...described}
        />
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** What stands in the slot now is always among the choices. */
const choices = (type: SlotType, value: string, measures: readonly string[]): readonly string[] => [
  ...new Set([value, ...(type === 'bound' ? BOUNDS : measures)]),
]
