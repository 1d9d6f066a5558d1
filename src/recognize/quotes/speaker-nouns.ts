import { lexiconRows } from '../../text/lexicon.ts'

const KINDS = new Map(lexiconRows('speaker-nouns').map(([noun = '', kind = '']) => [noun, kind]))
const DETERMINER = /^(?:the|an?|its|his|her|their|our|my|this|that)\s+/i
/** Ends the head of a phrase: "sources | close to his case". */
const POSTMODIFIER =
  /\s(?:of|for|from|in|at|on|with|near|to|close|who|that|which|familiar|based|about|by|speaking|posted|released|published|briefed|interviewed|quoted|contacted|reached|polled|surveyed)\b/i

/** "UN report | released on Tuesday": how it came to be known is no part of who it is. */
const PARTICIPLE = /\s(?:released|published|issued|conducted|posted|obtained|seen|surveyed|polled)(?:\s.*)?$/i

/** The phrase without its determiner: "the judiciary chief" gives "judiciary chief". */
export const barePhrase = (phrase: string): string => phrase.replace(DETERMINER, '').replace(PARTICIPLE, '')

/** The noun that a phrase is about, lower case: "sources" of "two sources close to his case". */
export const headNoun = (phrase: string): string =>
  (phrase.split(POSTMODIFIER)[0] ?? '').trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''

/** True for a speaker who is nobody in particular: "rights activists", "a witness", "one of the officials", a document that nobody is named for. */
export const isAnonymous = (phrase: string): boolean =>
  /^(?:one|some|many|most|several|others) of\b/i.test(phrase) ||
  kindOf(headNoun(phrase)) === 'anonymous' ||
  (KINDS.get(headNoun(phrase)) === 'document' && !/\p{Lu}/u.test(phrase.slice(1)))

/** Heads that stand for an organization named before even with words before them: "the Norway-based group", not "the health ministry". */
const ALWAYS_REFERS = /^(?:group|ngo|charity|watchdog|organi[sz]ation|broadcaster|newspaper|retailer|carmaker|airline)$/

/** True for "the group", "the company", "the Norway-based group": a noun that stands for an organization named before. */
export function standsForOrganization(phrase: string): boolean {
  const head = headNoun(phrase)
  if (KINDS.get(head) !== 'organization') return false
  return /^(?:the|this)\s\S+$/i.test(phrase) || (/^(?:the|this)\s\S+\s\S+$/i.test(phrase) && ALWAYS_REFERS.test(head))
}

/** True for "police", "officials", "ministry": a noun that speakers are called by. */
export const standsForSpeaker = (noun: string): boolean => kindOf(noun) !== undefined || MANY.test(noun)

/** Kind of a noun of the lexicon, or of its singular: "authors" as "author". */
const kindOf = (noun: string): string | undefined =>
  KINDS.get(noun) ?? KINDS.get(noun.replace(/s$/, '')) ?? (PROFESSION.test(noun) ? 'anonymous' : undefined)

/** True for "study", "poll": something written that is quoted by itself. */
export const isDocumentNoun = (noun: string): boolean => kindOf(noun) === 'document'

/** "hydrologists", "statistician": professions without end. */
const PROFESSION = /^[a-z]{3,}(?:ologist|ographer|atrician|istician|nomist)s?$/

/** What a speaker can be referred to as: "he", "it" or "they"; a thing does not speak again. */
export type SpeakerKind = 'person' | 'organization' | 'several' | 'thing'

const PLURAL = /(?:[^s]s|media|men|women|people|police)$/
/** Speak as several, though no plural form of a noun. */
const MANY = /^(?:media|police)$/

/** "railway company" is an organization, "two residents" are several, "judge" is a person; a name unknown is taken for an organization. */
export function kindOfPhrase(phrase: string): SpeakerKind {
  const head = headNoun(phrase)
  const kind = kindOf(head)
  const isPlural = PLURAL.test(head)
  if (!isPlural && (kind === 'organization' || kind === 'institution')) return 'organization'
  if (kind === 'document') return 'thing'
  if (kind === undefined && !MANY.test(head)) return /\p{Lu}\S*$/u.test(phrase) ? 'organization' : 'thing'
  return isPlural ? 'several' : 'person'
}

/** False for "breath test": neither a name nor a noun that speakers are called by. */
export const canSpeak = (phrase: string): boolean =>
  kindOfPhrase(phrase) !== 'thing' || standsForSpeaker(headNoun(phrase))
