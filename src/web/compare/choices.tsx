import type { FigureGroup } from '../../model/record.ts'
import { Quoted } from '../words.tsx'
import { placeName } from './place-name.ts'
import { counted, SUPPORT_WORDS } from './support-words.ts'

/** What can be compared: what several outlets speak of, then all measures, or all countries of the chosen one. */
export interface Choice {
  readonly telling: readonly FigureGroup[]
  readonly measures: readonly string[]
  readonly measure?: string
  readonly countries: readonly string[]
}

/** The ways on from the comparison that a reviewer has not chosen. */
export function Choices({ telling, measures, measure, countries }: Choice) {
  return (
    <>
      {telling.length > 0 && (
        <>
          <h2>What else outlets speak of</h2>
          <ul class="claims plain">
            {telling.map((group) => (
              <li>
                <TellingGroup group={group} />
              </li>
            ))}
          </ul>
        </>
      )}
      {measure === undefined ? (
        <>
          <h2>All measures</h2>
          <ul class="columns plain">
            {measures.map((name) => (
              <li>
                <a href={`/compare?${new URLSearchParams({ measure: name })}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h2>Countries with figures on {measure}</h2>
          {countries.length === 0 && <p>No figure on it names a country; give a place above.</p>}
          <ul class="columns plain">
            {countries.map((code) => (
              <li>
                <a href={`/compare?${new URLSearchParams({ measure, place: code })}`}>{placeName(code)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** "executions, Iran: 3 outlets, 1 source, contested". */
function TellingGroup({ group }: { readonly group: FigureGroup }) {
  const { measure, outlets, roots, support } = group
  return (
    <>
      <a href={`/compare?${new URLSearchParams({ measure, place: placeOf(group) })}`}>
        <Quoted text={`${measure}, ${placeName(placeOf(group))}`} />
      </a>{' '}
      <span class="facts">
        {counted(outlets, 'outlet')}, {counted(roots.length, 'source')},{' '}
        <span class={`support ${support}`}>{SUPPORT_WORDS[support]}</span>
      </span>
    </>
  )
}

/** The country where one is known, so that its places stand together. */
export const placeOf = ({ country, place }: FigureGroup): string => country ?? place ?? ''
