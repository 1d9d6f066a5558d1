import type { Token } from '../../text/tokens.ts'
import type { Feature } from './feature.ts'
import { roleAfter } from './roles.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'

const isLower = (token: Token | undefined): token is Token => token?.kind === 'word' && token.shape === 'lower'
const lowerBefore =
  (words: RegExp) =>
  ({ before }: Sight): boolean =>
    isLower(before) && words.test(before.key)
const follows =
  (set: ReadonlySet<string>) =>
  ({ after }: Sight): boolean =>
    isLower(after) && set.has(after.key)
const isTitlePart = (key: string): boolean => vocabulary.titles.has(key) || vocabulary.titleModifiers.has(key)
const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key)

const PLACE_PREPOSITION = /^(?:in|near|outside|across|throughout|inside)$/
const MOTION_PREPOSITION =
  /^(?:to|from|into|toward|towards|via|through|around|off|within|reach|reached|leave|left|leaving|visit|visited|visiting|invaded|invade|raided|entered|bombed|shelled|stormed|besieged|captured|bombarded|evacuated|fled)$/
const SUFFIX_OF_PLACE = /^[-‐‑](?:based|born|area|held|controlled|occupied|ruled|bound|wide|region|raised)/
/** What follows ", 27" when it is an age: punctuation or a verb, not "people" or "percent". */
const NO_AGE = /^(?:people|percent|per|million|billion|thousand|killed|years?|days?|km|miles|of|to|were|dead)$/

/** What stands before and after the candidate. */
export const CONTEXT_FEATURES: readonly Feature[] = [
  {
    id: 'sentence start',
    holds: (s) => s.reading.tokens[s.candidate.first]!.startsSentence,
    examples: [
      ['[Karaj] is calm', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'role before',
    holds: (s) => isLower(s.before) && vocabulary.roles.has(s.before.key),
    examples: [
      ['IHR director [Mahmood Sadri] said', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'roles before',
    holds: (s) =>
      isLower(s.before) && !vocabulary.roles.has(s.before.key) && vocabulary.roles.has(singular(s.before.key)),
    examples: [
      ['lawyers [Ana Silva] and others', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'role and comma before',
    holds: (s) => s.before?.text === ',' && isLower(s.beforeThat) && vocabulary.roles.has(s.beforeThat.key),
    examples: [
      ['his lawyer, [Ana Silva], said', true],
      ['in Alborz, [Iran] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'in',
    holds: lowerBefore(PLACE_PREPOSITION),
    examples: [
      ['in [Karaj] today', true],
      ['to [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'in the',
    holds: (s) => s.before?.key === 'the' && isLower(s.beforeThat) && PLACE_PREPOSITION.test(s.beforeThat.key),
    examples: [
      ['in the [Donbas] today', true],
      ['in [Karaj] today', false],
      ['of the [Donbas] today', false],
    ],
  },
  {
    id: 'at',
    holds: lowerBefore(/^at$/),
    examples: [
      ['at [Karaj] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'to or from',
    holds: lowerBefore(MOTION_PREPOSITION),
    examples: [
      ['fled to [Karaj] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'direction before',
    holds: (s) => isLower(s.before) && vocabulary.directions.has(s.before.key),
    examples: [
      ['in southern [Lebanon] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'place noun and of before',
    holds: (s) =>
      isLower(s.before) &&
      s.before.key === 'of' &&
      isLower(s.beforeThat) &&
      vocabulary.placeNouns.has(s.beforeThat.key),
    examples: [
      ['the city of [Karaj] today', true],
      ['the arrest of [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place noun before',
    holds: (s) =>
      isLower(s.before) &&
      /^(?:city|town|village|province|district|region|island|port|river|suburb|capital)$/.test(s.before.key),
    examples: [
      ['the village [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'of',
    holds: (s) =>
      isLower(s.before) &&
      s.before.key === 'of' &&
      !(isLower(s.beforeThat) && vocabulary.placeNouns.has(s.beforeThat.key)),
    examples: [
      ['the arrest of [Ana Silva] today', true],
      ['the city of [Karaj] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'by',
    holds: lowerBefore(/^by$/),
    examples: [
      ['by [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'the',
    holds: (s) => s.before?.key === 'the',
    examples: [
      ['the [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'a',
    holds: (s) => s.before?.key === 'a' || s.before?.key === 'an',
    examples: [
      ['a [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'with',
    holds: lowerBefore(/^(?:with|alongside|and)$/),
    examples: [
      ['with [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'possessive before',
    holds: (s) => s.before?.kind === 'possessive',
    examples: [
      ['Iran’s [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'organization noun before',
    holds: (s) => isLower(s.before) && vocabulary.organizationNouns.has(s.before.key),
    examples: [
      ['the broadcaster [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'person verb before',
    holds: lowerBefore(
      /^(?:said|says|told|added|asked|named|called|identified|beat|defeated|accused|arrested|met|replaced|succeeded|married|thanked|quoted|executed|hanged|killed)$/,
    ),
    examples: [
      ['said [Ana Silva] today', true],
      ['in [Karaj] today', false],
      ['from [Karaj] today', false],
    ],
  },
  {
    id: 'bracket before',
    holds: (s) => s.before?.text === '(',
    examples: [
      ['(in [Karaj]) today', false],
      ['met ([Karvan]) today', true],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'age after',
    holds: hasAge,
    examples: [
      ['[Ana Silva], 27, said', true],
      ['in [Karaj], 27 people died', false],
      ['met [Ana Silva], who said', false],
    ],
  },
  {
    id: 'age in brackets after',
    holds: (s) => s.after?.text === '(' && /^\d{1,2}$/.test(s.afterThat?.text ?? '') && s.third?.text === ')',
    examples: [
      ['[Ana Silva] (27) said', true],
      ['met [Ana Silva], 27, today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'who after',
    holds: (s) => s.after?.text === ',' && /^(?:who|whose|whom|aged)$/.test(s.afterThat?.key ?? ''),
    examples: [
      ['[Ana Silva], who said', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'apposition after',
    holds: (s) => s.after?.text === ',' && /^(?:a|an|the|his|her|their)$/.test(s.afterThat?.key ?? ''),
    examples: [
      ['[Ana Silva], a lawyer, said', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'role after',
    holds: (s) => s.after?.text === ',' && roleAfter(s.reading, s.candidate) !== undefined,
    examples: [
      ['[Ana Silva], director of', true],
      ['[Karaj], which said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'person verb after',
    holds: follows(vocabulary.personVerbs),
    examples: [
      ['[Ana Silva] said', true],
      ['in [Karaj] today', false],
      ['the [Karvan] was', false],
    ],
  },
  {
    id: 'human verb after',
    holds: follows(vocabulary.humanVerbs),
    examples: [
      ['[Ana Silva] laughed', true],
      ['[Ana Silva] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'subject verb after',
    holds: follows(vocabulary.subjectVerbs),
    examples: [
      ['[Ana Silva] was there', true],
      ['[Ana Silva] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'possessive after',
    holds: (s) => s.after?.kind === 'possessive',
    examples: [
      ['in [Karaj]’s streets', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'suffix of places after',
    holds: (s) => s.after?.kind === 'suffix' && SUFFIX_OF_PLACE.test(s.after.text),
    examples: [
      ['the [Karvan]-based group', true],
      ['the [Karvan]-backed group', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'other suffix after',
    holds: (s) => s.after?.kind === 'suffix' && !SUFFIX_OF_PLACE.test(s.after.text),
    examples: [
      ['the [Karvan]-backed group', true],
      ['the [Karvan]-based group', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'known place after comma',
    holds: (s) => s.precedesPlace,
    examples: [
      ['in [Karvan], Iran, today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva], who said', false],
    ],
  },
  {
    id: 'known place before comma',
    holds: isAfterPlace,
    examples: [
      ['in Tehran, [Iran] today', true],
      ['in [Karaj] today', false],
      ['his lawyer, [Ana Silva], said', false],
    ],
  },
  {
    id: 'bracket after',
    holds: (s) => s.after?.text === '(' && s.afterThat?.shape === 'upper',
    examples: [
      ['the [Karvan Group] (KG) said', true],
      ['[Ana Silva] (27) said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'place noun after',
    holds: follows(vocabulary.placeFollowers),
    examples: [
      ['in [Karvan] province', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'known place before a noun',
    holds: (s) => s.prominence > 0 && isLower(s.after) && vocabulary.nounsAfterPlaces.has(s.after.key),
    examples: [
      ['a [Karaj] hospital', true],
      ['the [Zorvax] hospital', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'title after',
    holds: (s) => s.after?.kind === 'word' && s.after.shape === 'capitalized' && isTitlePart(s.after.key),
    examples: [
      ['met [Alborz] Governor Ana Silva', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'label',
    holds: (s) => s.after?.text === ':' && s.reading.tokens[s.candidate.first]!.startsSentence,
    examples: [
      ['[Karvan]: we left', true],
      ['in [Karaj]: we left', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'noun of people after',
    holds: ({ after }) =>
      isLower(after) &&
      /^(?:administration|government|regime|campaign|family|presidency|era|cabinet|loyalists|supporters|allies)$/.test(
        after.key,
      ),
    examples: [
      ['the [Obama] administration', true],
      ['the [Karvan] company', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'organization noun after',
    holds: follows(vocabulary.organizationNouns),
    examples: [
      ['the [Karvan] company', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
]

function hasAge({ after, afterThat, third }: Sight): boolean {
  if (after?.text !== ',' || !/^\d{1,3}$/.test(afterThat?.text ?? '') || Number(afterThat?.text) > 110) return false
  return third === undefined || /^[,.;)]$/.test(third.text) || (third.kind === 'word' && !NO_AGE.test(third.key))
}

/** "Tehran, Iran": the name before the comma is a city, this one a country or division. */
function isAfterPlace({ before, beforeThat, prominence }: Sight): boolean {
  return before?.text === ',' && prominence >= 3 && beforeThat !== undefined && beforeThat.shape === 'capitalized'
}
