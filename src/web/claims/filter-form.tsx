import type { Outlet } from '../../model/outlet.ts'
import { clip } from '../clip.ts'
import { isNarrowed, KINDS, ORDERS, RELATIONS, STATUSES, type View } from '../view.ts'
import { ORDER_WORDS, RELATION_WORDS, STATUS_WORDS, viewInWords } from '../view-words.ts'
import { plainWords, Quoted } from '../words.tsx'

interface Props {
  /** Path of the page that is filtered. */
  readonly action: string
  readonly view: View
  readonly outlets: readonly Outlet[]
  readonly measures: readonly string[]
}

/** Filters and order, folded away behind what they are now; they go into the address. */
export function FilterForm({ action, view, outlets, measures }: Props) {
  const { filter, order } = view
  const nameOf = (id: string): string => plainWords(clip(outlets.find((outlet) => outlet.id === id)?.name ?? id, 60))
  return (
    <details class="filters">
      <summary>
        <span class="label">Filters:</span> <Quoted text={viewInWords(view, nameOf)} />
      </summary>
      <form action={action} data-omit-empty>
        {filter.sample && <input type="hidden" name="sample" value={filter.sample} />}
        <Choice
          name="status"
          label="Status"
          value={filter.status ?? 'any'}
          usual={filter.sample === undefined ? 'open' : 'any'}
          choices={STATUSES.map((status) => [status, STATUS_WORDS[status]])}
        />
        <Choice
          name="order"
          label="Order"
          value={order}
          usual="newest"
          choices={ORDERS.map((name) => [name, ORDER_WORDS[name]])}
        />
        <Choice
          name="relation"
          label="Relation"
          value={filter.relation ?? ''}
          choices={[['', 'any'], ...RELATIONS.map((name) => [name, RELATION_WORDS[name] ?? name] as const)]}
        />
        <Choice
          name="kind"
          label="Kind"
          value={filter.kind ?? ''}
          choices={[['', 'any'], ...KINDS.map((kind) => [kind, kind] as const)]}
        />
        <Choice
          name="measure"
          label="Measure"
          value={filter.measure ?? ''}
          choices={[['', 'any'], ...measures.map((measure) => [measure, measure] as const)]}
        />
        <Choice
          name="outlet"
          label="Outlet"
          value={filter.outlet ?? ''}
          choices={[
            ['', 'any'],
            ...outlets.slice(0, MOST_OUTLETS).map(({ id, name }) => [id, plainWords(clip(name, 60))] as const),
          ]}
        />
        <Text name="place" label="Place or country" value={filter.place} />
        <Text name="person" label="Person" value={filter.person} />
        <Text name="since" label="Published since" value={filter.since} type="date" />
        <Text name="until" label="Published until" value={filter.until} type="date" />
        <Text name="min" label="Confidence from" value={filter.minConfidence?.toString()} type="number" />
        <Text name="max" label="Confidence to" value={filter.maxConfidence?.toString()} type="number" />
        <div class="actions">
          <button type="submit">Show</button>
          {isNarrowed(view) && <a href={action}>Clear</a>}
        </div>
      </form>
    </details>
  )
}

/** A page stays small whatever a store holds. */
const MOST_OUTLETS = 400

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** What the address need not say. */
  readonly usual?: string
  readonly choices: readonly (readonly [value: string, words: string])[]
}

const Choice = ({ name, label, value, usual, choices }: ChoiceProps) => (
  <div class="field">
    <label for={`filter-${name}`}>{label}</label>
    <select id={`filter-${name}`} name={name}>
      {choices.map(([choice, words]) => (
        <option value={choice === usual ? '' : choice} selected={choice === value}>
          {words}
        </option>
      ))}
    </select>
  </div>
)

interface TextProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly type?: 'text' | 'date' | 'number'
}

const Text = ({ name, label, value, type = 'text' }: TextProps) => (
  <div class="field">
    <label for={`filter-${name}`}>{label}</label>
    <input
      id={`filter-${name}`}
      name={name}
      type={type}
      value={value ?? ''}
      {...(type === 'number' ? { min: 0, max: 1, step: 0.001 } : {})}
      {...(type === 'text' ? { maxlength: 100 } : {})}
    />
  </div>
)
