import { OPEN_MEASURES } from '../model/comparison-key.ts'
import { dayMs } from '../model/day.ts'
import type { ComparisonGroup } from './comparison.ts'
import { hasDays } from './window.ts'

/** The window of one group on a line of time. */
interface TimelineRow {
  readonly group: ComparisonGroup
  /** Where the window begins and ends on the line, 0 to 1. */
  readonly from: number
  readonly to: number
}

/** The windows of groups that count one thing in one place, on one line of time. */
export interface Timeline {
  /** "executions · Iran" */
  readonly title: string
  /** First and last day of the line. */
  readonly from: string
  readonly to: string
  /** The window that begins first comes first. */
  readonly rows: readonly TimelineRow[]
}

/** The timelines of groups, for each thing and place with at least two windows of known days. Rates are left out. */
export function timelines(groups: readonly ComparisonGroup[]): Timeline[] {
  const lines = new Map<string, ComparisonGroup[]>()
  for (const group of groups.filter(isDated)) {
    const key = `${group.measure} ${group.thing} ${group.place}`
    lines.set(key, [...(lines.get(key) ?? []), group])
  }
  return [...lines.values()].filter((dated) => dated.length > 1).map((dated) => timeline(titleOf(dated[0]!), dated))
}

/** "executions (women) · Iran", "percentage of flats · Lyon" */
const titleOf = (group: ComparisonGroup): string => `${subjectOf(group)} · ${group.place}`

/** What a group counts, in the words of its first figure: "executions (women)", "percentage of flats", "diggers". */
export function subjectOf({ measure, thing, figures: [figure] }: ComparisonGroup): string {
  const counted = figure?.claim.counted ?? thing
  if (thing === '') return measure
  if (measure === 'other') return counted
  return OPEN_MEASURES.has(measure) ? `${measure} of ${counted}` : `${measure} (${counted})`
}

const isDated = ({ figures: [figure] }: ComparisonGroup): boolean =>
  hasDays(figure?.claim.period) && figure?.claim.period?.kind !== 'rate'

function timeline(title: string, groups: readonly ComparisonGroup[]): Timeline {
  const days = groups.map(daysOf)
  const from = days.map((window) => window.from).reduce((a, b) => (a < b ? a : b))
  const to = days.map((window) => window.to).reduce((a, b) => (a > b ? a : b))
  const length = dayMs(to) - dayMs(from) || 1
  const at = (day: string): number => (dayMs(day) - dayMs(from)) / length
  const rows = groups.map((group, index) => ({ group, from: at(days[index]!.from), to: at(days[index]!.to) }))
  return { title, from, to, rows: rows.sort((a, b) => a.from - b.from || a.to - b.to) }
}

/** An open side ends at the one day that is known. */
function daysOf({ figures }: ComparisonGroup): { from: string; to: string } {
  const periods = figures.map(({ claim: { period } }) => period).filter((period) => hasDays(period))
  const froms = periods.map(({ from, to }) => from ?? to ?? '')
  const tos = periods.map(({ from, to }) => to ?? from ?? '')
  return { from: froms.reduce((a, b) => (a < b ? a : b)), to: tos.reduce((a, b) => (a > b ? a : b)) }
}
