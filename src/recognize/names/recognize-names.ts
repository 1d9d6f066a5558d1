import type { OrganizationMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'
import { acronymDefinitions, supportAcronyms } from './acronyms.ts'
import { findCandidates } from './candidates.ts'
import { remember } from './memory.ts'
import { mentionsOf, type NameMention } from './mentions.ts'
import { placesInNames } from './places-in-names.ts'
import { readNames } from './reading.ts'
import { score } from './scores.ts'

export type { NameMention } from './mentions.ts'

/**
 * People, organizations, demonyms and places in text order: "IHR director Mahmood Amiry-Moghaddam" gives an organization and a
 * person with the role "IHR director". Places are not yet resolved to the map. None found: an empty list.
 */
export function recognizeNames(document: Document): NameMention[] {
  const reading = readNames(document)
  const candidates = findCandidates(reading)
  const definitions = acronymDefinitions(reading, candidates)
  const judged = candidates.map((candidate) => score(reading, candidate))
  const names = mentionsOf(reading, remember(document.text, supportAcronyms(judged, definitions)), definitions)
  return [...names, ...placesInNames(names.filter(isOrganization))].sort(inTextOrder)
}

const isOrganization = (name: NameMention): name is OrganizationMention => name.kind === 'organization'
const inTextOrder = (a: NameMention, b: NameMention): number => a.start - b.start || b.end - a.end
