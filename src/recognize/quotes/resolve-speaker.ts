import type { QuoteMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Attribution } from './finding.ts'
import { mainSubject } from './main-subject.ts'
import type { NameIndex, SpeakerName } from './name-index.ts'
import {
  barePhrase,
  canSpeak,
  headNoun,
  isAnonymous,
  kindOfPhrase,
  type SpeakerKind,
  standsForOrganization,
  standsForSpeaker,
} from './speaker-nouns.ts'
import { subjectBefore } from './speaker-phrase.ts'
import type { Passage, Word, WordRange } from './words.ts'

/** The fields of a quote mention that say who speaks. */
export type Speaker = Pick<QuoteMention, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerKind'>

/** Whom a speaker's words stand for. */
interface Resolved {
  readonly name: string
  readonly kind: SpeakerKind
  readonly anonymous: boolean
}

/** Who spoke last, by kind, so that "he" and "the group" can be resolved. */
interface Memory {
  last?: Speaker
  /** Where the last one spoke. */
  passage?: Passage
  readonly kinds: Map<SpeakerKind, Resolved>
  /** "uncle" is Song Jiandang, once "the boy's uncle, Song Jiandang," has spoken; "ministry" is the health ministry. */
  readonly roles: Map<string, Resolved>
}

/** Reads a text's passages in order. */
interface Resolver {
  readonly speakerOf: (attribution: Attribution) => Speaker
  /** Remembers whom a passage is about, once its attributions are read: the next pronoun may mean them. */
  readonly leave: (passage: Passage) => void
}

/** Resolves the speakers of a text in order: "he" is the man who spoke last, "the group" the last organization. */
export function createResolver(text: string, index: NameIndex): Resolver {
  const memory: Memory = { kinds: new Map(), roles: new Map() }
  const leave = (passage: Passage): void => {
    const subject = memory.passage === passage ? undefined : subjectOf(text, passage, index)
    if (subject) memory.kinds.set(subject.kind, subject)
  }
  const speakerOf = (attribution: Attribution): Speaker => {
    const { passage, cue } = attribution
    const shared = attribution.sharesSpeaker && memory.passage !== passage
    const range = attribution.speaker ?? (shared ? mainSubject(passage.words) : undefined)
    if (!range) return attribution.sharesSpeaker ? (memory.last ?? {}) : {}
    const span = spanOf(passage, range)
    const phrase = text.slice(span.start, span.end)
    const meant = antecedent(passage.words, range)
    const isCited = attribution.rule === 'relayed-source' && memory.passage === passage
    const resolved =
      pronoun(phrase.toLowerCase(), span, index, memory) ??
      itself(text, passage, span, index) ??
      readSpeaker(
        text,
        meant ? spanOf(passage, meant) : span,
        passage.words[cue.from]!,
        index,
        isCited ? undefined : memory,
      )
    memory.passage = passage
    return remember(memory, resolved, span, phrase)
  }
  return { speakerOf, leave }
}

const spanOf = ({ words }: Passage, { from, to }: WordRange): Span => ({
  start: words[from]!.start,
  end: ownerEnd(words[to]!),
})

/** "Ann Lee" of "Ann Lee, who said ...": whom a relative pronoun stands for. */
function antecedent(words: readonly Word[], { from, to }: WordRange): WordRange | undefined {
  if (from !== to || !/^(?:who|which)$/.test(words[from]!.lower)) return undefined
  return subjectBefore(words, words[from - 1]?.text === ',' ? from - 2 : from - 1)
}

/** End of "Lee" in "Lee’s". */
const ownerEnd = ({ end, lower }: Word): number => (/.['’]s$/.test(lower) ? end - 2 : end)

function remember(memory: Memory, resolved: Resolved, span: Span, phrase: string): Speaker {
  const { name, kind, anonymous } = resolved
  memory.kinds.set(kind, resolved)
  if (!PRONOUN.test(phrase))
    for (const role of [headNoun(phrase.replace(name, '')), headNoun(name)]) memory.roles.set(role, resolved)
  memory.last = {
    speaker: name,
    speakerStart: span.start,
    speakerEnd: span.end,
    speakerKind: anonymous || PRONOUN.test(name) ? 'anonymous' : 'named',
  }
  return memory.last
}

/** Without a memory, as for whom somebody cites in the same breath, "the court" is not who spoke before. */
function readSpeaker(text: string, span: Span, cue: Word, index: NameIndex, memory: Memory | undefined): Resolved {
  const phrase = text.slice(span.start, span.end)
  return (
    named(index.within(span), text, span) ??
    apposed(text, span, cue.start, index) ??
    publisher(text, span, index, memory) ??
    (memory && generic(text, span, index, memory)) ??
    described(phrase)
  )
}

/** A speaker called by a noun, as the text has it: "health ministry", "two residents". */
const described = (phrase: string): Resolved => ({
  name: barePhrase(phrase),
  kind: kindOfPhrase(phrase),
  anonymous: isAnonymous(phrase),
})

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|his|her|its|their)$/i
const REFERS_TO: Readonly<Record<string, 'person' | 'organization' | 'several'>> = {
  he: 'person',
  she: 'person',
  his: 'person',
  her: 'person',
  it: 'organization',
  its: 'organization',
  they: 'several',
  their: 'several',
}

/** "his figures", "its estimates": whose they are. */
const OWN_PRODUCT = /^(?<owner>his|her|its|their)\s(?:data|estimates?|figures|own|records|reports?|tally)\b/i

/** "he", "they", "it", "its figures": who of that kind spoke or was spoken of last, else the last name of that kind before. */
function pronoun(phrase: string, span: Span, index: NameIndex, memory: Memory): Resolved | undefined {
  const kind = REFERS_TO[OWN_PRODUCT.exec(phrase)?.groups?.owner ?? phrase]
  if (!kind) return undefined
  const last = memory.kinds.get(kind)
  if (last || kind === 'several') return last ?? memory.kinds.get('organization')
  return known(kind, index.lastBefore(span.start, kind))
}

/** "The company will cut jobs, it said": the subject of the sentence, where nobody else has been named. */
function itself(text: string, passage: Passage, { start, end }: Span, index: NameIndex): Resolved | undefined {
  if (text.slice(start, end).toLowerCase() !== 'it') return undefined
  const subject = subjectOf(text, passage, index)
  return subject?.kind === 'organization' ? subject : undefined
}

/** Whom a sentence is about, when that can speak: "The auditors were skeptical." */
function subjectOf(text: string, passage: Passage, index: NameIndex): Resolved | undefined {
  const range = mainSubject(passage.words)
  const span = range && spanOf(passage, range)
  if (!span) return undefined
  const phrase = text.slice(span.start, span.end)
  if (!standsForSpeaker(headNoun(phrase))) return named(index.within(span), text, span)
  return named(index.within(span), text, span) ?? apposed(text, span, span.start, index) ?? described(phrase)
}

const known = (kind: 'person' | 'organization', name: string | undefined): Resolved | undefined =>
  name === undefined ? undefined : { name, kind, anonymous: false }

/** The name that a phrase ends in: "IHR director Mahmood Amiry-Moghaddam"; not the one it only mentions: "a spokesman for Mondelez". */
function named(names: readonly SpeakerName[], text: string, span: Span): Resolved | undefined {
  const head = names.find(({ kind, start, end }) =>
    isHead(kind, text.slice(span.start, start), text.slice(end, span.end)),
  )
  return head && { name: head.name, kind: head.kind, anonymous: false }
}

/** A preposition, or "and", between a phrase's start and a name: the name is not what the phrase is about. */
const INDIRECT = /\b(?:of|for|from|in|at|by|with|near|to|and|close|who|whose)\b|['’]s?\s*$/i
const AFTER_NAME = /^(?:['’]s\b|\s+(?:and|or)\b|\s+(?!(?:at|for|from|in|of|with)\b)\p{Ll})/u
const AFTER_ORGANIZATION = /^\s*(?:\([^)]{0,30}\)?|organi[sz]ation|group)?\s*$/i

function isHead(kind: SpeakerName['kind'], before: string, after: string): boolean {
  if (INDIRECT.test(before)) return false
  return kind === 'person' ? !AFTER_NAME.test(after) : AFTER_ORGANIZATION.test(after)
}

/** "figures from Iran HRM", "a video posted by QQ.com": whose they are. */
const PRODUCT =
  /^(?:.{0,40}\s)?(?:accounts?|counts?|data|document|estimates?|figures?|footage|images|numbers|polls?|records|reports?|research|statement|statistics|stud(?:y|ies)|survey|tally|video)\s(?:(?:compiled|gathered|issued|posted|published|released|shared)\s)?(?:by|from|of)\s/i

/** "the group’s latest report": whose it is. */
const OWNED_PRODUCT =
  /^(?<owner>.{2,60})['’]s?\s(?:[\p{L}-]+\s){0,3}(?:analysis|count|data|estimates?|figures|numbers|poll|records?|reports?|research|statistics|stud(?:y|ies)|survey|tally)$/iu

/** Numbers are their publisher's; a report speaks for itself. */
const NUMBERS = /\b(?:count|data|estimates?|figures|numbers|records|statistics|tally)\b/i

function publisher(text: string, span: Span, index: NameIndex, memory: Memory | undefined): Resolved | undefined {
  const phrase = text.slice(span.start, span.end)
  const product = PRODUCT.exec(phrase)?.[0]
  const length = OWNED_PRODUCT.exec(phrase)?.groups?.owner?.length
  if (product === undefined && length === undefined) return undefined
  const owner = product
    ? { start: span.start + product.length, end: span.end }
    : { start: span.start, end: span.start + length! }
  const words = text.slice(owner.start, owner.end)
  return (
    named(index.within(owner), text, owner) ??
    (memory && generic(text, owner, index, memory)) ??
    ((NUMBERS.test(phrase) || /^\p{Lu}/u.test(words)) && canSpeak(words) ? described(words) : undefined)
  )
}

/** The name in an apposition to a role: "The makers, Mondelez International, said", "said the group's director, Ann Lee". */
function apposed(text: string, span: Span, cueStart: number, index: NameIndex): Resolved | undefined {
  if (text.charAt(span.end) !== ',' || CIRCUMSTANCE.test(text.slice(span.end, span.end + 24))) return undefined
  const start = span.end + 1
  const comma = text.slice(start, start + LONGEST_APPOSITION).search(/[,.;:\n]/)
  const end = comma < 0 ? start + LONGEST_APPOSITION : start + comma
  if (cueStart > span.end && cueStart < end) return undefined
  return named(index.within({ start, end }).slice(0, 1), text, { start, end })
}

const LONGEST_APPOSITION = 80
/** ", citing police", ", speaking in Oslo": no apposition. */
const CIRCUMSTANCE = /^,\s\p{Ll}{2,20}ing\b/u

/**
 * "the uncle", "the ministry": who spoke as such; "the Norway-based group": the organization that the text calls so, else the one that
 * spoke last; "the man": whoever spoke last.
 */
function generic(text: string, span: Span, index: NameIndex, memory: Memory): Resolved | undefined {
  const phrase = text.slice(span.start, span.end)
  if (!/^(?:the|this)\s/i.test(phrase)) return undefined
  if (/^the (?:man|woman|boy|girl)$/i.test(phrase)) return known('person', memory.last?.speaker)
  const isBare = /^\S+\s\S+$/.test(phrase)
  const spoke = isBare
    ? (memory.roles.get(headNoun(phrase)) ?? inRole(phrase, span, index))
    : calledSo(text, span, index)
  if (spoke || !standsForOrganization(phrase)) return spoke
  return memory.kinds.get('organization') ?? known('organization', index.lastBefore(span.start, 'organization'))
}

/** "the judge": the last person named with that role, "Judge Ann Lee". */
function inRole(phrase: string, span: Span, index: NameIndex): Resolved | undefined {
  const head = headNoun(phrase)
  const person = index.before(span.start).find(({ role }) => role !== undefined && headNoun(role) === head)
  return known('person', person?.name)
}

/** Names between which and a description of them nothing but a comma and an article stands. */
const LONGEST_DESCRIPTION = 60

/** The name that a description stands beside: "the Norway-based group" after "Iran HRM, a Norway-based group," or "the Norway-based group Iran HRM". */
function calledSo(text: string, span: Span, index: NameIndex): Resolved | undefined {
  const phrase = text.slice(span.start, span.end)
  const description = barePhrase(phrase).toLowerCase()
  if (phrase.length > LONGEST_DESCRIPTION) return undefined
  const name = index.before(span.start).find(({ start, end }) => {
    const behind = text.slice(end, Math.min(span.start, end + description.length + 12)).toLowerCase()
    const at = behind.indexOf(description)
    const ahead = text.slice(Math.max(0, start - description.length - 2), start).toLowerCase()
    return ahead.trim() === description || (at >= 0 && /^,? \(?(?:an?|the) $/.test(behind.slice(0, at)))
  })
  return name && { name: name.name, kind: name.kind, anonymous: false }
}
