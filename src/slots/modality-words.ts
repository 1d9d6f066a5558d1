import type { Modality } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'

/** What a word of data/lexicons/modality.txt says of the words after it. */
export type Reading = Exclude<Modality, 'asserted'> | 'negated'

/** A word of modality or negation where it stands. */
export interface FoundReading extends Span {
  readonly meaning: Reading
}

/** "May" with a day or year is the month; "will" after an article is the noun. */
const MONTH_OF_MAY = /^\s\d/
/** "claimed 40 lives" and "claimed responsibility" allege nothing. */
const NO_ALLEGATION_AFTER = /^\s(?:[\p{L}\d,.]+\s){0,4}(?:lives|victims|responsibility)\b/u
/** "could see three bodies" tells what was seen, "could not see ten metres" how far. */
const ABILITY_AFTER = /^\s(?:not\s)?(?:see|hear|feel|smell|tell|find|count|only)\b/
const NOUN_BEFORE = /\b(?:the|an?|his|her|their|its|good|free|political|own)\s$/i
/** "asked if 40 had died", "even if": no condition. */
const NO_CONDITION_BEFORE =
  /\b(?:ask(?:ed|s|ing)?|know|knew|see|unclear|even|wonder(?:ed|s)?|decide|check(?:ed)?|as)\s$/i
/** "was charged on Thursday with murdering five"; not "charged 40 euros". */
const CHARGED_WITH = /^(?:\s[\p{L}\d]{2,12}){0,3}\swith\b/u
const CONTEXT = 60

const findReadings = phraseFinder(
  new Map(
    lexiconRows('modality').flatMap(([reading, words]) =>
      (words ?? '').split(';').map((word): [string, Reading] => [word.trim(), reading as Reading]),
    ),
  ),
)

/** The words of modality in a stretch of text, in order: "could" in "could have killed". None: an empty list. */
export const readingsIn = (text: string, span: Span): FoundReading[] =>
  findReadings(text, span)
    .filter((found) => isReading(text, found))
    .map(({ meaning, start, end }) => ({ meaning, start, end }))

function isReading(text: string, { phrase, start, end }: Span & { readonly phrase: string }): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + CONTEXT)
  if (phrase === 'May' || (phrase === 'may' && MONTH_OF_MAY.test(after))) return false
  if (/^claim/i.test(phrase)) return claimsNoLives(after)
  if (/^could$/i.test(phrase)) return !ABILITY_AFTER.test(after)
  if (/^charged$/i.test(phrase)) return CHARGED_WITH.test(after)
  if (/^(?:if|unless)$/i.test(phrase)) return !NO_CONDITION_BEFORE.test(before)
  return !(/^(?:will|forecasts?|projects)$/i.test(phrase) && NOUN_BEFORE.test(before))
}

/** False for the words after "claimed" in "The storm claimed 40 lives". */
export const claimsNoLives = (after: string): boolean => !NO_ALLEGATION_AFTER.test(after.slice(0, CONTEXT))
