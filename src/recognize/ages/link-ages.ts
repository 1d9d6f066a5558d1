import type { AgeMention, Mention, PersonMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { sentenceIndexAt } from '../../text/sentences.ts'
import { isPastForm } from '../../text/verbs.ts'
import { isPersonNoun, PERSON_NOUN_IN_TEXT, personClass } from './person-nouns.ts'

/** Who an age belongs to, with the words that say so. */
interface Owner extends Span {
  readonly person: string
}

interface Reading {
  readonly document: Document
  readonly people: readonly PersonMention[]
  /** Names that the text gives to its unnamed: child -> "Zhao Zicong" from "The boy, named Zhao Zicong". */
  readonly aliases: readonly (Owner & { readonly noun: string })[]
}

/** The same ages with the person each belongs to: "Alizadeh, who was 26 years old" is Ahmad Alizadeh's. */
export function linkAges(document: Document, ages: readonly AgeMention[], names: readonly Mention[]): AgeMention[] {
  const people = names.filter((name): name is PersonMention => name.kind === 'person').sort((a, b) => a.start - b.start)
  const reading = { document, people, aliases: findAliases(document.text, people) }
  let last: Owner | undefined
  return ages.map((age) => {
    if (age.rule !== 'further-aged') last = isFirstPerson(document.text, age) ? undefined : ownerOf(reading, age)
    return last ? { ...age, person: last.person, personStart: last.start, personEnd: last.end } : age
  })
}

/** Ways to find the owner, surest first. */
function ownerOf(reading: Reading, age: AgeMention): Owner | undefined {
  return (
    nameAround(reading, age) ??
    nameInPair(reading, age) ??
    nounBeside(reading, age) ??
    nameBeforeComma(reading, age) ??
    nameAfter(reading, age) ??
    topicOf(reading, age) ??
    nounAfter(reading, age) ??
    ownWord(reading, age) ??
    kinBefore(reading, age) ??
    subjectOfPronoun(reading, age) ??
    subjectBefore(reading, age) ??
    lastNamed(reading, age)
  )
}

/** The person by the fullest name, in the spelling that stands here. */
const asOwner = ({ start, end, text, name, alsoSpelled = [] }: PersonMention): Owner => ({
  start,
  end,
  person: alsoSpelled.includes(text) ? text : name,
})

/** Index of the last person that ends at or before the offset; -1 when there is none. */
function lastPersonBefore(people: readonly PersonMention[], offset: number): number {
  let [low, high] = [0, people.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (people[middle]!.end <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}

/** "Five-year-old Tim Lund" taken for a name as a whole: the name is what follows the age. */
function nameAround({ document: { text }, people }: Reading, age: AgeMention): Owner | undefined {
  const person = people[lastPersonBefore(people, age.start) + 1]
  if (!person || person.start > age.start || person.end <= age.end + 1) return undefined
  const start = age.end + 1
  return { start, end: person.end, person: text.slice(start, person.end) }
}

/** "Ali and Reza Karimi, 23 and 25": the first age is Ali's, the second Reza's. */
function nameInPair({ document: { text }, people }: Reading, age: AgeMention): Owner | undefined {
  const index = lastPersonBefore(people, age.start)
  const [first, second] = [people[index - 1], people[index]]
  if (!first || !second || text.slice(first.end, second.start) !== ' and ') return undefined
  if (age.rule === 'second-of-pair') return asOwner(second)
  const isFirst = text.slice(second.end, age.start) === ', ' && /^ and \d/.test(text.slice(age.end, age.end + 6))
  return isFirst ? asOwner(first) : undefined
}

/** "A cyclist in her 60s", "three children aged between 9 and 16", "The engineer, 54,", "a girl of six", "the captain, who is 39". */
const NOUN_BESIDE =
  /(?:(?<=\b(?:the|The)\s)(?<one>other|second|third|latter|younger|elder)|\b(?<noun>\p{L}[\p{L}-]{2,15})),?\s(?:(?:who|she|he)\s)?(?:(?:was|is|are|were|of|both|all|now|then|only|just|aged|about|\()\s?){0,3}$/u

/** The noun for a person that the age stands beside, or the name that the text gives to it. */
function nounBeside(reading: Reading, age: AgeMention): Owner | undefined {
  if (age.rule === 'year-old' || age.rule === 'life-stage') return undefined
  const from = Math.max(0, age.start - 50)
  const before = reading.document.text.slice(from, age.start)
  const match = NOUN_BESIDE.exec(withoutPair(before))
  const noun = match?.groups?.one ?? match?.groups?.noun
  if (!match || !noun || /^\p{Lu}/u.test(noun) || !(match.groups?.one || isPersonNoun(noun))) return undefined
  const start = from + match.index + match[0].indexOf(noun)
  return nameInApposition(reading, start) ?? aliasOf(reading, noun) ?? { start, end: start + noun.length, person: noun }
}

/** "Lena Brandt, a farmer in her sixties": the noun says what the person named is. */
function nameInApposition({ document: { text }, people }: Reading, noun: number): Owner | undefined {
  const person = people[lastPersonBefore(people, noun)]
  return person && /^,\s(?:an?|the)\s(?:[\p{L}’'-]{2,16}\s){0,3}$/u.test(text.slice(person.end, noun))
    ? asOwner(person)
    : undefined
}

/** "The men, aged 23 and ": before the second age stands the first. */
const withoutPair = (before: string): string => before.replace(/\d{1,3}\sand\s$/, '')

/** "the 48-year-old widow", said right after a sentence that begins with a name and has no other. */
function topicOf({ document: { text, sentences }, people }: Reading, age: AgeMention): Owner | undefined {
  if (
    age.rule !== 'year-old' ||
    age.high < 13 ||
    !/\b[Tt]he\s$/.test(text.slice(Math.max(0, age.start - 5), age.start))
  )
    return undefined
  const sentence = sentenceIndexAt(sentences, age.start)
  const before = sentences[sentence - 1]
  const own = sentences[sentence]
  if (!before || !own || text.slice(before.end, own.start).includes('\n')) return undefined
  const index = lastPersonBefore(people, age.start)
  const person = people[index]
  const isOnlyOne = person && person.start >= before.start && (people[index - 1]?.start ?? -1) < before.start
  return isOnlyOne && person.start - before.start < TOPIC_REACH ? asOwner(person) : undefined
}

/** How far into its sentence the name of its topic may begin: "The baker Lena Brandt". */
const TOPIC_REACH = 24

/** "in my early 20s", "I was 16 when", "When I was at school, aged 16": whoever speaks, whom the names around do not tell. */
const isFirstPerson = (text: string, { start, end }: AgeMention): boolean =>
  OWN_WORDS.test(text.slice(start, end)) || I_BEFORE.test(text.slice(Math.max(0, start - 50), start))

const OWN_WORDS = /\b(?:my|our|I)\b/
const I_BEFORE = /\b(?:I|we)\s(?:[\p{Ll}’']{2,12}\s){0,5}(?:at\s)?(?:the\s)?$|\bI[’']?m\s(?:\p{Ll}{2,10}\s){0,2}$/u

/** "My father left school at 16": kin as the subject of the age's own clause is nobody named, but for a name behind it. */
function kinBefore({ document: { text, sentences }, people }: Reading, age: AgeMention): Owner | undefined {
  const sentence = sentences[sentenceIndexAt(sentences, age.start)]
  const from = Math.max(sentence?.start ?? 0, age.start - KIN_REACH)
  const match = [...text.slice(from, age.start).matchAll(KIN_SUBJECT)].at(-1)
  const noun = match?.groups?.noun
  if (!match || !noun) return undefined
  const end = from + match.index + match[0].length
  if (/\b(?:he|she|I|who|they)\b/.test(text.slice(end, age.start))) return undefined
  const named = people[lastPersonBefore(people, age.start)]
  return named && named.end > end ? undefined : { start: end - noun.length, end, person: noun }
}

const KIN_REACH = 160
const KIN_SUBJECT =
  /(?:^|[.!?,;:—–"“”'‘]\s?|\b(?:and|when|where|that|but|because|as|while|since|after|before)\s)(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s(?:(?:late|older|younger|elder|eldest|youngest|big|little|own)\s)?(?<noun>father|mother|dad|mum|mom|brother|sister|son|daughter|wife|husband|partner|uncle|aunt|cousin|grandfather|grandmother|grandson|granddaughter|nephew|niece|girlfriend|boyfriend)\b/g

/** "She was 83.": the first person of the sentence before, whom it is about. */
function subjectOfPronoun({ document: { text, sentences }, people }: Reading, age: AgeMention): Owner | undefined {
  const index = sentenceIndexAt(sentences, age.start)
  const own = sentences[index]
  if (!own || !/^(?:He|She|At the time, (?:he|she))\b/.test(text.slice(own.start, own.start + 24))) return undefined
  const before = sentences[index - 1]
  const person = before && people.find(({ start, end }) => start >= before.start && end <= before.end)
  return person && asOwner(person)
}

/** What may stand between a name and its age: "Alizadeh, who was", "Karimi, a", "Karimi (", "Karimi was only". */
const NAME_LINK =
  /^(?:,? (?:who |he |she )?(?:is|was|were|had been|has been|turned|turns|died|now|and)?(?: (?:a|an|the|only|just|now|also|then|about|around|aged|killed|died|dead|at)){0,3} ?|, (?:an?|the|aged?|then|now|who is|who was)? ?|,? ?\(?(?:aged )?|,? [a-z ,]{0,40}(?:in|at|aged)? ?)$/i

function nameBeforeComma({ document: { text }, people }: Reading, age: AgeMention): Owner | undefined {
  const person = people[lastPersonBefore(people, age.start)]
  if (!person || age.start - person.end > 40) return undefined
  const between = text.slice(person.end, age.start)
  return NAME_LINK.test(between) &&
    !/\b(?:and|that|said|told|by|whose|with|of|from|saw|killed|against|as)\b/.test(between)
    ? asOwner(person)
    : undefined
}

/** "27-year-old Zakaria Alizahi", "the 30-year-old midfielder Luka Horvat". */
function nameAfter({ document: { text }, people }: Reading, age: AgeMention): Owner | undefined {
  const person = people[lastPersonBefore(people, age.end) + 1]
  if (!person || person.start < age.end || person.start - age.end > 48) return undefined
  const between = text.slice(age.end, person.start)
  if (age.rule === 'life-stage' && between.includes(',')) return undefined
  return /^(?:,? ?(?:[\p{L}’'-]{2,16} ){0,4}(?:[\p{L}’'-]{2,16}, )?(?:named |called |identified as |, )?|,? )$/u.test(
    between,
  ) && !LINK_BREAK.test(between)
    ? asOwner(person)
    : undefined
}

const LINK_BREAK =
  /\b(?:and|or|he|she|they|I|was|were|is|who|whose|told|said|by|with|of|from|in|on|at|to|after|before|when|while|as|for|that|against|fell|died)\b/

/** "a six-year-old boy": the noun that follows, or the name that the text gives to it elsewhere. */
function nounAfter(reading: Reading, age: AgeMention): Owner | undefined {
  const after = reading.document.text.slice(age.end, age.end + 60)
  for (const match of after.matchAll(/(?<=^|[\s-])[\p{L}’'-]{2,16}/gu)) {
    if (/[,.;:()]/.test(after.slice(0, match.index)) || LINK_BREAK.test(after.slice(0, match.index + match[0].length)))
      return undefined
    if (!isPersonNoun(match[0].toLowerCase())) continue
    const start = age.end + match.index
    return aliasOf(reading, match[0]) ?? { start, end: start + match[0].length, person: match[0] }
  }
  return undefined
}

/** "the teenager" is who it says. */
function ownWord(reading: Reading, age: AgeMention): Owner | undefined {
  if (isSomeone(reading.document.text, age)) return { start: age.start, end: age.end, person: age.text }
  if (age.rule !== 'life-stage' || /age$/i.test(age.text)) return undefined
  return aliasOf(reading, age.text) ?? { start: age.start, end: age.end, person: age.text }
}

/** "A 24-year-old is in custody": nobody else is meant. */
const isSomeone = (text: string, { rule, start, end }: AgeMention): boolean =>
  rule === 'year-old' &&
  /(?<!\bas\s)\b[Aa]n?\s$/.test(text.slice(Math.max(0, start - 6), start)) &&
  SOMEONE_DOES.test(text.slice(end, end + 24)) &&
  (ENDS_HERE.test(text.slice(end, end + 10)) ||
    isPastForm(SOMEONE_DOES.exec(text.slice(end, end + 24))?.groups?.verb ?? ''))

const ENDS_HERE = /^\s(?:is|was|has|had|died|who|from|in|at|on|near|remains?|told|said)\b|^[.,;]/
const SOMEONE_DOES = /^(?:[.,;]|\s(?<verb>\p{Ll}{2,16})(?!\p{L}))/u

/** The nearest name or person noun before, in this sentence or one of the two before it. */
function subjectBefore(reading: Reading, age: AgeMention): Owner | undefined {
  const { document, people } = reading
  const sentence = sentenceIndexAt(document.sentences, age.start)
  const from = document.sentences[Math.max(0, sentence - 2)]?.start ?? 0
  const named = people[lastPersonBefore(people, age.start)]
  const noun = lastNoun(document.text, Math.max(from, age.start - 400), age)
  if (noun && (!named || named.start < from || noun.start > named.start)) return aliasOf(reading, noun.person) ?? noun
  return named && named.start >= from ? asOwner(named) : undefined
}

function lastNoun(text: string, from: number, age: AgeMention): Owner | undefined {
  const nouns = [...text.slice(from, age.start).matchAll(PERSON_NOUN_IN_TEXT)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    person: match[0],
  }))
  const fitting = age.high < 13 ? nouns.filter(({ person }) => personClass(person) === 'child') : nouns
  return fitting.at(-1)
}

/** The last person named anywhere before, when nothing nearer was found. */
function lastNamed({ people }: Reading, age: AgeMention): Owner | undefined {
  const person = people[lastPersonBefore(people, age.start)]
  return person && asOwner(person)
}

/** "The boy, named Zhao Zicong", "the victim, identified as Ali Rezaei". */
const ALIAS = /\b(?<noun>[a-z]{3,12}),? (?:was |is )?(?:named|called|identified(?: by [a-z ]{1,20})? as|known as) $/

function findAliases(text: string, people: readonly PersonMention[]): Reading['aliases'] {
  return people.flatMap((person) => {
    const noun = ALIAS.exec(text.slice(Math.max(0, person.start - 60), person.start))?.groups?.noun
    return noun && isPersonNoun(noun) ? [{ ...asOwner(person), noun }] : []
  })
}

const aliasOf = ({ aliases }: Reading, noun: string): Owner | undefined =>
  aliases.find(
    (alias) => personClass(alias.noun) === personClass(noun) && alias.noun.endsWith('s') === noun.endsWith('s'),
  )
