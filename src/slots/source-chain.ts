import type { Article } from '../model/article.ts'
import type { SourceLink } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'

/**
 * Through whose hands an assertion came, from the outlet's side to the root: "(AFP) - Two died, state TV said, citing police" gives AFP,
 * state TV, police. `quotes` are the statements that hold it, the outermost first. Undefined when nobody stands between.
 */
export function sourceChain(article: Article, quotes: readonly QuoteMention[]): SourceLink[] | undefined {
  const spoken = quotes.flatMap((quote, index) => linksOf(quote, index === quotes.length - 1))
  const links = [...wires(article), ...spoken].filter(
    ({ name }, index, all) => !all.slice(index + 1).some((later) => later.name === name),
  )
  return links.length > 1 ? links : undefined
}

/** Agencies that wrote or carried the text, unless one of them is the outlet itself. */
const wires = ({ agencies = [], dateline, outlet }: Article): SourceLink[] =>
  agencies
    .filter((name) => name !== outlet)
    .map((name) => ({
      name,
      role: 'wire',
      ...(dateline?.agency === name ? { start: dateline.start, end: dateline.end } : {}),
    }))

function linksOf({ speaker, toldTo, ...quote }: QuoteMention, isRoot: boolean): SourceLink[] {
  if (speaker === undefined) return []
  return [
    ...(toldTo ? [{ ...toldTo, role: 'medium' } as const] : []),
    {
      name: speaker,
      role: isRoot ? 'source' : 'relay',
      ...(quote.cue === undefined ? {} : { cue: quote.cue }),
      ...(quote.speakerStart === undefined ? {} : { start: quote.speakerStart }),
      ...(quote.speakerEnd === undefined ? {} : { end: quote.speakerEnd }),
    },
  ]
}
