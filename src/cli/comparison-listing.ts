import { type ComparisonGroup, rootColumn } from '../compare/comparison.ts'
import { citedBy } from '../compare/root-source.ts'
import { subjectOf, type Timeline, timelines } from '../compare/timeline.ts'
import { statusInWords } from '../export/status-in-words.ts'
import { amountInWords } from '../model/claim-in-words.ts'
import type { Disagreement } from '../model/record.ts'
import { column, cut, widest, wrap } from './fit-text.ts'
import type { Paint } from './terminal.ts'

type Figure = ComparisonGroup['figures'][number]

const LONGEST_NAME = 32

/**
 * Figures side by side for a terminal: what disagrees in words, then group by group who says what, citing whom, then where the
 * windows lie in time.
 */
export function comparisonListing(
  groups: readonly ComparisonGroup[],
  disagreements: readonly Disagreement[],
  paint: Paint,
  width: number | undefined,
): string[] {
  if (groups.length === 0)
    return ["No figures fit. Fewer filters show more; 'claimtrail claims --kind figure' lists all figures."]
  return [
    ...inWords(disagreements, paint, width),
    ...groups.flatMap((group) => [...groupLines(group, paint, width), '']),
    ...timelines(groups).flatMap((timeline) => [...timelineLines(timeline, paint, width), '']),
  ]
}

function inWords(disagreements: readonly Disagreement[], paint: Paint, width = 100): string[] {
  if (disagreements.length === 0) return []
  const told = disagreements.flatMap(({ words }) => hanging(words, width))
  return [paint('bold', 'Where they disagree'), ...told, '']
}

/** "  - Sample Herald changed a figure: version 2 says" and further lines below its first word. */
export const hanging = (words: string, width: number): string[] =>
  wrap(words, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)

function groupLines(group: ComparisonGroup, paint: Paint, width: number | undefined): string[] {
  const { place, period, figures, outlets, roots, support } = group
  const voices = roots === 0 ? 'nobody cited' : `${count(roots, 'source')} cited`
  const widths = {
    amount: widest(
      figures.map(({ claim }) => amountInWords(claim)),
      LONGEST_NAME,
    ),
    outlet: widest(
      figures.map(({ outletName }) => outletName),
      LONGEST_NAME,
    ),
    source: widest(figures.map(sourceOf), LONGEST_NAME),
  }
  return [
    `${paint('bold', `${subjectOf(group)} · ${place} · ${period}`)}  (${count(outlets, 'outlet')}, ${voices}: ${support.replace('_', ' ')})`,
    ...figures.map((figure) => cut(figureLine(figure, widths), width)),
    ...overTime(group).map((line) => cut(line, width)),
    ...outletsByRoots(group, paint, width),
  ]
}

/** "  ≥ 1,000  Sample Herald  2025-09-24  Iran Human Rights  e04365c52055  “at least 1,000 people”". */
function figureLine(figure: Figure, widths: Readonly<Record<'amount' | 'outlet' | 'source', number>>): string {
  const { claim, outletName, published = 'unknown', status } = figure
  return `  ${[
    column(amountInWords(claim), widths.amount),
    column(outletName, widths.outlet),
    column(published.slice(0, 10), 10),
    column(sourceOf(figure), widths.source),
    claim.id,
    `“${claim.text.replace(/\s+/g, ' ')}”${status === 'open' ? '' : ` [${statusInWords(figure)}]`}`,
  ].join('  ')}`
}

/** "    first = 4 (Sample Wire, 2024-11-14), latest = 5 (Sample Gazette, 2024-11-14); lowest 4, highest 5": of differing tolls. */
function overTime({ figures, outlets }: ComparisonGroup): string[] {
  const numbers = figures.flatMap(({ claim: { low, high } }) => [low, high]).filter((value) => value !== undefined)
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  if (outlets < 2 || numbers.length === 0 || lowest === highest) return []
  const told = ({ claim, outletName, published = 'day unknown' }: Figure): string =>
    `${amountInWords(claim)} (${outletName}, ${published.slice(0, 10)})`
  const [latest, first] = [figures[0]!, figures.at(-1)!]
  return [
    `    first ${told(first)}, latest ${told(latest)}; lowest ${lowest.toLocaleString('en')}, highest ${highest.toLocaleString('en')}`,
  ]
}

const sourceOf = (figure: Figure): string => citedBy(figure) ?? 'no source named'

/** Which outlet has what from whom, for groups in which both are several: a row for each outlet, a column for each source. */
function outletsByRoots(group: ComparisonGroup, paint: Paint, width: number | undefined): string[] {
  if (group.outlets < 2 || group.rootNames.length < 2) return []
  const rows = outletRows(group)
  const isUnattributed = [...rows.values()].some((cells) => cells.at(-1) !== '')
  const heads = [...group.rootNames, ...(isUnattributed ? ['no source named'] : [])]
  const first = widest([...rows.keys()], LONGEST_NAME)
  const line = (name: string, cells: readonly string[]): string =>
    cut(`    ${[column(name, first), ...cells.map((cell) => column(cell, LONGEST_NAME - 8))].join('  ')}`, width)
  return [paint('dim', line('', heads)), ...[...rows].map(([outlet, cells]) => line(outlet, cells))]
}

/** For each outlet its amounts under each root, those of its own voice last. */
export function outletRows({ figures, rootNames }: ComparisonGroup): Map<string, string[]> {
  const rows = new Map<string, string[]>()
  for (const figure of figures) {
    const cells = rows.get(figure.outletName) ?? Array.from({ length: rootNames.length + 1 }, () => '')
    const at = rootColumn(figure, rootNames)
    const index = at === -1 ? rootNames.length : at
    const amount = amountInWords(figure.claim)
    if (!cells[index]?.split(', ').includes(amount)) cells[index] = cells[index] ? `${cells[index]}, ${amount}` : amount
    rows.set(figure.outletName, cells)
  }
  return rows
}

const BAR_WIDTH = 40

/** The windows of figures on one thing as bars, one below the other. */
function timelineLines({ title, from, to, rows }: Timeline, paint: Paint, width: number | undefined): string[] {
  const names = widest(
    rows.map(({ group }) => group.period),
    LONGEST_NAME,
  )
  return [
    `${paint('bold', `When: ${title}`)}  ${from} to ${to}`,
    ...rows.map(({ group, from: start, to: end }) =>
      cut(`  ${column(group.period, names)}  ${bar(start, end)}  ${amounts(group)}`, width),
    ),
  ]
}

function bar(from: number, to: number): string {
  const start = Math.min(BAR_WIDTH - 1, Math.round(from * BAR_WIDTH))
  const end = Math.max(start + 1, Math.round(to * BAR_WIDTH))
  return `${'·'.repeat(start)}${'█'.repeat(end - start)}${'·'.repeat(BAR_WIDTH - end)}`
}

/** "= 972, = 975": the different values of a group. */
export const amounts = ({ figures }: ComparisonGroup): string =>
  [...new Set(figures.map(({ claim }) => amountInWords(claim)))].join(', ')

const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
