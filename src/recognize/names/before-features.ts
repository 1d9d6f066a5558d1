import type { Feature } from './feature.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'
import { isLower, lowerBefore } from './word-tests.ts'

const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key)

/** Whoever holds one of these has it of a body or place: "founder of Norvix", but not "son of" or "friend of". */
const OFFICES =
  /^(?:ambassador|boss|ceo|chair|chairman|chairperson|chairwoman|chancellor|chief|co-founder|coach|commander|dean|director|editor|employees?|founders?|governor|head|leaders?|manager|mayor|members?|minister|officials?|owners?|premier|president|principal|rector|secretary|spokesman|spokesperson|spokeswoman|subsidiary|superintendent|treasurer)$/

/** What else stands before a candidate: the start of a sentence, articles, roles, verbs, nouns. */
export const BEFORE_FEATURES: readonly Feature[] = [
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
    id: 'office of what follows',
    holds: (s) => isLower(s.before) && s.before.key === 'of' && isLower(s.beforeThat) && OFFICES.test(s.beforeThat.key),
    examples: [
      ['the founder of [Zorvax] today', true],
      ['the arrest of [Ana Silva] today', false],
      ['the son of [Ana Silva] today', false],
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
    holds: ({ before }) => isLower(before) && vocabulary.organizationNouns.has(before.key) && !before.key.endsWith('s'),
    examples: [
      ['the broadcaster [Karvan] today', true],
      ['in [Karaj] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'person verb before',
    holds: lowerBefore(
      /^(?:said|says|told|tells|added|adds|asked|asks|explained|explains|wrote|writes|recalled|recalls|noted|notes|argued|argues|insisted|insists|warned|warns|joked|jokes|replied|replies|named|called|identified|beat|defeated|accused|arrested|met|replaced|succeeded|married|thanked|quoted|executed|hanged|killed)$/,
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
    id: 'in quotation marks',
    holds: isQuoted,
    examples: [
      ['the film “[Zorvax]” today', true],
      ['“[Ana Silva] said so', false],
      ['in [Karaj] today', false],
    ],
  },
]

/** "the film “Zorvax”", but not the first words of a quotation. */
function isQuoted({ reading, candidate }: Sight): boolean {
  const opens = reading.tokens[candidate.first - 1]?.text ?? ''
  const closes = reading.tokens[candidate.last + 1]?.text ?? ''
  return /^["“'‘«]$/.test(opens) && /^["”'’»]$/.test(closes)
}
