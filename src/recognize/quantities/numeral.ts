import type { Span } from '../../model/span.ts'

/** How a number is written; later stages trust digits more than "a few". */
type NumeralForm = 'digits' | 'words' | 'fraction' | 'vague' | 'zero'

/** A number as read, before its bound, unit and counted thing: "1.2 million" is 1200000 to 1200000. */
export interface Numeral extends Span {
  readonly low: number
  /** Missing for open vague numbers: "dozens". */
  readonly high?: number
  readonly form: NumeralForm
  readonly rule: string
}

/** What a rule makes of its place in the text; `end` where it stopped reading. */
export interface NumeralReading {
  readonly low: number
  readonly high?: number
  readonly end: number
}

/** What one rule reads at one offset, with phrases that show it: [phrase, value of its first number], null where it must read nothing. */
export interface NumeralRule {
  readonly id: string
  readonly form: NumeralForm
  readonly read: (text: string, start: number) => NumeralReading | undefined
  readonly examples: readonly (readonly [phrase: string, value: number | readonly [number, number?] | null])[]
}

/** The match of a sticky pattern at an offset, with the offset after it. */
export function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { groups: Record<string, string>; end: number } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? { groups: { ...match.groups } as Record<string, string>, end: pattern.lastIndex } : undefined
}

/** A reading of one exact value. */
export const exactly = (value: number, end: number): NumeralReading => ({ low: value, high: value, end })
