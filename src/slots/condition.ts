import type { Span } from '../model/span.ts'
import { clauseAt } from './clauses.ts'
import type { ClaimContext } from './context.ts'
import type { FoundReading } from './modality-words.ts'

/** "will face hunger unless convoys are let through", "has promised 40 crowns if they win": what the main clause hangs on. */
const CONDITION = /\b(?:if|unless|provided that|on condition that)\s/gi
/** "asked if 40 had died", "even if": no condition. */
const NO_CONDITION_BEFORE = /\b(?:even|as|ask|asked|asks|know|knew|see|unclear|wonder|wondered|decide|check)\s$/i
/** A condition is on what is to come or may be; "if" after what happened asks. */
const OPEN =
  /\b(?:will|would|could|can|may|might|expects?|promised|promises|plans?|threatened|threatens|forecasts?|likely)\b/i

/** The condition that the clause of `span` hangs on, as a reading; none when the span stands in the condition or nothing is conditional. */
export function conditionOf(context: ClaimContext, span: Span, sentence: Span): FoundReading[] {
  const { text } = context.document
  const words = text.slice(sentence.start, sentence.end)
  const own = clauseAt(context, sentence, span.start)
  for (const match of words.matchAll(CONDITION)) {
    const start = sentence.start + match.index
    if (NO_CONDITION_BEFORE.test(text.slice(Math.max(0, start - 10), start))) continue
    const condition = clauseAt(context, sentence, start)
    const outside = condition.start !== own.start || condition.end !== own.end
    if (
      outside &&
      holdsBoth(own, start) &&
      OPEN.test(text.slice(own.start, own.end)) &&
      isWithin(text, span, start, condition.end)
    )
      return [{ meaning: 'conditional', start, end: start + match[0].trimEnd().length }]
  }
  return []
}

const holdsBoth = (clause: Span, start: number): boolean => clause.start <= start && start < clause.end

/** No statement ends between the two: "unless they leave, five groups said" leaves the five alone. */
function isWithin(text: string, span: Span, condition: number, conditionEnd: number): boolean {
  const between = span.end <= condition ? text.slice(span.end, condition) : text.slice(conditionEnd, span.start)
  const after = text.slice(span.end, span.end + 60)
  return (
    !/[“”";:]/.test(between) &&
    !(span.start > condition && /^(?:\s\p{L}{2,16}){1,4}\s(?:said|says|warned)\b/u.test(after))
  )
}
