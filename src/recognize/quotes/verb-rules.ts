import { contentAfter, contentBefore, contentFrom } from './content.ts'
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
    return site.cue.frames.has('quote') && !isApposition(words, site.groupStart - 1) ? inverted(site) : undefined
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
    if (words[next]?.text === ',' && hasVerb(words, next, words.length - 1)) return around(site, speaker, next + 1)
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
    return speaker && { speaker, contents: content.spans, direct: content.direct }
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

/** The second half of a broken statement: “But,” he said, “it is over.” */
function resumedContent(site: CueSite, first: number): Finding['contents'] | undefined {
  const { words } = site.passage
  for (let index = first; index < words.length && index - first < 25; index += 1) {
    if (words[index]!.quotation >= 0) return contentFrom(site, index)?.spans
    if (
      index === first &&
      words[index]!.text === ',' &&
      words[index + 1] &&
      hasVerb(words, index, words.length - 1) &&
      !isAdjunct(words[index + 1]!)
    )
      return contentFrom(site, index + 1)?.spans
  }
  return undefined
}

const isAdjunct = (word: Word): boolean =>
  PREPOSITIONS.has(word.lower) ||
  /^(?:who|which|when|while|as|after|a|an|the)$/.test(word.lower) ||
  word.lower.endsWith('ing')

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

const isProgressive = ({ passage, groupStart, range }: CueSite): boolean =>
  passage.words.slice(groupStart, range.from).some((word) => AUXILIARIES.has(word.lower))

/** True when the words hold a finite verb: an auxiliary or a past form. */
function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index <= to && index - from < 60; index += 1) {
    const word = words[index]
    if (word && (AUXILIARIES.has(word.lower) || /[a-z]{2}ed$/.test(word.lower) || IRREGULAR_PASTS.has(word.lower)))
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
