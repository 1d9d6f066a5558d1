import { fold } from '../../text/fold.ts'
import { lexiconLines } from '../../text/lexicon.ts'

const words = (...lexicons: string[]): ReadonlySet<string> =>
  new Set(lexicons.flatMap(lexiconLines).map((line) => fold(line).replace(/\.$/, '')))

/** Lines in capitals: "KO" says nothing of Ko, nor "GE" of Ge. */
const acronyms = (...lexicons: string[]): ReadonlySet<string> =>
  new Set(
    lexicons
      .flatMap(lexiconLines)
      .filter((line) => /^\p{Lu}{2,5}$/u.test(line))
      .map(fold),
  )

/** Word lists of the name tagger, folded; each is a file of data/lexicons that says what it holds. */
export const vocabulary = {
  common: words('common-words'),
  functionWords: words('function-words'),
  calendar: words('months-weekdays'),
  titles: words('person-titles'),
  titleModifiers: words('title-modifiers'),
  roles: words('person-roles'),
  personVerbs: words('person-verbs'),
  subjectVerbs: words('subject-verbs'),
  particles: words('name-particles'),
  givenNames: words('given-names', 'more-given-names'),
  familyNamesFirst: words('family-names-first'),
  surnames: words('surnames', 'more-surnames'),
  organizationHeads: words('organization-heads'),
  organizationStarts: words('organization-starts'),
  organizationNouns: words('organization-nouns'),
  otherNames: words('other-names'),
  wellKnownPeople: words('well-known-people'),
  organizations: words('known-organizations'),
  acronyms: acronyms('known-organizations', 'other-names'),
  companySuffixes: words('company-suffixes'),
  placeHeads: words('place-heads'),
  placeStarts: words('place-starts'),
  foreignPlaceStarts: words('foreign-place-starts'),
  placeNouns: words('place-nouns'),
  nounsAfterPlaces: words('nouns-after-places'),
  placeFollowers: words('place-following-nouns'),
  directions: words('directions'),
  eventHeads: words('event-heads'),
  eventStarts: words('event-starts'),
  foreignOrganizationStarts: words('foreign-organization-starts'),
  humanVerbs: words('human-verbs'),
  stateAbbreviations: new Set(
    lexiconLines('state-abbreviations').map((line) =>
      fold(line.split('|')[0] ?? '')
        .trim()
        .replace(/\.$/, ''),
    ),
  ),
} as const
