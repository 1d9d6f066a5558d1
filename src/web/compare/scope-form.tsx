import type { QueueFilter } from '../../store/desk.ts'
import { placeName } from './place-name.ts'

interface ScopeProps {
  readonly filter: QueueFilter
  readonly measures: readonly string[]
}

/** Asks for a measure, a place, and days of publication. */
export const ScopeForm = ({ filter, measures }: ScopeProps) => (
  <form action="/compare" class="scope" data-omit-empty>
    <div class="field">
      <label for="measure">Measure</label>
      <select id="measure" name="measure">
        {measures.map((measure) => (
          <option value={measure} selected={measure === filter.measure}>
            {measure}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="place">Place or country</label>
      <input
        id="place"
        name="place"
        value={filter.place === undefined ? '' : placeName(filter.place)}
        maxlength={100}
      />
    </div>
    <div class="field">
      <label for="since">Published since</label>
      <input id="since" name="since" type="date" value={filter.since ?? ''} />
    </div>
    <div class="field">
      <label for="until">Published until</label>
      <input id="until" name="until" type="date" value={filter.until ?? ''} />
    </div>
    <button type="submit">Compare</button>
  </form>
)
