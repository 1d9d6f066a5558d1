import { type ComparisonGroup, citedBy } from '../compare/comparison.ts'
import { amountInWords } from '../model/claim-in-words.ts'
import type { Disagreement } from '../model/record.ts'
import { column, cut, widest, wrap } from './fit-text.ts'
import type { Paint } from './terminal.ts'

type Figure = ComparisonGroup['figures'][number]

const LONGEST_NAME = 32

/** Figures side by side for a terminal: what disagrees in words, then group by group who says what, citing whom. */
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
  const { measure, place, period, figures, outlets, roots } = group
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
    `${paint('bold', `${measure} · ${place} · ${period}`)}  (${count(outlets, 'outlet')}, ${voices})`,
    ...figures.map((figure) => cut(figureLine(figure, widths), width)),
  ]
}

/** "  ≥ 1,000  Sample Herald  2025-09-24  Iran Human Rights  e04365c52055  “at least 1,000 people”". */
function figureLine(figure: Figure, widths: Readonly<Record<'amount' | 'outlet' | 'source', number>>): string {
  const { claim, outletName, published = 'unknown' } = figure
  return `  ${[
    column(amountInWords(claim), widths.amount),
    column(outletName, widths.outlet),
    column(published.slice(0, 10), 10),
    column(sourceOf(figure), widths.source),
    claim.id,
    `“${claim.text.replace(/\s+/g, ' ')}”`,
  ].join('  ')}`
}

const sourceOf = (figure: Figure): string => citedBy(figure) ?? 'no source named'

const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
