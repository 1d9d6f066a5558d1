import type { Span } from '../../model/span.ts'
import { contentAfter, contentBefore, contentFrom } from './content.ts'
import { cueAt } from './cues.ts'
import type { Finding, VerbRule } from './finding.ts'
import { AUXILIARIES, isAdverb, PREPOSITIONS, TIME_WORDS } from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { subjectAfter, subjectBefore } from './speaker-phrase.ts'
import { isWord, type Word, type WordRange } from './words.ts'

/** "“No,” said Ann Lee." */
const quotedThenVerb: VerbRule = {
  id: 'quote-said-speaker',
  p: 0.95,
  find: (site) => (closesQuotation(site.passage.words, site.groupStart) ? inverted(site) : undefined),
  examples: [
    ['“We lost all,” said Ann Lee, a baker.', 'Ann Lee | said | “We lost all,”'],
    ['“We lost all,” said the baker on Monday.', 'the baker | said | “We lost all,”'],
    ['The “old guard” said it was over.', null],
    ['“We lost all.”', null],
  ],
}

/** "Forty were hurt, said the mayor." */
const clauseThenVerb: VerbRule = {
  id: 'clause-said-speaker',
  p: 0.85,
  find: (site) => {
    const { words } = site.passage
    if (words[site.groupStart - 1]?.text !== ',' || !hasVerb(words, 0, site.groupStart - 2)) return undefined
    const tail = site.range.to + 1
    const restHasVerb = hasVerb(words, tail, clauseEnd(words, tail))
    return site.cue.frames.has('quote') && !restHasVerb && !isApposition(words, site.groupStart - 1)
      ? inverted(site)
      : undefined
  },
  examples: [
    ['Forty people were hurt, said the mayor.', 'the mayor | said | Forty people were hurt'],
    ['Ann Lee, the mayor, said it was over.', null],
    ['After the flood, said to be the worst, people left.', null],
  ],
}

/** "“No,” she said. “Never.”" and "Forty were hurt, police said." */
const contentThenSubject: VerbRule = {
  id: 'content-speaker-said',
  p: 0.93,
  find: (site) => {
    const { words } = site.passage
    if (!site.cue.frames.has('quote') || site.form === 'ing') return undefined
    const speaker = subjectBefore(words, site.groupStart - 1)
    if (!speaker || speaker.from === 0) return undefined
    const opener = words[speaker.from - 1]!
    const next = site.range.to + 1
    if (opener.lower === 'as') return quotedAs(site, speaker, next)
    if (closesQuotation(words, speaker.from) || (opener.quotation >= 0 && isTail(words, next)))
      return finding(site, speaker, speaker.from - 1)
    if (opener.text !== ',') return undefined
    const resumed = resumesAt(site, next)
    if (resumed !== undefined && hasVerb(words, resumed, words.length - 1)) return around(site, speaker, resumed)
    return hasVerb(words, 0, speaker.from - 2) && !opensWithAdjunct(words) && isTail(words, next)
      ? finding(site, speaker, speaker.from - 1)
      : undefined
  },
  examples: [
    ['“It is over,” she said.', 'she | said | “It is over,”'],
    ['Forty people were hurt, police said on Monday.', 'police | said | Forty people were hurt'],
    ['On Monday, police said forty people were hurt.', null],
    ['Later, police said.', null],
  ],
}

/** "Police said (that) forty were hurt." */
const subjectThenContent: VerbRule = {
  id: 'speaker-said-content',
  p: 0.9,
  find: (site) => {
    if (site.form === 'ing' && !isProgressive(site)) return undefined
    const content = contentAfter(site)
    const speaker = content && subjectBefore(site.passage.words, site.groupStart - 1)
    if (!speaker) return undefined
    const spans = isSubordinate(site.passage.words, speaker)
      ? content.spans.map((span) => upToComma(site.passage.words, span))
      : content.spans
    return { speaker, contents: spans, direct: content.direct }
  },
  examples: [
    ['Police said on Monday that forty people were hurt.', 'Police | said | forty people were hurt'],
    ['Ann Lee, the mayor, told Radio One it was over.', 'Ann Lee | told | it was over'],
    ['Ann Lee wrote: “It is over.”', 'Ann Lee | wrote | “It is over.”'],
    ['The said amount was paid.', null],
    ['He said nothing.', null],
  ],
}

/** "..., adding that it was over", "... and vowed to stay" */
const sharedSubject: VerbRule = {
  id: 'shared-speaker',
  p: 0.8,
  find: (site) => {
    const before = site.passage.words[site.groupStart - 1]
    const joins = site.form === 'ing' ? /^(?:,|and|by|of)$/ : /^(?:and|but|then)$/
    if (!joins.test(before?.lower ?? '')) return undefined
    const content = contentAfter(site)
    return content && { sharesSpeaker: true, contents: content.spans, direct: content.direct }
  },
  examples: [
    ['He left, adding that it was over.', 'he | adding | it was over'],
    ['Police said nobody died and warned that the river was rising.', 'Police | warned | the river was rising'],
    ['The adding machine broke.', null],
    ['He left and came back.', null],
  ],
}

/** Ordered: the first that reads a cue decides. */
export const VERB_RULES: readonly VerbRule[] = [
  quotedThenVerb,
  clauseThenVerb,
  contentThenSubject,
  subjectThenContent,
  sharedSubject,
]

/** True when a quotation that ends like a sentence part (“Yes,” “No!”) closes right before the word. */
function closesQuotation(words: readonly Word[], index: number): boolean {
  let before = index - 1
  if (before < 0 || words[before]!.quotation < 0) return false
  while (before > 0 && /^["”’'»]$/.test(words[before]!.text)) before -= 1
  return before < index - 1 && /^[,.?!…—–-]$/.test(words[before]!.text)
}

/** "As she said, it is over": the content follows the comma, or precedes the clause. */
function quotedAs(site: CueSite, speaker: WordRange, next: number): Finding | undefined {
  const { words } = site.passage
  if (speaker.from > 2)
    return words[speaker.from - 2]!.text === ',' ? finding(site, speaker, speaker.from - 2) : undefined
  const content = words[next]?.text === ',' || words[next]?.text === ':' ? contentFrom(site, next + 1) : undefined
  return content && { speaker, contents: content.spans, direct: content.direct }
}

/** First word of the second half, behind a comma that follows the cue, the person addressed or a short adjunct. */
function resumesAt({ passage: { words }, cue }: CueSite, next: number): number | undefined {
  for (let index = next; index < words.length && index - next < 7; index += 1) {
    const { text, lower, quotation } = words[index]!
    if (text === ',' && quotation < 0) return index + 1
    if (quotation >= 0 || lower === 'that' || (index === next && !cue.frames.has('tell') && !isTail(words, index)))
      return undefined
  }
  return undefined
}

/** "The river, she said, is rising": content on both sides; a mere adverb or adjunct before is none. */
function around(site: CueSite, speaker: WordRange, resumed: number): Finding | undefined {
  const { words } = site.passage
  const after = contentFrom(site, resumed)
  const isAdjunctOnly =
    !hasVerb(words, 0, speaker.from - 2) && (isAdverb(words[0]!) || PREPOSITIONS.has(words[0]!.lower))
  const before = isAdjunctOnly ? undefined : contentBefore(site.passage, speaker.from - 1)
  return (
    after && {
      speaker,
      contents: [...(before?.spans ?? []), ...after.spans],
      direct: after.direct && (before?.direct ?? true),
    }
  )
}

/** Verb, then speaker; the content stands before, and may go on after a comma. */
function inverted(site: CueSite): Finding | undefined {
  if (site.form !== 'past' && site.form !== 's') return undefined
  const speaker = subjectAfter(site.passage.words, site.range.to + 1)
  return speaker && finding(site, speaker, site.groupStart - 1)
}

function finding(site: CueSite, speaker: WordRange, lastContentWord: number): Finding | undefined {
  const before = contentBefore(site.passage, lastContentWord)
  const after = resumedContent(site, Math.max(speaker.to, site.range.to) + 1)
  return before && { speaker, contents: [...before.spans, ...(after ?? [])], direct: before.direct }
}

/** The second half of a broken quotation: “But,” he said, “it is over.” Not what another cue opens: "..., adding: “Never.”" */
function resumedContent({ passage, form }: CueSite, first: number): Finding['contents'] | undefined {
  const { words } = passage
  for (let index = first; index < words.length && index - first < 25; index += 1) {
    const isBreak = /^[,:;.—–-]$/.test(words[index - 1]!.text) || words[index - 1]!.lower === 'that'
    if (words[index]!.quotation >= 0) return isBreak ? contentFrom({ passage, form }, index)?.spans : undefined
    if (cueAt(words, index)?.form === 'ing') return undefined
  }
  return undefined
}

/** Index of the comma, or of the last word, that ends the clause. */
function clauseEnd(words: readonly Word[], from: number): number {
  let index = from
  while (index + 1 < words.length && index - from < 60 && words[index]!.text !== ',') index += 1
  return index
}

/** What may follow an attribution that stands behind its content: an end, an adjunct, a second half. */
function isTail(words: readonly Word[], index: number): boolean {
  const next = words[index]
  if (!next || !isWord(next)) return next?.text !== ':'
  return (
    PREPOSITIONS.has(next.lower) ||
    TIME_WORDS.has(next.lower) ||
    isAdverb(next) ||
    /^(?:last|this|when|while|as|of|and|to|but)$/.test(next.lower)
  )
}

const opensWithAdjunct = (words: readonly Word[]): boolean =>
  PREPOSITIONS.has(words[0]!.lower) && !hasVerb(words, 0, 12)

/** "While police said two had died, ...": the content ends where the clause does. */
function isSubordinate(words: readonly Word[], speaker: WordRange): boolean {
  if (words[speaker.to + 1]?.lower === 'who') return true
  for (let index = speaker.from - 1; index >= 0 && speaker.from - index < 4; index -= 1) {
    const { text, lower } = words[index]!
    if (text === ',') return false
    if (/^(?:while|though|although|as|if|because|when|after|before|since|which|where|whom)$/.test(lower)) return true
  }
  return false
}

function upToComma(words: readonly Word[], span: Span): Span {
  const comma = words.find(
    ({ text, start, quotation }) => text === ',' && quotation < 0 && start > span.start && start < span.end,
  )
  return comma ? { start: span.start, end: comma.start } : span
}

const isProgressive = ({ passage, groupStart, range }: CueSite): boolean =>
  passage.words.slice(groupStart, range.from).some((word) => AUXILIARIES.has(word.lower))

/** True when the words hold a finite verb: an auxiliary or a past form. */
function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index <= to && index - from < 60; index += 1) {
    const word = words[index]
    if (
      word &&
      (AUXILIARIES.has(word.lower) ||
        /[a-z]{2}ed$/.test(word.lower) ||
        IRREGULAR_PASTS.has(word.lower) ||
        /^(?:i|you|he|she|it|we|they|there|that)['’](?:s|re|ve|ll|d|m)$/.test(word.lower))
    )
      return true
  }
  return false
}

const IRREGULAR_PASTS = new Set(
  'went came took made got gave left lost met ran fell rose grew kept held told found led paid sent set shot hit broke began became brought bought built caught cut drew drove fought flew hid knew let put read saw sold spent spoke stood stole struck taught thought threw understood won wore wrote goes comes takes makes gets gives'.split(
    ' ',
  ),
)

/** A comma that closes an apposition: "Ann Lee, the mayor," has one comma more before it, near. */
function isApposition(words: readonly Word[], comma: number): boolean {
  for (let index = comma - 1; index > 0 && comma - index < 15; index -= 1)
    if (words[index]!.text === ',') return !hasVerb(words, index, comma)
  return false
}
