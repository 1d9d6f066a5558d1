import { type ScaleContinuousNumeric, type ScaleTime, scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import { utcFormat } from 'd3-time-format'
import { claimInWords } from '../../model/claim-in-words.ts'
import { ANY_VIEW } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { grouped } from '../grouped.ts'
import { addressOf } from '../view.ts'
import { plainWords } from '../words.tsx'
import { type Label, LEAST_LENGTH, labelsOf } from './picture-labels.ts'
import type { FigureMark } from './picture-marks.ts'

const WIDTH = 1000
const LEFT = 190
const RIGHT = 36
const TOP = 28
const ROW = 92
/** Free space within a row, above and below the values. */
const PAD = 16

interface Props {
  readonly marks: readonly FigureMark[]
  readonly label: string
}

/**
 * The figures over time: a row for each outlet, each figure a line over its window at the height of its value, open where the
 * text says "at least" or "at most", with the letter and color of its root and its value. Every mark leads to the words.
 */
export function Picture({ marks, label }: Props) {
  const rows = [...grouped(marks, ({ record }) => record.outletId).values()]
  const height = TOP + rows.length * ROW + 8
  const time = scaleUtc(
    [Math.min(...marks.map(({ from }) => from)), Math.max(...marks.map(({ to }) => to))],
    [LEFT, WIDTH - RIGHT],
  )
  const value = valueScale(marks)
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} aria-label={label}>
      <TimeAxis time={time} height={height} />
      {rows.map((row, i) => (
        <OutletRow marks={row} top={TOP + i * ROW} time={time} value={value} />
      ))}
    </svg>
  )
}

type ValueScale = ScaleContinuousNumeric<number, number>

/** Values further apart than this are shown in equal ratios, not in equal steps. */
const MOST_RATIO = 40

/** Heights within a row. One value alone stands in the middle. */
function valueScale(marks: readonly FigureMark[]): ValueScale {
  const least = Math.min(...marks.map(({ low }) => low))
  const most = Math.max(...marks.map(({ high }) => high))
  const range = [ROW - PAD, PAD]
  if (least === most) return scaleLinear([least - 1, most + 1], range)
  return least > 0 && most / least > MOST_RATIO ? scaleLog([least, most], range) : scaleLinear([least, most], range)
}

const day = utcFormat('%-d %b %Y')
const month = utcFormat('%b %Y')
const year = utcFormat('%Y')

/** The shortest form that tells the ticks apart. */
function tickFormat(ticks: readonly Date[]): (tick: Date) => string {
  if (ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1)) return year
  return ticks.every((tick) => tick.getUTCDate() === 1) ? month : day
}

function TimeAxis({ time, height }: { readonly time: ScaleTime<number, number>; readonly height: number }) {
  const ticks = time.ticks(6)
  const format = tickFormat(ticks)
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <>
          <line x1={time(tick)} x2={time(tick)} y1={TOP - 6} y2={height} />
          <text x={time(tick)} y={TOP - 12} text-anchor="middle">
            {format(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

interface RowProps {
  readonly marks: readonly FigureMark[]
  readonly top: number
  readonly time: ScaleTime<number, number>
  readonly value: ValueScale
}

const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4, notation: 'compact' })

function OutletRow({ marks, top, time, value }: RowProps) {
  const labels = labelsOf(marks, { time, value, right: WIDTH })
  const name = marks[0]!.record.outletName
  return (
    <g transform={`translate(0 ${top})`}>
      <line class="row" x1={0} x2={WIDTH} y1={0} y2={0} />
      <text class="outlet" x={4} y={20}>
        {plainWords(clip(name, 19))}
        <title>{plainWords(clip(name, 100))}</title>
      </text>
      <g class="axis">
        {valueTicks(value).map((tick) => (
          <text x={LEFT - 10} y={round(value(tick) + 4)} text-anchor="end">
            {number.format(tick)}
          </text>
        ))}
      </g>
      {marks.map((mark, i) => (
        <Mark mark={mark} time={time} value={value} label={labels[i]!} />
      ))}
    </g>
  )
}

const MOST_TICKS = 4

/** Round values; where values are shown in equal ratios, powers of ten, with 2 and 5 when there are few. */
function valueTicks(value: ValueScale): readonly number[] {
  const ticks = value.ticks(3)
  if (ticks.length <= MOST_TICKS) return ticks
  const round = [/^1/, /^[125]/].map((leading) => ticks.filter((tick) => leading.test(tick.toExponential())))
  const enough = round.find(({ length }) => length > 1) ?? ticks
  return enough.filter((_, i) => i % Math.ceil(enough.length / MOST_TICKS) === 0)
}

const round = (length: number): number => Math.round(length * 10) / 10

const COLORS = 8

interface MarkProps extends Omit<RowProps, 'marks' | 'top'> {
  readonly mark: FigureMark
  readonly label: Label
}

function Mark({ mark, time, value, label }: MarkProps) {
  const { record } = mark
  const x1 = round(time(mark.from))
  const x2 = Math.max(round(time(mark.to)), x1 + LEAST_LENGTH)
  const [y1, y2] = [round(value(mark.high)), round(value(mark.low))]
  const words = plainWords(
    `${record.outletName}, ${record.published?.slice(0, 10) ?? 'undated'}: ${clip(claimInWords(record.claim), 200)}`,
  )
  return (
    <a
      class={`mark ${colorOf(mark)}`}
      href={addressOf('/queue', ANY_VIEW, { at: record.claim.id })}
      aria-label={`${label.text}: ${words}`}
    >
      <title>{words}</title>
      <rect class="reach" x={x1 - 3} y={y1 - 9} width={round(x2 - x1 + 22)} height={round(y2 - y1 + 18)} />
      {mark.hasWindow ? <Interval x1={x1} x2={x2} y1={y1} y2={y2} isAbout={mark.isAbout} /> : <Moment x={x1} y={y2} />}
      {mark.open !== 'none' && (
        <OpenEnd x={mark.hasWindow ? (x1 + x2) / 2 : x1} y={mark.open === 'up' ? y1 : y2} way={mark.open} />
      )}
      <text x={round(label.x)} y={round(label.y)}>
        {label.text}
      </text>
    </a>
  )
}

/** After the eighth root colors would not be told apart; the letters still are. */
function colorOf({ root }: FigureMark): string {
  const i = root ? root.letter.charCodeAt(0) - 'A'.charCodeAt(0) : -1
  return i >= 0 && i < COLORS && root?.letter.length === 1 ? `root-${i}` : 'root-none'
}

interface IntervalProps {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly isAbout: boolean
}

function Interval({ x1, x2, y1, y2, isAbout }: IntervalProps) {
  if (y1 !== y2) return <rect class="range" x={x1} y={y1} width={round(x2 - x1)} height={round(y2 - y1)} />
  return (
    <>
      <line class={isAbout ? 'value about' : 'value'} x1={x1} x2={x2} y1={y1} y2={y1} />
      <path class="ends" d={`M${x1} ${y1 - 4}v8M${x2} ${y1 - 4}v8`} />
    </>
  )
}

/** A figure without a window stands at its day of publication. */
const Moment = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path class="moment" d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} />
)

/** "At least" and "at most": the value goes on that way. */
function OpenEnd({ x, y, way }: { readonly x: number; readonly y: number; readonly way: 'up' | 'down' }) {
  const sign = way === 'up' ? -1 : 1
  return <path class="open" d={`M${round(x)} ${y}v${sign * 13}m-4 ${sign * -5}l4 ${sign * 5}l4 ${sign * -5}`} />
}
