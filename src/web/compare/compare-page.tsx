import { isFigure } from '../../compare/comparable.ts'
import { rootOf } from '../../compare/root-source.ts'
import { amountInWords } from '../../model/claim-in-words.ts'
import type { QueueFilter } from '../../store/desk.ts'
import { ClaimLink, Status } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { grouped } from '../grouped.ts'
import { page } from '../layout.tsx'
import { daysInWords } from '../queue/slot-rows.ts'
import { addressOf, percent, viewOf } from '../view.ts'
import { Quoted } from '../words.tsx'
import { Picture } from './picture.tsx'
import { type FigureMark, type FigureRecord, figureMark, type Root, rootsOf } from './picture-marks.ts'

/** The newest figures; more would be no picture any more. */
const MOST_FIGURES = 150
const MOST_OUTLETS = 14

/** Figures on one measure and place side by side: a picture first, the same figures as a table below. */
export async function comparePage(request: Request, tools: ReviewTools) {
  const { filter } = viewOf(request.req.query())
  if (filter.measure === undefined || filter.place === undefined) return choicePage(request, tools, filter.measure)
  const { status: _any, ...asked } = filter
  const scope: QueueFilter = { ...asked, kind: 'figure' }
  const [found, measures] = await Promise.all([
    tools.desk.queue(scope, { order: 'newest', most: MOST_FIGURES }),
    tools.desk.measures(),
  ])
  const records = found.filter(isFigure)
  const roots = rootsOf(records)
  const marks = shown(records.filter(isPlain(unitOf(records))).flatMap((record) => figureMark(record, roots) ?? []))
  const title = `${filter.measure}, ${placeName(filter.place)}`
  return page(request, {
    title,
    at: '/compare',
    wide: true,
    children: (
      <>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <ScopeForm filter={filter} measures={measures} />
        {records.length === 0 ? (
          <p>No figure fits.</p>
        ) : (
          <>
            {marks.length > 0 && (
              <figure class="comparison">
                <Legend roots={[...roots.values()]} hasOwn={marks.some(({ root }) => root === undefined)} />
                <div class="scroll">
                  <Picture marks={marks} label={`${title}: each figure over its period, by outlet`} />
                </div>
                <figcaption class="facts">
                  A line is the period that a figure covers, at the height of its value; an arrow is an open end, “at
                  least” or “at most”; a dashed line is “about”; a diamond has no stated period and stands at its day of
                  publication.
                </figcaption>
              </figure>
            )}
            <p class="facts">
              {marks.length < records.length &&
                `In the table only, because of another unit, denied or expected, or without number or day: ${records.length - marks.length}. `}
              {found.length === MOST_FIGURES && `Only the ${MOST_FIGURES} newest are shown; narrow the days. `}
              <a href={addressOf('/claims', { filter: scope, order: 'newest' })}>All of them as a list</a>
            </p>
            <FigureTable records={records} roots={roots} />
          </>
        )}
      </>
    ),
  })
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

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

const placeName = (place: string): string => (/^[A-Z]{2}$/.test(place) ? (regions.of(place) ?? place) : clip(place, 60))

interface ScopeProps {
  readonly filter: QueueFilter
  readonly measures: readonly string[]
}

const ScopeForm = ({ filter, measures }: ScopeProps) => (
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

/** Which measures there are, and for the one that was chosen, which countries. */
async function choicePage(request: Request, { desk }: ReviewTools, measure: string | undefined) {
  const measures = await desk.measures()
  const countries = measure === undefined ? [] : await desk.countriesOf(measure)
  return page(request, {
    title: 'Compare',
    at: '/compare',
    children: (
      <>
        <h1>Compare figures</h1>
        <ScopeForm filter={measure === undefined ? {} : { measure }} measures={measures} />
        {measure === undefined ? (
          <>
            <h2>Measures</h2>
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
    ),
  })
}

const MOST_ROOTS = 14

const Legend = ({ roots, hasOwn }: { readonly roots: readonly Root[]; readonly hasOwn: boolean }) => (
  <ul class="legend plain">
    {roots.slice(0, MOST_ROOTS).map(({ letter, name }, i) => (
      <li>
        <span class={`letter root-${i < 8 ? i : 'none'}`}>{letter}</span> <Quoted text={clip(name, 60)} />
      </li>
    ))}
    {roots.length > MOST_ROOTS && <li>and {roots.length - MOST_ROOTS} more, see the table</li>}
    {hasOwn && (
      <li>
        <span class="letter root-none">·</span> the outlet’s own voice
      </li>
    )}
  </ul>
)

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

function FigureTable({ records, roots }: TableProps) {
  return (
    <div class="scroll">
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
      <td>{period?.from || period?.to ? daysInWords(period.from, period.to) : '–'}</td>
      <td>
        <Quoted text={clip(claim.place?.name ?? '–', 60)} />
      </td>
      <td>{root ? <Quoted text={`${root.letter}: ${clip(root.name, 60)}`} /> : 'own voice'}</td>
      <td>{percent(claim.confidence.p)}</td>
      <td>
        <Status status={record.status} />
      </td>
      <td>
        <ClaimLink stored={record} />
      </td>
    </tr>
  )
}
