import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Attribution } from './finding.ts'
import { mainSubject } from './main-subject.ts'
import { createNameIndex, type NameIndex, type SpeakerName } from './name-index.ts'
import { barePhrase, headNoun, isAnonymous, standsForOrganization } from './speaker-nouns.ts'
import type { Word } from './words.ts'

/** The fields of a quote mention that say who speaks. */
export type Speaker = Pick<QuoteMention, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerKind'>

/** Who spoke last, by kind, so that "he" and "the group" can be resolved. */
interface Memory {
  last?: Speaker
  person?: string
  organization?: string
  several?: string
  /** "uncle" is Song Jiandang, once "the boy's uncle, Song Jiandang," has spoken. */
  readonly roles: Map<string, string>
}

/** Resolves the speakers of a text in order: "he" is the man who spoke last, "the group" the last organization. */
export function createResolver(text: string, names: readonly Mention[]): (attribution: Attribution) => Speaker {
  const index = createNameIndex(names)
  const memory: Memory = { roles: new Map() }
  let passage: Attribution['passage'] | undefined
  return (attribution) => {
    const shared = attribution.sharesSpeaker && passage !== attribution.passage
    const range = attribution.speaker ?? (shared ? mainSubject(attribution.passage.words) : undefined)
    if (!range) return attribution.sharesSpeaker ? (memory.last ?? {}) : {}
    passage = attribution.passage
    const { words } = passage
    const span = { start: words[range.from]!.start, end: ownerEnd(words[range.to]!) }
    return remember(
      memory,
      readSpeaker(text, span, words[attribution.cue.from]!.start, index, memory),
      span,
      text.slice(span.start, span.end),
    )
  }
}

/** End of "Lee" in "Lee’s". */
const ownerEnd = ({ end, lower }: Word): number => (/.['’]s$/.test(lower) ? end - 2 : end)

interface Resolved {
  readonly name: string
  readonly kind: 'person' | 'organization' | 'several' | 'phrase'
  readonly anonymous: boolean
}

function remember(memory: Memory, { name, kind, anonymous }: Resolved, span: Span, phrase: string): Speaker {
  if (kind === 'person') {
    memory.person = name
    if (!PRONOUN.test(phrase)) memory.roles.set(headNoun(phrase.replace(name, '')), name)
  }
  if (kind === 'organization') memory.organization = name
  if (kind === 'several' || anonymous) memory.several = name
  memory.last = {
    speaker: name,
    speakerStart: span.start,
    speakerEnd: span.end,
    speakerKind: anonymous ? 'anonymous' : 'named',
  }
  return memory.last
}

function readSpeaker(text: string, span: Span, cueStart: number, index: NameIndex, memory: Memory): Resolved {
  const phrase = text.slice(span.start, span.end)
  return (
    pronoun(phrase.toLowerCase(), span, index, memory) ??
    named(index.within(span), text, span) ??
    apposed(text, span, cueStart, index) ??
    publisher(text, span, index) ??
    generic(phrase, span, index, memory) ?? { name: barePhrase(phrase), kind: 'phrase', anonymous: isAnonymous(phrase) }
  )
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|his|her|its|their)$/i

/** "he", "they", "it": the last speaker of that kind, else the last name of that kind before the pronoun. */
function pronoun(word: string, span: Span, index: NameIndex, memory: Memory): Resolved | undefined {
  if (/^(?:he|she|his|her)$/.test(word)) return known('person', memory.person ?? index.lastBefore(span.start, 'person'))
  if (word === 'it' || word === 'its')
    return known('organization', memory.organization ?? index.lastBefore(span.start, 'organization'))
  if (word === 'they' || word === 'their') return known('several', memory.several ?? memory.organization)
  return undefined
}

const known = (kind: Resolved['kind'], name: string | undefined): Resolved | undefined =>
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
const AFTER_NAME = /^(?:['’]s\b|\s+(?:and|or)\b|\s+\p{Ll})/u
const AFTER_ORGANIZATION = /^\s*(?:\([^)]{0,30}\)?|organi[sz]ation|group)?\s*$/i

function isHead(kind: SpeakerName['kind'], before: string, after: string): boolean {
  if (INDIRECT.test(before)) return false
  return kind === 'person' ? !AFTER_NAME.test(after) : AFTER_ORGANIZATION.test(after)
}

/** "figures from Iran HRM", "a video posted by QQ.com": whose they are. */
const PRODUCT =
  /^(?:.{0,40}\s)?(?:accounts?|counts?|data|document|estimates?|figures?|footage|images|numbers|polls?|records|reports?|research|statement|statistics|stud(?:y|ies)|survey|tally|video)\s(?:(?:compiled|gathered|issued|posted|published|released|shared)\s)?(?:by|from|of)\s/i

function publisher(text: string, span: Span, index: NameIndex): Resolved | undefined {
  const product = PRODUCT.exec(text.slice(span.start, span.end))?.[0]
  if (product === undefined) return undefined
  const owner = { start: span.start + product.length, end: span.end }
  const phrase = text.slice(owner.start, owner.end)
  return (
    named(index.within(owner), text, owner) ?? {
      name: barePhrase(phrase),
      kind: 'phrase',
      anonymous: isAnonymous(phrase),
    }
  )
}

/** The name in an apposition between a role and its verb: "The makers, Mondelez International, said". */
function apposed(text: string, span: Span, cueStart: number, index: NameIndex): Resolved | undefined {
  if (cueStart <= span.end || text.charAt(span.end) !== ',') return undefined
  const between = { start: span.end + 1, end: Math.min(cueStart, span.end + 80) }
  return named(index.within(between).slice(0, 1), text, { start: between.start, end: text.indexOf(',', between.start) })
}

/** "the group": the organization that spoke last. "the uncle": who spoke as uncle. "the man": whoever spoke last. */
function generic(phrase: string, span: Span, index: NameIndex, memory: Memory): Resolved | undefined {
  if (standsForOrganization(phrase))
    return known('organization', memory.organization ?? index.lastBefore(span.start, 'organization'))
  if (!/^the\s/i.test(phrase)) return undefined
  if (/^the (?:man|woman|boy|girl)$/i.test(phrase)) return known('phrase', memory.last?.speaker)
  return known('person', memory.roles.get(headNoun(phrase)))
}
