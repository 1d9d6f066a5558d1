import type { Claim } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { SheetClaim } from '../model/record.ts'
import { weakestPart } from '../model/weakest-part.ts'

export type Cell = string | number | boolean | undefined

/** One column of a claim sheet: the same for every kind of table. */
export interface SheetColumn {
  readonly name: string
  /** `day`: "2025-09-24"; `instant`: "2025-09-24T09:05:00Z". */
  readonly type: 'text' | 'number' | 'boolean' | 'day' | 'instant'
  /** One sentence for who has never seen the tool. */
  readonly explained: string
  /** Undefined where the claim has nothing to say there. */
  readonly cell: (row: SheetClaim) => Cell
}

/** The columns of a claim sheet in their order; a new one is a line at the end, so that programs find the old ones where they were. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  {
    name: 'id',
    type: 'text',
    explained: 'Id of the claim: the same words in the same article give the same id.',
    cell: ({ claim }) => claim.id,
  },
  {
    name: 'status',
    type: 'text',
    explained: 'What reviewers decided: open, accept, reject or amend.',
    cell: ({ status }) => status,
  },
  { name: 'claim', type: 'text', explained: 'The claim in words.', cell: ({ claim }) => claimInWords(claim) },
  { name: 'kind', type: 'text', explained: 'figure, age, event or person.', cell: ({ claim }) => claim.kind },
  { name: 'outlet', type: 'text', explained: 'Who published it.', cell: ({ outletName }) => outletName },
  {
    name: 'published',
    type: 'text',
    explained: 'When the article says that it was published: an ISO 8601 time, or a day where no time is known.',
    cell: ({ published }) => published,
  },
  { name: 'title', type: 'text', explained: 'Title of the article.', cell: ({ title }) => title },
  { name: 'url', type: 'text', explained: 'Address of the article.', cell: ({ articleUrl }) => articleUrl },
  {
    name: 'words',
    type: 'text',
    explained: 'The exact words that state the value, the age, the date or the name.',
    cell: ({ claim }) => claim.text,
  },
  { name: 'sentence', type: 'text', explained: 'The sentence in full.', cell: ({ sentenceText }) => sentenceText },
  {
    name: 'measure',
    type: 'text',
    explained: 'What a figure counts, in one word for all outlets: executions, deaths, money ...',
    cell: ({ claim }) => slot(claim, 'figure')?.measure,
  },
  {
    name: 'bound',
    type: 'text',
    explained: 'exact, at_least, more_than, at_most, less_than, about, range or vague.',
    cell: ({ claim }) => slot(claim, 'figure')?.bound,
  },
  {
    name: 'low',
    type: 'number',
    explained: 'The value, or the lowest that the words allow.',
    cell: ({ claim }) => ('low' in claim ? claim.low : undefined),
  },
  {
    name: 'high',
    type: 'number',
    explained: 'The value, or the highest that the words allow; empty where they set no limit.',
    cell: ({ claim }) => ('high' in claim ? claim.high : undefined),
  },
  {
    name: 'unit',
    type: 'text',
    explained: 'count, percent, a currency (USD) or a unit of measure.',
    cell: ({ claim }) => (claim.kind === 'age' ? 'year' : slot(claim, 'figure')?.unit),
  },
  {
    name: 'counted',
    type: 'text',
    explained: 'What is counted, in the words of the article.',
    cell: ({ claim }) => slot(claim, 'figure')?.counted,
  },
  {
    name: 'change',
    type: 'text',
    explained: 'up or down, for a figure that is a change.',
    cell: ({ claim }) => slot(claim, 'figure')?.change,
  },
  {
    name: 'person',
    type: 'text',
    explained: 'Whom an age, event or role is about.',
    cell: ({ claim }) => person(claim),
  },
  {
    name: 'role',
    type: 'text',
    explained: 'What the person is, in the words of the article.',
    cell: ({ claim }) => slot(claim, 'person')?.role,
  },
  {
    name: 'affiliation',
    type: 'text',
    explained: 'The organization or country that the role belongs to.',
    cell: ({ claim }) => slot(claim, 'person')?.affiliation,
  },
  {
    name: 'event',
    type: 'text',
    explained: 'The word for what happened.',
    cell: ({ claim }) => slot(claim, 'event')?.trigger,
  },
  {
    name: 'event_type',
    type: 'text',
    explained: 'Its kind in one word for all outlets: arrest, trial, execution ...',
    cell: ({ claim }) => slot(claim, 'event')?.eventType,
  },
  {
    name: 'from',
    type: 'day',
    explained: 'First day that the claim is about.',
    cell: ({ claim }) => time(claim)?.from,
  },
  { name: 'to', type: 'day', explained: 'Last day that the claim is about.', cell: ({ claim }) => time(claim)?.to },
  {
    name: 'time_basis',
    type: 'text',
    explained: 'stated in the text, relative to the publication, or inferred from what stands around.',
    cell: ({ claim }) => time(claim)?.basis,
  },
  {
    name: 'place',
    type: 'text',
    explained: 'Where, in the words of the article.',
    cell: ({ claim }) => claim.place?.name,
  },
  {
    name: 'country',
    type: 'text',
    explained: 'Country of the place: ISO 3166-1 code.',
    cell: ({ claim }) => claim.place?.country,
  },
  {
    name: 'source',
    type: 'text',
    explained: 'Who the article says asserts it; empty: the outlet itself.',
    cell: ({ claim }) => claim.source?.name,
  },
  {
    name: 'source_cue',
    type: 'text',
    explained: 'The word that tells so: said, according to ...',
    cell: ({ claim }) => claim.source?.cue,
  },
  {
    name: 'modality',
    type: 'text',
    explained: 'asserted, alleged, expected or conditional.',
    cell: ({ claim }) => claim.modality,
  },
  {
    name: 'negated',
    type: 'boolean',
    explained: 'True when the article denies it.',
    cell: ({ claim }) => claim.negated,
  },
  {
    name: 'confidence',
    type: 'number',
    explained: 'Probability that the row says what the article says, by its weakest part; not that the claim is true.',
    cell: ({ claim }) => weakestPart(claim).p,
  },
  {
    name: 'level',
    type: 'text',
    explained: 'high, medium or low: the confidence in one word.',
    cell: ({ claim }) => weakestPart(claim).level,
  },
  {
    name: 'flags',
    type: 'text',
    explained: 'What a reader must know: contradictions inside the article, with the arithmetic.',
    cell: ({ claim }) => claim.flags?.join(' '),
  },
  {
    name: 'agencies',
    type: 'text',
    explained: 'Agencies that wrote or carried the text, other than the outlet itself.',
    cell: ({ agencies, outletName }) => agencies.filter((agency) => agency !== outletName).join(', '),
  },
  {
    name: 'version',
    type: 'number',
    explained: 'Which fetched text of the article, from 1.',
    cell: ({ version }) => version,
  },
  {
    name: 'current',
    type: 'boolean',
    explained: 'False when a newer text of the article no longer says so.',
    cell: ({ current }) => current,
  },
  {
    name: 'fetched_at',
    type: 'instant',
    explained: 'When that text was fetched, UTC.',
    cell: ({ fetchedAt }) => fetchedAt,
  },
  { name: 'sha256', type: 'text', explained: 'SHA-256 of the fetched bytes.', cell: ({ sha256 }) => sha256 },
  { name: 'rule', type: 'text', explained: 'The rule that read the claim.', cell: ({ claim }) => claim.rule },
  {
    name: 'least_sure_of',
    type: 'text',
    explained: 'The weakest part: claim (value, thing, person, event), period, place or source.',
    cell: ({ claim }) => weakestPart(claim).part,
  },
  {
    name: 'first_seen',
    type: 'instant',
    explained: 'When the words were first seen at the address, UTC.',
    cell: ({ firstSeen }) => firstSeen,
  },
  {
    name: 'last_seen',
    type: 'instant',
    explained: 'When they were last seen there, UTC.',
    cell: ({ lastSeen }) => lastSeen,
  },
  {
    name: 'support',
    type: 'text',
    explained:
      'Of the figures on the same thing: multi_root, single_root, unattributed, contested, withdrawn or primary_document.',
    cell: ({ support }) => support,
  },
  {
    name: 'roots',
    type: 'number',
    explained: 'How many different sources stand behind the figures on the same thing.',
    cell: ({ roots }) => roots,
  },
  {
    name: 'conflicts',
    type: 'text',
    explained: 'What it does not sit well with: which outlet says what.',
    cell: ({ against }) => against.map(inWords).join('; ') || undefined,
  },
  {
    name: 'verdict',
    type: 'text',
    explained: 'What a fact-checker found of the claim itself: true, misleading, false or unproven.',
    cell: ({ judgment }) => judgment?.verdict,
  },
  {
    name: 'reviewer',
    type: 'text',
    explained: 'Who decided last.',
    cell: ({ review }) => review?.reviewer,
  },
  {
    name: 'note',
    type: 'text',
    explained: 'Why, in the words of who decided last.',
    cell: ({ review }) => review?.note,
  },
  {
    name: 'last_review',
    type: 'number',
    explained:
      'Number of the last decision that this row shows: an import of the filled-in sheet overrules no later one.',
    cell: ({ review }) => review?.id,
  },
]

/** "conflicts: Sample Herald, executions ≥ 1,000". */
const inWords = ({ kind, other }: SheetClaim['against'][number]): string =>
  `${kind.replaceAll('_', ' ')}: ${other.outletName}, ${claimInWords(other.claim)}`

/** The claim if it is of that kind. */
function slot<K extends Claim['kind']>(claim: Claim, kind: K): Extract<Claim, { kind: K }> | undefined {
  return claim.kind === kind ? (claim as Extract<Claim, { kind: K }>) : undefined
}

function person(claim: Claim): string | undefined {
  return claim.kind === 'event' ? claim.who.join(', ') : 'person' in claim ? claim.person : undefined
}

/** When it was so: the window of a figure, the days of an event, the day an age holds for. */
function time(claim: Claim): { readonly from?: string; readonly to?: string; readonly basis?: string } | undefined {
  switch (claim.kind) {
    case 'figure':
      return claim.period
    case 'event':
      return claim.date
    case 'age':
      return claim.asOf ? { from: claim.asOf, to: claim.asOf } : undefined
    case 'person':
      return undefined
  }
}
