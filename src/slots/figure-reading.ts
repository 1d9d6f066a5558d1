import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { MeasureReading } from './measure.ts'
import type { PeriodReading } from './period-window.ts'

/** What was read of a quantity before its neighbors are asked. */
export interface FigureReading {
  readonly quantity: QuantityMention
  readonly sentence: Span
  readonly measure: MeasureReading
  readonly time?: PeriodReading
  /** False for a length of time or a size, which is counted over no window. */
  readonly takesPeriod: boolean
  /** The figure that this one is a part of: "12 people" for "including 7 children". */
  readonly whole?: QuantityMention
}
