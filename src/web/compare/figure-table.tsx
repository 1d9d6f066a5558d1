import { rootOf } from '../../compare/root-source.ts'
import { amountInWords } from '../../model/claim-in-words.ts'
import { ClaimLink, Status } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { daysInWords } from '../queue/slot-rows.ts'
import { percent } from '../view-words.ts'
import { Quoted } from '../words.tsx'
import type { FigureRecord, Root } from './picture-marks.ts'

interface TableProps {
  readonly records: readonly FigureRecord[]
  readonly roots: ReadonlyMap<string, Root>
}

const COLUMNS = [
  'Outlet',
  'Published',
  'Value',
  'Period',
  'Place',
  'Root source',
  'Confidence',
  'Status',
  'In words',
] as const

/** The figures of the picture, and those that it cannot show, a row each. */
export function FigureTable({ records, roots }: TableProps) {
  return (
    <div class="scroll comparison-tables">
      <table>
        <caption>The same figures, the latest first</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <FigureRow record={record} root={roots.get(rootOf(record) ?? '')} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureRow({ record, root }: { readonly record: FigureRecord; readonly root: Root | undefined }) {
  const { claim } = record
  const { period } = claim
  return (
    <tr>
      <td>
        <Quoted text={clip(record.outletName, 40)} />
      </td>
      <td class="nowrap">{record.published?.slice(0, 10) ?? ''}</td>
      <td class="nowrap">
        <Quoted text={clip(amountInWords(claim), 60)} />
      </td>
      <td class="nowrap">{period?.from || period?.to ? daysInWords(period.from, period.to) : '–'}</td>
      <td>
        <Quoted text={clip(claim.place?.name ?? '–', 60)} />
      </td>
      <td>{root ? <Quoted text={`${root.letter}: ${clip(root.name, 60)}`} /> : 'own voice'}</td>
      <td>{percent(claim.confidence.p)}</td>
      <td>
        <Status status={record.status} />
      </td>
      <td class="in-words">
        <ClaimLink stored={record} />
      </td>
    </tr>
  )
}
