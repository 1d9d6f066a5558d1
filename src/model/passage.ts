import type { Span } from './span.ts'

/** Where words stand in a text, for programs that count otherwise than JavaScript, and for texts that have moved. */
export interface Passage {
  /** In Unicode code points, end-exclusive. */
  readonly start: number
  readonly end: number
  /** The text right before and right after, up to 32 characters each. */
  readonly prefix: string
  readonly suffix: string
}

const CONTEXT = 32
const SURROGATE = /[\uD800-\uDFFF]/

/**
 * The passage of a span (UTF-16, end-exclusive): of "😀 At least 40 died" and the span of "At least 40", start is 2, where
 * JavaScript counts 3. A span beyond the text gives empty contexts.
 */
export function passageAt(text: string, { start, end }: Span): Passage {
  const before = codePoints(text.slice(0, start))
  return {
    start: before,
    end: before + codePoints(text.slice(start, end)),
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
  }
}

const codePoints = (text: string): number => (SURROGATE.test(text) ? [...text].length : text.length)

/** Without half a character at either end, which the cut may have left. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
