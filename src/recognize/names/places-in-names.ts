import type { OrganizationMention, PlaceMention } from '../../model/mention.ts'
import { type Span, textSpan } from '../../model/span.ts'
import { prominence } from '../../places/prominence.ts'
import { fold } from '../../text/fold.ts'
import { vocabulary } from './vocabulary.ts'

const WORD = /\S+/g
/** "University of Auckland", "Red Cross in Kenya": the place that closes a name. */
const CLOSING_PLACE = /\s(?:of|in|for)\s(?:the\s)?(?<place>\p{Lu}[^\n]{1,60})$/u
/** "Actionaid Nigeria": a country that stands last. */
const LAST_WORD = /\s(?<place>\S{3,30})$/u
const MAX_WORDS = 3
/** Share of such places that are places by themselves too, by prominence 2, 3 and 4; measured on world news. */
const P: Readonly<Record<number, number>> = { 2: 0.6, 3: 0.75, 4: 0.8 }

/**
 * The place inside an organization's name: Auckland in "University of Auckland", Greene County in "Greene County Health
 * Department". It says where the organization is, not where something happens, so it carries the whole name as `partOf`.
 * Names of the lists of known organizations ("World Bank") and unknown places give none.
 */
export function placesInNames(organizations: readonly OrganizationMention[]): PlaceMention[] {
  return organizations.filter(({ text }) => !vocabulary.organizations.has(fold(text))).flatMap(placesIn)
}

function placesIn({ text, start }: OrganizationMention): PlaceMention[] {
  return [leadingPlace(text), closingPlace(text)].flatMap((span) => {
    if (!span) return []
    const place = textSpan(text, span.start, span.end)
    const known = prominence(fold(place.text))
    return [
      {
        kind: 'place',
        start: start + span.start,
        end: start + span.end,
        text: place.text,
        name: place.text,
        placeKind: 'other',
        partOf: text,
        p: P[known] ?? 0.5,
      },
    ]
  })
}

/** The longest known place that the name starts with, when what follows is the name of an office: "Kano" of "Kano State Police". */
function leadingPlace(name: string): Span | undefined {
  const words = [...name.matchAll(WORD)].slice(0, MAX_WORDS + 1)
  for (let count = Math.min(MAX_WORDS, words.length - 1); count >= 1; count -= 1) {
    const last = words[count - 1]!
    const span = { start: 0, end: last.index + last[0].length }
    if (isPlace(name.slice(0, span.end)) && holdsHead(name.slice(span.end))) return span
  }
  return undefined
}

function closingPlace(name: string): Span | undefined {
  const stated = CLOSING_PLACE.exec(name)?.groups?.place
  const last = LAST_WORD.exec(name)?.groups?.place
  const place = stated ?? (last && prominence(fold(last)) === 4 ? last : undefined)
  return place && isPlace(place) ? { start: name.length - place.length, end: name.length } : undefined
}

const holdsHead = (words: string): boolean =>
  fold(words)
    .split(' ')
    .some((word) => vocabulary.organizationHeads.has(word))

/** A known place that is neither a person's name nor an everyday word: not "Fletcher School", "Central Bank". */
function isPlace(words: string): boolean {
  const key = fold(words)
  const known = prominence(key)
  if (known === 4) return true
  return known >= 2 && ![vocabulary.givenNames, vocabulary.common, vocabulary.placeStarts].some((set) => set.has(key))
}
