import { type ComparisonGroup, comparisonGroups } from '../../compare/comparison.ts'
import { amountInWords } from '../../model/claim-in-words.ts'
import type { Relation } from '../../model/relation.ts'
import { ClaimLink } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { Quoted } from '../words.tsx'
import type { FigureRecord } from './picture-marks.ts'
import { SUPPORT_WORDS } from './support-words.ts'

const MOST_GROUPS = 12
const MOST_VALUES = 4
const COLUMNS = ['Place', 'Period', 'Values', 'Outlets', 'Sources behind them', 'Support'] as const

interface Props {
  readonly records: readonly FigureRecord[]
  readonly conflicts: readonly Relation[]
}

/** What the figures come to, thing by thing, those of most outlets first: many outlets with one source are one voice. */
export function GroupTable({ records, conflicts }: Props) {
  const groups = comparisonGroups(records, conflicts).slice(0, MOST_GROUPS)
  if (groups.length === 0) return null
  return (
    <div class="scroll comparison-tables">
      <table>
        <caption>How well each figure is supported: outlets that cite one source are one voice</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow group={group} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GroupRow({ group }: { readonly group: ComparisonGroup }) {
  const { thing, place, period, outlets, rootNames, support } = group
  return (
    <tr>
      <td>
        <Quoted text={clip(thing === '' ? place : `${place}, ${thing}`, 80)} />
      </td>
      <td>{period.replace('..', ' to ')}</td>
      <td>
        <Values group={group} />
      </td>
      <td>{outlets}</td>
      <td>
        <Quoted text={rootNames.length === 0 ? 'nobody cited' : clip(rootNames.join('; '), 160)} />
      </td>
      <td>
        <span class={`support ${support}`}>{SUPPORT_WORDS[support]}</span>
      </td>
    </tr>
  )
}

/** Each different value once, as a link to a claim that states it. */
function Values({ group: { figures } }: { readonly group: ComparisonGroup }) {
  const values = new Map(figures.map((figure) => [amountInWords(figure.claim), figure]))
  const shown = [...values].slice(0, MOST_VALUES)
  return (
    <>
      {shown.map(([amount, figure], i) => (
        <>
          {i > 0 && ', '}
          <ClaimLink stored={figure} words={amount} />
        </>
      ))}
      {values.size > MOST_VALUES && ` and ${values.size - MOST_VALUES} more`}
    </>
  )
}
