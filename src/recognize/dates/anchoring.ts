import { partsOf } from '../../model/day.ts'
import type { Document } from '../../text/document.ts'
import type { Anchoring } from './bearings.ts'
import type { Candidate } from './scan.ts'

/** Fewer stated years than this say nothing about the kind of text. */
const ENOUGH_YEARS = 5
/** Share of stated years that must be far from the publication for a text to be a narrative. */
const FAR_SHARE = 0.6
const FAR_YEARS = 1
/** Dates counted from the publication, for each stated year, that a narrative may have. */
const DEICTIC_SHARE = 0.4

/**
 * How dates without a year are to be read in this text. A history ("On 3 May 1916 ... In June ...") states many years far from
 * its publication and few days counted from it; news ("on Friday", "yesterday") does the contrary.
 */
export function chooseAnchoring({ reference }: Document, candidates: readonly Candidate[]): Anchoring {
  const years = candidates.flatMap(({ expression }) =>
    expression.kind === 'calendar' && expression.year !== undefined ? [expression.year] : [],
  )
  if (years.length < ENOUGH_YEARS) return 'news'
  const now = reference === undefined ? undefined : partsOf(reference).year
  const far = years.filter((year) => now === undefined || Math.abs(year - now) > FAR_YEARS).length
  const deictic = candidates.filter(({ expression }) => isDeictic(expression)).length
  return far >= FAR_SHARE * years.length && deictic <= DEICTIC_SHARE * years.length ? 'narrative' : 'news'
}

/** "yesterday", "last week", a bare "Friday": what only news counts from. */
function isDeictic(expression: Candidate['expression']): boolean {
  if (expression.kind === 'shift') return expression.from === 'publication'
  return (
    expression.kind === 'calendar' &&
    expression.weekday !== undefined &&
    expression.month === undefined &&
    !expression.which
  )
}
