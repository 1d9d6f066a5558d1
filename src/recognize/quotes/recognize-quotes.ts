import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { isAttitude } from './attitudes.ts'
import { attributionsOf } from './attributions.ts'
import type { Attribution } from './finding.ts'
import { joinPassages } from './join-passages.ts'
import { createNameIndex, type NameIndex } from './name-index.ts'
import { nestQuotes } from './nest-quotes.ts'
import { findPosts } from './posts.ts'
import { findQuotations } from './quote-marks.ts'
import { createResolver, type Speaker } from './resolve-speaker.ts'
import { toldTo } from './told-to.ts'
import { type Passage, readPassages } from './words.ts'

/** A quotation that goes on in the same voice is right about four times in five. */
const P_CARRIED = 0.8
/** Between an attributed quotation and the one that goes on with it, in characters: "“Yes,” she said on Monday in Oslo. “...”" */
const LONGEST_GAP = 400

/** Attributed statements, direct and indirect, with speaker and cue: "according to Iran HRM". None found: an empty list. */
export function recognizeQuotes(document: Document, names: readonly Mention[]): QuoteMention[] {
  const { text, sentences } = document
  const index = createNameIndex(names)
  const resolver = createResolver(text, index)
  const mentions = findPosts(text, sentences)
  let previous: QuoteMention | undefined
  const passages = joinPassages(text, readPassages(text, sentences, findQuotations(text)))
  for (const passage of passages) {
    const stated = attributionsOf(passage).flatMap((attribution) =>
      toMentions(text, attribution, resolver.speakerOf(attribution), index),
    )
    resolver.leave(passage)
    const found = stated.length > 0 ? stated : carried(text, passage, previous)
    for (const mention of nestQuotes(found)) mentions.push(mention)
    previous = found.findLast(({ direct }) => direct) ?? found.at(-1)
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** One mention for each stretch of what is attributed. */
function toMentions(text: string, attribution: Attribution, speaker: Speaker, index: NameIndex): QuoteMention[] {
  const { cue, cueClass, direct, p, passage, rule } = attribution
  const cueStart = passage.words[cue.from]!.start
  const cueEnd = passage.words[cue.to]!.end
  const medium = toldTo(text, { start: cueStart, end: cueEnd }, index)
  return attribution.contents.map(({ from, to }) => {
    const start = passage.words[from]!.start
    const end = passage.words[to]!.end
    const quote = text.slice(start, end)
    const cueText = text.slice(cueStart, cueEnd)
    return {
      kind: 'quote',
      start,
      end,
      text: quote,
      p,
      ...speaker,
      cue: cueText,
      cueStart,
      cueEnd,
      cueClass,
      ...(medium ? { toldTo: { name: medium.name, start: medium.start, end: medium.end } } : {}),
      direct,
      rule,
    }
  })
}

/** A quotation that follows an attributed one goes on in the same voice: “Yes,” she said. “It is over.” */
function carried(text: string, passage: Passage, previous: QuoteMention | undefined): QuoteMention[] {
  if (!previous || passage.start - previous.end > LONGEST_GAP) return []
  if (!previous.direct && isAttitude(previous.cueClass)) return []
  const isTranscript =
    previous.cue === ':' && !previous.direct && !text.slice(previous.end, passage.start).includes('\n')
  const span = isTranscript ? passage : openingQuotation(passage)
  if (!span) return []
  const { start, end } = span
  return [
    {
      ...previous,
      start,
      end,
      text: text.slice(start, end),
      direct: !isTranscript,
      p: P_CARRIED,
      rule: 'carried-quotation',
    },
  ]
}

/** The quotation that a passage is, or begins with: “They agree,” and nothing, or little, after it. */
function openingQuotation({ start, end, quotations }: Passage): Span | undefined {
  const [first] = quotations
  if (first?.start !== start || 2 * (first.end - start) < end - start) return undefined
  return { start, end: first.end >= end - 1 ? end : first.end }
}
