import { isFigure } from '../../compare/comparable.ts'
import type { QueueFilter } from '../../store/desk.ts'
import type { ReviewTools } from '../context.ts'
import { grouped } from '../grouped.ts'
import { addressOf } from '../view.ts'
import { FigureTable } from './figure-table.tsx'
import { GroupTable } from './group-table.tsx'
import { Legend } from './legend.tsx'
import { Picture } from './picture.tsx'
import { type FigureMark, type FigureRecord, figureMark, rootsOf } from './picture-marks.ts'

/** The newest figures; more would be no picture any more. */
const MOST_FIGURES = 120
const MOST_OUTLETS = 14

/** The figures of a measure and place: a picture, how well each is supported, and the same as a table. */
export async function comparison({ desk }: ReviewTools, filter: QueueFilter, title: string) {
  const scope: QueueFilter = { ...filter, kind: 'figure' }
  const found = await desk.queue(scope, { order: 'newest', most: MOST_FIGURES })
  const records = found.filter(isFigure)
  if (records.length === 0) return <p>No figure fits.</p>
  const conflicts = await desk.conflictsAmong(records.map(({ claim }) => claim.id))
  const roots = rootsOf(records)
  const marks = shown(records.filter(isPlain(unitOf(records))).flatMap((record) => figureMark(record, roots) ?? []))
  return (
    <>
      {marks.length > 0 && (
        <figure class="comparison">
          <Legend roots={[...roots.values()]} hasOwn={marks.some(({ root }) => root === undefined)} />
          <div class="scroll">
            <Picture marks={marks} label={`${title}: each figure over its period, by outlet`} />
          </div>
          <figcaption class="facts">
            A line is the period that a figure covers, at the height of its value; an arrow is an open end, “at least”
            or “at most”; a dashed line is “about”; a diamond has no stated period and stands at its day of publication.
          </figcaption>
        </figure>
      )}
      <p class="facts">
        {marks.length < records.length &&
          `In the table only, because of another unit, denied or expected, or without number or day: ${records.length - marks.length}. `}
        {found.length === MOST_FIGURES && `Only the ${MOST_FIGURES} newest are shown; narrow the days. `}
        <a href={addressOf('/claims', { filter: scope, order: 'newest' })}>All of them as a list</a>
      </p>
      <GroupTable records={records} conflicts={conflicts} />
      <FigureTable records={records} roots={roots} />
    </>
  )
}

/** The unit that most figures have. */
function unitOf(records: readonly FigureRecord[]): string | undefined {
  const counts = grouped(records, ({ claim }) => claim.unit)
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

/** Denied and expected figures, changes and rates are no values that could stand beside the others. */
const isPlain =
  (unit: string | undefined) =>
  ({ claim }: FigureRecord): boolean =>
    claim.unit === unit &&
    !claim.negated &&
    claim.modality === 'asserted' &&
    !claim.change &&
    claim.period?.kind !== 'rate'

/** The outlets with most figures, in the order of their names. */
function shown(marks: readonly FigureMark[]): readonly FigureMark[] {
  const byOutlet = [...grouped(marks, ({ record }) => record.outletId).values()]
  return byOutlet
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_OUTLETS)
    .sort((a, b) => a[0]!.record.outletName.localeCompare(b[0]!.record.outletName))
    .flat()
}
