import type { DemonymMention, OrganizationMention, PersonMention, PlaceMention } from '../../model/mention.ts'
import { textSpan } from '../../model/span.ts'
import { countryOfDemonym } from '../../places/countries.ts'
import { type AcronymDefinitions, initialsOf } from './acronyms.ts'
import type { Candidate } from './candidate.ts'
import { fullNames } from './full-names.ts'
import type { Reading } from './reading.ts'
import { roleOf } from './roles.ts'
import { calibratedP, type Scored } from './scores.ts'
import { spellingsOf } from './spellings.ts'

export type NameMention = PersonMention | OrganizationMention | DemonymMention | PlaceMention

/** Mentions of what was judged to be a name; events, laws and products are left out. */
export function mentionsOf(
  reading: Reading,
  scored: readonly Scored[],
  definitions: AcronymDefinitions,
): NameMention[] {
  const people = personNames(reading, scored)
  const organizations = organizationNames(reading, scored, definitions)
  return scored.flatMap((one): NameMention[] => {
    const span = textSpan(reading.text, one.candidate.start, one.candidate.end)
    if (one.best === 'person') return [personMention(reading, one, people(one))]
    if (one.best === 'organization')
      return [{ kind: 'organization', ...span, ...organizations(one), p: calibratedP(one) }]
    if (one.best === 'place')
      return [{ kind: 'place', ...span, name: span.text, placeKind: 'other', p: calibratedP(one) }]
    return one.best === 'other' && one.candidate.demonym ? [demonymMention(reading, one)] : []
  })
}

type PersonName = Pick<PersonMention, 'name' | 'alsoSpelled'>

/** The words of a name with the "Mrs" before it, which tells one Scott from another. */
const titled = (text: string, { start, end }: Candidate): string =>
  text.slice(start - (TITLE_BEFORE.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0), end)

const TITLE_BEFORE = /(?:Mrs|Ms|Miss)\.?\s$/

/** Fullest form of each person's name in its most used spelling, with the other ones. */
function personNames(reading: Reading, scored: readonly Scored[]): (one: Scored) => PersonName {
  const people = scored.filter(({ best }) => best === 'person')
  const full = fullNames(people.map(({ candidate }) => titled(reading.text, candidate)))
  const spellings = spellingsOf(full)
  const names = new Map(people.map((one, i) => [one, full[i]!]))
  return (one) => {
    const own = names.get(one) ?? ''
    const [name = own, ...alsoSpelled] = spellings.get(own) ?? []
    return { name, ...(alsoSpelled.length > 0 ? { alsoSpelled } : {}) }
  }
}

function personMention(reading: Reading, one: Scored, name: PersonName): PersonMention {
  const role = roleOf(reading, one.candidate)
  const span = textSpan(reading.text, one.candidate.start, one.candidate.end)
  return { kind: 'person', ...span, ...name, ...(role ? { role } : {}), p: calibratedP(one) }
}

function demonymMention(reading: Reading, one: Scored): DemonymMention {
  const { start, end, key } = one.candidate
  const country = countryOfDemonym(key)
  return {
    kind: 'demonym',
    ...textSpan(reading.text, start, end),
    ...(country ? { country } : {}),
    p: calibratedP(one),
  }
}

const ARTICLE = /^[Tt]he\s/

/** Name and acronym of an organization: what the article defines, else what its other names spell. */
function organizationNames(reading: Reading, scored: readonly Scored[], definitions: AcronymDefinitions) {
  const textOf = ({ start, end }: { start: number; end: number }) => reading.text.slice(start, end).replace(ARTICLE, '')
  const acronyms = new Map([...definitions].map(([acronym, candidate]) => [candidate.key, acronym.toUpperCase()]))
  const spelled = spelledAcronyms(reading, scored)
  return ({ candidate }: Scored): { name: string; acronym?: string } => {
    const full = definitions.get(candidate.key) ?? spelled.get(candidate.key)
    if (full) return { name: textOf(full), acronym: textOf(candidate) }
    const acronym = acronyms.get(candidate.key)
    return { name: textOf(candidate), ...(acronym ? { acronym } : {}) }
  }
}

/** Acronyms that no bracket defines but an organization of the article spells: "HRW" where "Human Rights Watch" is named. */
function spelledAcronyms(reading: Reading, scored: readonly Scored[]): ReadonlyMap<string, Candidate> {
  const spelled = new Map<string, Candidate>()
  for (const { best, candidate } of scored) {
    if (best !== 'organization' || candidate.last - candidate.first < 2) continue
    for (const initials of initialsOf(reading.text.slice(candidate.start, candidate.end))) {
      if (initials.length > 2 && !spelled.has(initials)) spelled.set(initials, candidate)
    }
  }
  return spelled
}
