import type { IsoDay } from '../../model/day.ts'
import type { TimexType } from '../../model/mention.ts'

/** A TIMEX3 value with how it was had; days only where they do not follow from the value. */
export interface Resolved {
  readonly value: string
  readonly basis: 'stated' | 'relative'
  /** DATE, unless said. */
  readonly timex?: TimexType
  readonly from?: IsoDay
  readonly to?: IsoDay
  readonly flag?: string
}
