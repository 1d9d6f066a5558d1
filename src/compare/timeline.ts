import { dayMs } from '../model/day.ts'
import type { ComparisonGroup } from './comparison.ts'
import { hasDays } from './window.ts'

/** The window of one group on a line of time. */
export interface TimelineRow {
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
    const title = titleOf(group)
    lines.set(title, [...(lines.get(title) ?? []), group])
  }
  return [...lines].filter(([, dated]) => dated.length > 1).map(([title, dated]) => timeline(title, dated))
}

/** "executions of women · Iran", "percentage of flat · Lyon" */
export const titleOf = ({ measure, thing, place }: ComparisonGroup): string => `${subjectOf(measure, thing)} · ${place}`

export function subjectOf(measure: string, thing: string): string {
  if (thing === '') return measure
  return measure === 'other' ? thing : `${measure} of ${thing}`
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
