import type { FigureClaim } from '../../src/model/claim.ts'
import type { GoldDocument, GoldFigure } from './gold.ts'
import { namesAlike, singular, wordsOf } from './names-alike.ts'

type Same = (gold: GoldFigure, found: FigureClaim, document: GoldDocument) => boolean

const sameNumber = (a: number | null, b: number | undefined): boolean =>
  a === null || b === undefined ? a === null && b === undefined : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))

/** British and American spellings of a unit are one. */
const unitKey = (unit: string): string =>
  wordsOf(unit)
    .map(singular)
    .join(' ')
    .replace(/metre\b/g, 'meter')
    .replace(/litre\b/g, 'liter')

/** The head of one phrase stands in the other. */
function sameHead(gold: string, found: string | undefined): boolean {
  const [a, b] = [wordsOf(gold ?? '').map(singular), wordsOf(found ?? '').map(singular)]
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return b.includes(a.at(-1)!) || a.includes(b.at(-1)!)
}

/** Equal but for case and article; a place that the text says contains the gold place is right too. */
function samePlace(gold: string | null, found: string | undefined, document: GoldDocument): boolean {
  const key = (name: string) => name.toLowerCase().replace(/^the /, '')
  if (gold === null || found === undefined) return gold === null && found === undefined
  const names = [gold]
  for (let name: string | null | undefined = gold; name; ) {
    name = document.places.find((place) => place.name === name)?.within
    if (!name || names.includes(name)) break
    names.push(name)
  }
  return names.map(key).includes(key(found))
}

const sameSource = (gold: string | null, found: string | undefined): boolean =>
  gold === null || found === undefined ? gold === null && found === undefined : namesAlike(gold, found)

/** Slot -> whether a claim has it as the annotation has it. */
export const FIGURE_SLOTS: Readonly<Record<string, Same>> = {
  value: (g, f) => sameNumber(g.low, f.low) && sameNumber(g.high, f.high),
  bound: (g, f) => g.bound === f.bound,
  unit: (g, f) => unitKey(g.unit) === unitKey(f.unit),
  counted: (g, f) => sameHead(g.counted, f.counted),
  measure: (g, f) => g.measure === f.measure,
  period: (g, f) => (g.period?.start ?? undefined) === f.period?.from && (g.period?.end ?? undefined) === f.period?.to,
  place: (g, f, document) => samePlace(g.place, f.place?.name, document),
  source: (g, f) => sameSource(g.source, f.source?.name),
  modality: (g, f) => (g.modality ?? 'asserted') === f.modality,
  negated: (g, f) => Boolean(g.negated) === f.negated,
}

/** What a claim's p speaks of. */
export const CORE_SLOTS = ['value', 'bound', 'unit', 'counted', 'measure']
