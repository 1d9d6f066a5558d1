/** A stretch of `article.text`: UTF-16 code-unit offsets, end-exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span that carries its own words: `text === article.text.slice(start, end)` always holds. */
export interface TextSpan extends Span {
  readonly text: string
}

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True when `inner` lies wholly inside `outer` (equal spans contain each other). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The span's words, as a span that carries them. */
export const textSpan = (text: string, start: number, end: number): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
})
