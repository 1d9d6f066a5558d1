import type { Measure } from '../model/claim.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isPrisonTerm, measureOfUnit } from './measure-by-unit.ts'
import { bestFrame } from './measure-frames.ts'
import { measureWords, namesMeasure } from './measure-words.ts'

export { MEASURES } from './measure-words.ts'

/** What is measured, how it was read, and the words that say so. */
export interface MeasureReading {
  readonly measure: Measure
  /** `explicit`: in or at the counted phrase; `frame`: by a verb or noun of the clause; `related`: by a figure that it belongs to; `unit`: by the unit; `none`: nothing says. */
  readonly how: 'explicit' | 'frame' | 'related' | 'unit' | 'none'
  readonly evidence?: Span
}

/** "None of the five executions had been announced" denies the announcing, not the executions. */
const NONE_OF_BEFORE = /\b(?:none|neither) of (?:the|those|these|its|his|her|their)\s$/i
/** "Mother of three jailed": how many children she has, not how many were jailed. */
const PARENT_OF = /\b(?:mother|father|mum|dad|parents?|grandmother|grandfather|widow|widower)[\s-]of[\s-]$/i
/** "lost three brothers": kin are lost by death. */
const LOST_BEFORE = /\b(?:lost|losing|mourns?|mourned|buried|burying)\s(?:her\s|his\s|their\s|at least\s|all\s)?$/i
const KIN =
  /^(?:(?:[a-z]{3,8}\s)?(?:brothers?|sisters?|sons?|daughters?|children|child|relatives|parents|cousins?|uncles?|aunts?|grandchildren|family members|members of (?:his|her|their) family|husband|wife|soldiers|troops|men|fighters|crew members|officers|comrades))\b/i

/**
 * What a quantity measures, by the verb or noun of its clause: in "at least 64 executions happened" executions, in
 * "killed 12 people and wounded 40" deaths for 12 and injuries for 40. Money and percentages measure themselves.
 * Nothing found: `other`. The frames follow the idea of FrameNet's lexical units; table in data/lexicons/measures.txt.
 */
export function measureOf(context: ClaimContext, quantity: QuantityMention, sentence: Span): MeasureReading {
  const { text } = context.document
  const byUnit = measureOfUnit(text, quantity)
  if (byUnit) return { measure: byUnit, how: 'unit' }
  if (isPrisonTerm(text, quantity)) return { measure: 'sentences', how: 'unit' }
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start)
  if (/^times?$/.test(quantity.counted ?? '')) return { measure: 'other', how: 'none' }
  const isOfNone = NONE_OF_BEFORE.test(before) && !namesMeasure(quantity.counted ?? '')
  if (quantity.unit !== 'count' || isOfNone || PARENT_OF.test(before)) return { measure: 'other', how: 'none' }
  if (LOST_BEFORE.test(before) && KIN.test(text.slice(quantity.end + 1, quantity.end + 30)))
    return { measure: 'deaths', how: 'frame' }
  const others = startingIn(context.quantities, sentence).filter((other) => other !== quantity)
  const best = bestFrame(text, quantity, others, measureWords(context, sentence))
  return best
    ? { measure: best.measure, how: best.explicit ? 'explicit' : 'frame', evidence: best.evidence }
    : { measure: 'other', how: 'none' }
}
