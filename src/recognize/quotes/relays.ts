import { contentBefore, contentFrom } from './content.ts'
import type { Attribution } from './finding.ts'
import { BE_FORMS, isAdverb } from './function-words.ts'
import { headNoun, standsForSpeaker } from './speaker-nouns.ts'
import { subjectAfter, subjectBefore } from './speaker-phrase.ts'
import { isCapital, type Passage, type Word, type WordRange } from './words.ts'

const P_RELAYED = 0.8
/** The attribution that a "citing" goes with stands no further off, in words. */
const HOST_REACH = 60
/** Between "quoted" and "as saying", in words. */
const LONGEST_QUOTED = 14

/**
 * The attributions of a passage with the sources of those who only relay: "AFP reported, citing police" has what police said, "the BBC
 * quoted police as saying" has it twice, as the BBC's and as theirs. Those given when nobody relays.
 */
export function withRelays(passage: Passage, found: readonly Attribution[]): Attribution[] {
  const relays = passage.words.flatMap((word, index) => {
    if (word.quotation >= 0) return []
    const isRelative = QUOTED.has(word.lower) && /^(?:which|who)$/.test(passage.words[index - 1]?.lower ?? '')
    if (CITING.has(word.lower) || isRelative) return citing(passage, index, found)
    return QUOTED.has(word.lower) ? quotedAsSaying(passage, index) : []
  })
  if (relays.length === 0) return [...found]
  const read = new Set(relays.flatMap(({ reads }) => reads))
  const starts = new Set(relays.map(({ from }) => from))
  const others = found.filter(({ cue }) => !read.has(cue.from)).map((attribution) => endBefore(attribution, starts))
  return [...others, ...relays.flatMap(({ attributions }) => attributions)].sort((a, b) => a.cue.from - b.cue.from)
}

/** What a relay came to, with the words that it read as its cues, and where the words of others end before it. */
interface Relay {
  readonly attributions: readonly Attribution[]
  readonly reads: readonly number[]
  readonly from: number
}

const CITING = new Set(['citing', 'quoting'])
const QUOTED = new Set(['quoted', 'quotes', 'cited', 'cites', 'reported'])
const SAYING = /^(?:saying|telling|stating|adding|warning)$/

/** ", citing police", ", which cited police": the root of what the nearest attribution says. */
function citing(passage: Passage, index: number, found: readonly Attribution[]): Relay[] {
  const speaker = somebodyAfter(passage.words, index + 1)
  const host = speaker && hostOf(found, index)
  if (!speaker || !host) return []
  const contents = host.contents.map((range) => beforeRelay(passage.words, range, index))
  const attribution = relayed(passage, speaker, { from: index, to: index }, contents)
  return [{ attributions: [attribution], reads: [index], from: index }]
}

/** The attribution whose cue stands nearest before a word, else the one right behind: "State TV, citing police, said". */
function hostOf(found: readonly Attribution[], index: number): Attribution | undefined {
  const next = firstBehind(found, index)
  const [before, after] = [found[next - 1], found[next]]
  if (before && before.cue.to < index && index - before.cue.to < HOST_REACH) return before
  const behind = after?.cue.from === index ? found[next + 1] : after
  return behind && behind.cue.from - index < LONGEST_QUOTED ? behind : undefined
}

/** Place of the first attribution whose cue stands at a word or behind it. */
function firstBehind(found: readonly Attribution[], index: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (found[middle]!.cue.from < index) low = middle + 1
    else high = middle
  }
  return low
}

/** "the BBC quoted police as saying that two died", "police were quoted by the BBC as saying so", "two died, police were quoted as saying" */
function quotedAsSaying(passage: Passage, index: number): Relay[] {
  const { words } = passage
  const as = words.slice(index, index + LONGEST_QUOTED).findIndex(({ lower }) => lower === 'as')
  const saying = index + as + 1
  if (as < 0 || !SAYING.test(words[saying]?.lower ?? '')) return []
  const isPassive = BE_FORMS.has(lastBefore(words, index)?.lower ?? '')
  const [before, after] = [subjectBefore(words, groupStart(words, index) - 1), somebodyAfter(words, index + 1)]
  const quoted = isPassive ? before : after
  const relayer = isPassive ? byWhom(words, index + 1, saying + 1) : before
  const contents = quoted && contentsOf(passage, saying, before)
  if (!contents || !quoted) return []
  const cue = { from: saying - 1, to: saying }
  return [
    {
      attributions: [
        ...(relayer ? [relayed(passage, relayer, { from: index, to: index }, contents)] : []),
        relayed(passage, quoted, cue, contents),
      ],
      reads: [index, saying],
      from: index,
    },
  ]
}

const lastBefore = (words: readonly Word[], index: number): Word | undefined =>
  words[index - 1] && isAdverb(words[index - 1]!) ? words[index - 2] : words[index - 1]

function groupStart(words: readonly Word[], index: number): number {
  let start = index
  while (start > 0 && (isAdverb(words[start - 1]!) || BE_FORMS.has(words[start - 1]!.lower))) start -= 1
  return start
}

/** "by the BBC", right behind "quoted" or right behind "as saying". */
function byWhom(words: readonly Word[], ...places: readonly number[]): WordRange | undefined {
  const by = places.find((place) => words[place]?.lower === 'by')
  return by === undefined ? undefined : subjectAfter(words, by + 1)
}

/** What follows "as saying"; when nothing does, what stands before the subject. */
function contentsOf(
  passage: Passage,
  saying: number,
  subject: WordRange | undefined,
): readonly WordRange[] | undefined {
  const { words } = passage
  const next = words[saying + 1]
  const follows = next !== undefined && !/^(?:[.,;]|by|on|in)$/.test(next.lower)
  const first = /^(?:that|:)$/.test(next?.lower ?? '') ? saying + 2 : saying + 1
  if (follows) return contentFrom({ passage, form: 'ing' }, first)?.ranges
  return subject && subject.from > 1 ? contentBefore(passage, subject.from - 1)?.ranges : undefined
}

/** The phrase that begins at a word, when it is somebody: a name or a noun for speakers, no reason ("citing health reasons"). */
function somebodyAfter(words: readonly Word[], first: number): WordRange | undefined {
  const speaker = subjectAfter(words, first)
  if (!speaker) return undefined
  const phrase = words
    .slice(speaker.from, speaker.to + 1)
    .map(({ text }) => text)
    .join(' ')
  return isCapital(words[speaker.to]) || standsForSpeaker(headNoun(phrase)) ? speaker : undefined
}

const relayed = (
  passage: Passage,
  speaker: WordRange,
  cue: WordRange,
  contents: readonly WordRange[],
): Attribution => ({
  passage,
  speaker,
  cue,
  contents,
  cueClass: 'report',
  direct: contents.every(({ from }) => passage.words[from]!.quotation >= 0),
  rule: 'relayed-source',
  p: P_RELAYED,
})

/** The words of an attribution without the relay that stands at their end: "two died | , citing police". */
function endBefore(attribution: Attribution, starts: ReadonlySet<number>): Attribution {
  const { words } = attribution.passage
  const cut = (range: WordRange): WordRange => {
    for (let index = range.from + 1; index <= range.to && index - range.from < LONGEST_CONTENT; index += 1)
      if (starts.has(index)) return beforeRelay(words, range, index)
    return range
  }
  return { ...attribution, contents: attribution.contents.map(cut) }
}

/** No content outside of quotation marks is longer, in words. */
const LONGEST_CONTENT = 200

function beforeRelay(words: readonly Word[], { from, to }: WordRange, relay: number): WordRange {
  if (relay <= from || relay > to || !CITING.has(words[relay]!.lower)) return { from, to }
  return { from, to: words[relay - 1]!.text === ',' && relay - 2 >= from ? relay - 2 : relay - 1 }
}
