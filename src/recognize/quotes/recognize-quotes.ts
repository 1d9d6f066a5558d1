import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { accordingTo } from './according-to.ts'
import type { Attribution } from './finding.ts'
import { labelled } from './labelled.ts'
import { findQuotations } from './quote-marks.ts'
import { cueSites } from './read-site.ts'
import { createResolver } from './resolve-speaker.ts'
import { VERB_RULES } from './verb-rules.ts'
import { type Passage, readPassages } from './words.ts'

/** Attributed statements, direct and indirect, with speaker and cue: "according to Iran HRM". None found: an empty list. */
export function recognizeQuotes(document: Document, names: readonly Mention[]): QuoteMention[] {
  const passages = readPassages(document.text, document.sentences, findQuotations(document.text))
  const resolve = createResolver(document.text, names)
  const mentions: QuoteMention[] = []
  let previous: QuoteMention | undefined
  for (const passage of passages) {
    const attributions = attributionsOf(passage)
    const found = attributions.flatMap((attribution) => toMentions(document.text, attribution, resolve(attribution)))
    if (attributions.length === 0 && previous && continues(document.text, passage, previous))
      found.push(carried(document.text, passage, previous))
    mentions.push(...found)
    previous = found.at(-1) ?? (isQuotation(passage) ? previous : undefined)
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Attributions of one passage in text order of their cues. */
function attributionsOf(passage: Passage): Attribution[] {
  const found = accordingTo(passage)
  for (const site of cueSites(passage)) {
    for (const { id, p, find } of VERB_RULES) {
      const finding = find(site)
      if (!finding) continue
      const { words } = passage
      const cue = { start: words[site.range.from]!.start, end: words[site.range.to]!.end }
      found.push({ ...finding, rule: id, p, passage, cue, cueClass: site.cue.cueClass })
      break
    }
  }
  const label = found.length === 0 ? labelled(passage) : undefined
  return label ? [label] : trimmed(found.sort((a, b) => a.cue.start - b.cue.start))
}

/** Cuts a content before ", and she added that ...": what follows has a speaker and a cue of its own. */
function trimmed(found: readonly Attribution[]): Attribution[] {
  return found.map((attribution, index) => {
    const next = found[index + 1]
    const from = next?.speaker && nextClause(next.passage.words, next.speaker.from)
    if (from === undefined) return attribution
    const contents = attribution.contents.map((span) =>
      span.start < from && from < span.end ? { start: span.start, end: from } : span,
    )
    return { ...attribution, contents }
  })
}

/** End of the clause before a speaker that a comma and a conjunction introduce: ", and she". */
function nextClause(words: Passage['words'], speakerStart: number): number | undefined {
  const conjunction = words[speakerStart - 1]
  const comma = words[speakerStart - 2]
  return conjunction &&
    comma &&
    (comma.text === ',' || comma.quotation >= 0) &&
    /^(?:and|but|while|though|although|whereas)$/.test(conjunction.lower)
    ? comma.start
    : undefined
}

type Speaker = Pick<QuoteMention, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerKind'>

const toMentions = (
  text: string,
  { contents, cue, cueClass, direct, p, rule }: Attribution,
  speaker: Speaker,
): QuoteMention[] =>
  contents.map(({ start, end }) => ({
    kind: 'quote',
    start,
    end,
    text: text.slice(start, end),
    p,
    ...speaker,
    cue: text.slice(cue.start, cue.end),
    cueStart: cue.start,
    cueEnd: cue.end,
    cueClass,
    direct,
    rule,
  }))

/** A passage that is one quotation, or begins with one: nothing but its marks and words. */
const isQuotation = ({ start, end, quotations }: Passage): boolean =>
  quotations.length === 1 && quotations[0]!.start === start && quotations[0]!.end >= end - 1

/** A quotation right after an attributed one goes on in the same voice: “Yes,” she said. “It is over.” */
function continues(text: string, passage: Passage, previous: QuoteMention): boolean {
  return (
    isQuotation(passage) &&
    passage.start - previous.end < 400 &&
    !/\n[\s\S]*\n/.test(text.slice(previous.end, passage.start))
  )
}

function carried(text: string, passage: Span, previous: QuoteMention): QuoteMention {
  return {
    ...previous,
    start: passage.start,
    end: passage.end,
    text: text.slice(passage.start, passage.end),
    direct: true,
    p: 0.8,
    rule: 'carried-quotation',
  }
}
