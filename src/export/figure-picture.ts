import { scaleLinear, scaleUtc } from 'd3-scale'
import { utcFormat } from 'd3-time-format'
import { escapeHtml } from './escape-html.ts'

/** A figure as the picture draws it: a window of days at an interval of values. */
export interface DrawnFigure {
  readonly claimId: string
  readonly outletName: string
  /** "executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran". */
  readonly words: string
  /** ISO days. */
  readonly from: string
  readonly to: string
  readonly low: number
  readonly high: number
  /** Where the value goes on: "at least" upwards, "at most" downwards. */
  readonly open: 'up' | 'down' | 'none'
  /** Who stands behind it; absent: the outlet itself. */
  readonly root?: string
}

/** Figures on one measure in one place, of two outlets or more. */
export interface FigurePicture {
  readonly title: string
  readonly figures: readonly DrawnFigure[]
}

const WIDTH = 900
const LEFT = 170
const RIGHT = 44
const TOP = 26
const ROW = 76
const PAD = 18

/** An SVG: a row for each outlet, each figure a line over its window at the height of its value, lettered by who stands behind it. */
export function figurePicture({ title, figures }: FigurePicture): string {
  const outlets = [...new Set(figures.map(({ outletName }) => outletName))]
  const roots = [...new Set(figures.flatMap(({ root }) => root ?? []))]
  const scales = scalesOf(figures)
  const height = TOP + outlets.length * ROW
  const marks = figures.map((figure) => mark(figure, TOP + outlets.indexOf(figure.outletName) * ROW, roots, scales))
  return `<figure>
<figcaption>${escapeHtml(title)}</figcaption>
<svg role="img" aria-label="${escapeHtml(title)}: each figure over its period, by outlet" viewBox="0 0 ${WIDTH} ${height}">
${timeAxis(scales.time, height)}
${outlets.map((name, index) => outletRow(name, TOP + index * ROW, scales.value)).join('\n')}
${marks.join('\n')}
</svg>
<p class="facts">${roots.map((root, index) => `<b class="root-${index % COLORS}">${letter(index)}</b> ${escapeHtml(root)}`).join(' · ')}</p>
</figure>
`
}

/** As many as are told apart; the letters go on. */
const COLORS = 6
const letter = (index: number): string => String.fromCharCode(65 + (index % 26)).repeat(Math.floor(index / 26) + 1)

function scalesOf(figures: readonly DrawnFigure[]) {
  const days = figures.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)])
  const values = figures.flatMap(({ low, high }) => [low, high])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return {
    time: scaleUtc([Math.min(...days), Math.max(...days) + DAY_MS], [LEFT, WIDTH - RIGHT]),
    value: scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [ROW - PAD, PAD]),
  }
}

const DAY_MS = 86_400_000

type Scales = ReturnType<typeof scalesOf>

const day = utcFormat('%-d %b %Y')

function timeAxis(time: Scales['time'], height: number): string {
  const lines = time
    .ticks(5)
    .filter((tick) => tick.getTime() % DAY_MS === 0)
    .map(
      (tick) =>
        `<line x1="${round(time(tick))}" x2="${round(time(tick))}" y1="${TOP - 4}" y2="${height}"/><text x="${round(time(tick))}" y="${TOP - 10}" text-anchor="middle">${day(tick)}</text>`,
    )
  return `<g class="axis">${lines.join('')}</g>`
}

const LONGEST_NAME = 22
const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4, notation: 'compact' })

function outletRow(name: string, top: number, value: Scales['value']): string {
  const short = name.length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name
  const ticks = value
    .ticks(2)
    .map(
      (tick) =>
        `<text x="${LEFT - 8}" y="${round(top + value(tick) + 4)}" text-anchor="end">${number.format(tick)}</text>`,
    )
  return `<line class="row" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}"/><text class="outlet" x="4" y="${top + 16}">${escapeHtml(short)}</text><g class="axis">${ticks.join('')}</g>`
}

const LEAST_LENGTH = 6

/** Leads to the claim in its sentence. */
function mark(figure: DrawnFigure, top: number, roots: readonly string[], { time, value }: Scales): string {
  const [x1, start] = [round(time(Date.parse(figure.from))), time(Date.parse(figure.to))]
  const x2 = Math.max(round(start), x1 + LEAST_LENGTH)
  const [y1, y2] = [round(top + value(figure.high)), round(top + value(figure.low))]
  const index = figure.root === undefined ? -1 : roots.indexOf(figure.root)
  const words = escapeHtml(`${figure.outletName}: ${figure.words}`)
  return `<a href="#claim-${escapeHtml(figure.claimId)}" class="${index < 0 ? 'root-none' : `root-${index % COLORS}`}" aria-label="${words}"><title>${words}</title><rect x="${x1}" y="${y1 - 2}" width="${round(x2 - x1)}" height="${round(y2 - y1 + 4)}"/>${openEnd(figure, (x1 + x2) / 2, y1, y2)}<text x="${round(x2 + 4)}" y="${y1 + 4}">${index < 0 ? '·' : letter(index)}</text></a>`
}

function openEnd({ open }: DrawnFigure, x: number, y1: number, y2: number): string {
  if (open === 'none') return ''
  const [y, way] = open === 'up' ? [y1, -1] : [y2, 1]
  return `<path d="M${round(x)} ${y}v${way * 12}m-4 ${way * -5}l4 ${way * 5}l4 ${way * -5}"/>`
}

const round = (length: number): number => Math.round(length * 10) / 10
