import type { Bounded } from './bounds.ts'

/** "about 40 metres (131 feet)": what stands in parentheses is the same quantity in another unit. */
const OPENING = /^(?:[\s-](?:deep|wide|long|high|tall|away))?(?:\s[a-z]{2,14}){0,2}\s?\((?:or |about |some )?$/

/** Index of the quantity that each one converts, -1 for all others: "131 feet" converts "40 metres". */
export function convertedIndexes(text: string, quantities: readonly Bounded[]): number[] {
  const indexes: number[] = []
  quantities.forEach((quantity, index) => {
    const before = quantities[index - 1]
    const isConversion =
      before !== undefined && before.unit !== 'count' && quantity.unit !== 'count' && before.unit !== quantity.unit
    indexes.push(
      isConversion && OPENING.test(text.slice(before.end, quantity.start)) && isClosed(text, quantity.end)
        ? index - 1
        : -1,
    )
  })
  return indexes
}

const isClosed = (text: string, end: number): boolean => /^\s?[)/,;]/.test(text.slice(end, end + 2))

/** A conversion takes the bound of what it converts, unless it states its own: "less than 10 metres (33 feet)" is less than 33 feet. */
export function withBoundOf(converted: Bounded, conversion: Bounded): Bounded {
  if (conversion.bound !== 'exact' || converted.bound === 'exact' || converted.bound === 'range') return conversion
  const { low, high = low, ...rest } = conversion
  const keepsLow = converted.low !== undefined
  const keepsHigh = converted.high !== undefined
  return {
    ...rest,
    ...(keepsLow && low !== undefined ? { low } : {}),
    ...(keepsHigh && high !== undefined ? { high } : {}),
    bound: converted.bound,
  }
}
