import { clauseEnd, closesQuotation, hasVerb, isApposition, isTail, opensWithAdjunct } from './clause.ts'
import { contentAfter, contentBefore, contentFrom } from './content.ts'
import { statementOpening } from './content-opening.ts'
import { cueAt } from './cues.ts'
import type { Finding, VerbRule } from './finding.ts'
import { isAdverb, PREPOSITIONS, RELATIVES } from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { subjectAfter, subjectBefore } from './speaker-phrase.ts'
import { isWord, type Word, type WordRange } from './words.ts'

/** "“No,” said Ann Lee." */
export const quotedThenVerb: VerbRule = {
  id: 'quote-said-speaker',
  p: 0.95,
  find: (site) => (closesQuotation(site.passage.words, site.groupStart) ? inverted(site) : undefined),
  examples: [
    ['“We lost all,” said Ann Lee, a baker.', 'Ann Lee | said | “We lost all,”'],
    ['“We lost all,” said the baker on Monday.', 'the baker | said | “We lost all,”'],
    ["'We lost all,' said the baker. ", "the baker | said | 'We lost all,'"],
    ['The “old guard” said it was over.', null],
    ['“We lost all.”', null],
  ],
}

/** "Forty were hurt, said the mayor." */
export const clauseThenVerb: VerbRule = {
  id: 'clause-said-speaker',
  p: 0.75,
  find: (site) => {
    const { words } = site.passage
    const [comma, tail] = [site.groupStart - 1, site.range.to + 1]
    if (words[comma]?.text !== ',' || !site.cue.frames.has('quote')) return undefined
    if (hasVerb(words, tail, beforeRelative(words, tail))) return undefined
    if (!hasVerb(words, 0, comma - 1) && !isHeadline(site)) return undefined
    const takesNoun = site.cue.frames.has('np') || site.cue.frames.has('tell')
    if (takesNoun && isApposition(words, comma)) return undefined
    const finding = inverted(site)
    return finding?.speaker && isTail(words, finding.speaker.to + 1) ? finding : undefined
  },
  examples: [
    ['Forty people were hurt, said the mayor.', 'the mayor | said | Forty people were hurt'],
    ['Rents climb past 2,000, says housing body', 'housing body | says | Rents climb past 2,000'],
    ['Ann Lee, the mayor, said it was over.', null],
    ['After the flood, said to be the worst, people left.', null],
  ],
}

/** Last word of the clause, or the one before its "who": "said a nurse | who declined to be named". */
function beforeRelative(words: readonly Word[], first: number): number {
  const end = clauseEnd(words, first)
  const relative = words.slice(first, end).findIndex(({ lower }) => lower === 'who')
  return relative < 1 ? end : first + relative - 1
}

/** "Rents climb past 2,000, says housing body": behind the present form of the verb only its subject stands. */
const isHeadline = ({ form, passage: { words }, range }: CueSite): boolean =>
  form === 's' && words.length - range.to < 9 && words.slice(range.to + 1).every((word) => isWord(word))

/** "“No,” she said. “Never.”" and "Forty were hurt, police said." */
export const contentThenSubject: VerbRule = {
  id: 'content-speaker-said',
  p: 0.92,
  find: (site) => {
    if (site.form === 'ing') return undefined
    const speaker = subjectBefore(site.passage.words, site.groupStart - 1)
    const isMain = speaker && speaker.from > 0 && !RELATIVES.has(site.passage.words[speaker.to]!.lower)
    return isMain && takesContent(site, speaker) ? contentAround(site, speaker) : undefined
  },
  examples: [
    ['“It is over,” she said.', 'she | said | “It is over,”'],
    ['“It is over,” Ann Lee, 40, told Radio One.', 'Ann Lee | told | “It is over,”'],
    ['“But,” he said, “it is over.”', 'he | said | “But,” … “it is over.”'],
    ['Forty people were hurt, police said on Monday.', 'police | said | Forty people were hurt'],
    ['Forty people were hurt, a nurse told The Paper, a website.', 'a nurse | told | Forty people were hurt'],
    ['The river, she said, was rising.', 'she | said | The river … was rising'],
    ['“Who knows?” Ann Lee asked on Monday.', 'Ann Lee | asked | “Who knows?”'],
    ['Flour costs ten shillings, a baker said.', 'a baker | said | Flour costs ten shillings'],
    ['It rose, a survey found.', null],
    ['Half of all trees are gone, a survey found.', 'a survey | found | Half of all trees are gone'],
    ['Of the 12 promised, they noted, one is ready.', 'they | noted | Of the 12 promised … one is ready'],
    ['Some 6,500 people left, police said.', 'police | said | Some 6,500 people left'],
    ['Armed men took it, police said, the fourth theft in a year.', 'police | said | Armed men took it'],
    ['In all, forty people were hurt, police said.', 'police | said | In all, forty people were hurt'],
    ['“Yes,” she said, but “not now.”', 'she | said | “Yes,” … “not now.”'],
    ['Two died, top officers said Friday afternoon, as crowds were gathering.', 'top officers | said | Two died'],
    ['The ice is two metres thick, the authors report.', 'the authors | report | The ice is two metres thick'],
    ['As Ann Lee said, it was over.', 'Ann Lee | said | it was over'],
    ['Two died, the mayor said Friday, as crowds were gathering.', 'the mayor | said | Two died'],
    ['After the fire had begun, the mayor said on Monday that it was over.', null],
    ['On Monday, police said forty people were hurt.', null],
    ['Later, police said.', null],
  ],
}

/** "found" takes a clause behind it, and one before it only where it closes the sentence. */
const takesContent = (site: CueSite, speaker: WordRange): boolean => {
  const { frames } = site.cue
  return frames.has('quote') || frames.has('bare') || (frames.has('that') && closesSentence(site, speaker))
}

/** Content before the speaker, after the verb, or on both sides. */
function contentAround(site: CueSite, speaker: WordRange): Finding | undefined {
  const { words } = site.passage
  const opener = words[speaker.from - 1]!
  const next = site.range.to + 1
  if (opener.lower === 'as') return quotedAs(site, speaker, next)
  const isWhole = closesQuotation(words, speaker.from) && (words[0]!.quotation >= 0 || isTail(words, next))
  if (isWhole || (opener.quotation >= 0 && isTail(words, next))) return contentFirst(site, speaker, speaker.from - 1)
  if (opener.text !== ',') return undefined
  const resumed = resumesAt(site, next)
  if (resumed !== undefined && goesOn(words, resumed)) return bothSides(site, speaker, resumed)
  const statesBefore = hasVerb(words, opensWithAdjunct(words) ? clauseEnd(words, 0) : 0, speaker.from - 2)
  const ends = isTail(words, next) || (site.cue.frames.has('tell') && contentAfter(site) === undefined)
  return (statesBefore || closesSentence(site, speaker)) && ends && statementOpening(site) === undefined
    ? contentFirst(site, speaker, speaker.from - 1)
    : undefined
}

/** "Flour costs 95 shillings, Ann Lee said.": nothing but the words before can be the content, whatever their verb. */
const closesSentence = (site: CueSite, speaker: WordRange): boolean =>
  speaker.from > 4 &&
  !(opensWithAdjunct(site.passage.words) && clauseEnd(site.passage.words, 0) === speaker.from - 1) &&
  !site.cue.frames.has('np') &&
  contentAfter(site) === undefined

/** "..., she said, as they waited": no longer her words. */
const LEADS_AWAY = /^(?:as|when|who|whose|which|where|while|though|although|after|before)$/
/** "..., she said, two days after it had closed" */
const LEADS_BACK = /^(?:after|before)$/
/** Behind the second comma of "..., she said, ..." a clause goes on: with a verb or with what a clause needs. */
const goesOn = (words: readonly Word[], index: number): boolean =>
  !words.slice(index, index + 3).some(({ lower }, at) => (at === 0 ? LEADS_AWAY : LEADS_BACK).test(lower)) &&
  (hasVerb(words, index, words.length - 1) || /^(?:because|by|if|unless|to|with)$/.test(words[index]?.lower ?? ''))

/** "As she said, it is over": the content follows the comma, or precedes the clause. */
function quotedAs(site: CueSite, speaker: WordRange, next: number): Finding | undefined {
  const { words } = site.passage
  if (speaker.from > 2)
    return words[speaker.from - 2]!.text === ',' ? contentFirst(site, speaker, speaker.from - 2) : undefined
  const resumed = words[next]?.text === ':' ? next + 1 : resumesAt(site, next)
  const content = resumed === undefined || !words[resumed] ? undefined : contentFrom(site, resumed)
  return content && { speaker, contents: content.ranges, direct: content.direct }
}

/** First word of the second half, behind a comma that follows the cue, the person addressed or a short adjunct. */
function resumesAt({ passage: { words }, cue }: CueSite, next: number): number | undefined {
  for (let index = next; index < words.length && index - next < 7; index += 1) {
    const { text, lower, quotation } = words[index]!
    if (text === ',' && quotation < 0) return index + 1
    const goesOn = index > next || cue.frames.has('tell') || isTail(words, index)
    if (quotation >= 0 || lower === 'that' || !goesOn) return undefined
  }
  return undefined
}

/** "The river, she said, is rising"; a mere adverb or adjunct before ("In fact, she said, ...") is no content. */
function bothSides(site: CueSite, speaker: WordRange, resumed: number): Finding | undefined {
  const { words } = site.passage
  const after = contentFrom(site, resumed)
  const opensLoosely = isAdverb(words[0]!) || PREPOSITIONS.has(words[0]!.lower)
  const isLoose = opensWithAdjunct(words) || (opensLoosely && !hasVerb(words, 0, speaker.from - 2))
  const isAdjunct = after?.direct || (isLoose && !/^(?:of|among)$/.test(words[0]!.lower))
  const before = isAdjunct ? undefined : contentBefore(site.passage, speaker.from - 1)
  if (!after) return undefined
  return {
    speaker,
    contents: [...(before?.ranges ?? []), ...after.ranges],
    direct: after.direct,
  }
}

/** Verb, then speaker; the content stands before, and a quotation may go on after. */
function inverted(site: CueSite): Finding | undefined {
  if (site.form !== 'past' && site.form !== 's') return undefined
  const { words } = site.passage
  const speaker = subjectAfter(words, site.range.to + 1)
  return speaker && contentFirst(site, speaker, site.groupStart - 1)
}

function contentFirst(site: CueSite, speaker: WordRange, lastContentWord: number): Finding | undefined {
  const before = contentBefore(site.passage, lastContentWord)
  const after = resumedQuotation(site, Math.max(speaker.to, site.range.to) + 1)
  return before && { speaker, contents: [...before.ranges, ...after], direct: before.direct }
}

/** The second half of “But,” he said, “it is over.”; not what another cue opens: "he said, adding: “Never.”" */
function resumedQuotation({ passage, form }: CueSite, first: number): readonly WordRange[] {
  const { words } = passage
  for (let index = first; index < words.length && index - first < 25; index += 1) {
    const before = words[index - 1]!
    const isBreak = /^[,:;.—–-]$/.test(before.text) || /^(?:that|and|but)$/.test(before.lower)
    if (words[index]!.quotation >= 0) return (isBreak && contentFrom({ passage, form }, index)?.ranges) || []
    if (cueAt(words, index)?.form === 'ing') return []
  }
  return []
}
