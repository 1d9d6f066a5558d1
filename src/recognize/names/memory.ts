import { type Scored, withFeature, withVotes } from './scores.ts'
import { CLASSES, type Weights } from './weights.ts'

/** Namesakes in the article pull an unsure mention their way by at most this much. */
const NAMESAKE_WEIGHT = 2.4
const FULL_VOTE = 1.5
const MIN_P_OF_FULL_NAME = 0.5
const MIN_P_OF_LONE_NAME = 0.75

/** The article remembers: "Moradi" is a person where "Mohsen Moradi" is one, and a doubtful mention is what its namesakes are. */
export function remember(text: string, scored: readonly Scored[]): Scored[] {
  const parts = partsOfFullNames(scored)
  const shortForms = shortFormsOf(scored)
  return followNamesakes(
    followNeighbours(
      text,
      scored.map((one) => supportPart(supportShortForm(one, shortForms), parts)),
    ),
  )
}

/** Between members of one list: "Moradi, Rastgar and Torkashvand". */
const LIST_GAP = /^(?:, |,? and |,? or )$/
/** "Ana Silva, Brazil’s minister": the second one owns what follows, so the two are no list. */
const OWNER = /^['’]s/
const MIN_P_OF_NEIGHBOUR = 0.9
const BESIDE = { person: 'beside a person', place: 'beside a place', organization: 'beside an organization' } as const

/** Members of one list are of one kind. */
function followNeighbours(text: string, scored: readonly Scored[]): Scored[] {
  const isBeside = (a: Scored | undefined, b: Scored | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.candidate.start - a.candidate.end <= 6 &&
    LIST_GAP.test(text.slice(a.candidate.end, b.candidate.start)) &&
    !OWNER.test(text.slice(b.candidate.end, b.candidate.end + 2))
  return scored.map((one, i) => {
    const neighbours = [
      isBeside(scored[i - 1], one) ? scored[i - 1] : undefined,
      isBeside(one, scored[i + 1]) ? scored[i + 1] : undefined,
    ]
    const sure = neighbours.find((other) => other && other.p >= MIN_P_OF_NEIGHBOUR && other.best in BESIDE)
    return sure && one.p < MIN_P_OF_NEIGHBOUR ? withFeature(one, BESIDE[sure.best as keyof typeof BESIDE]) : one
  })
}

/** Words of the article's full names of people, and lone names that are surely people: "mohsen", "moradi", "amiry moghaddam". */
function partsOfFullNames(scored: readonly Scored[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const { best, p, candidate } of scored) {
    if (best !== 'person' || candidate.mode !== 'text') continue
    if (candidate.first < candidate.last && p >= MIN_P_OF_FULL_NAME)
      for (const part of partsOf(candidate.key)) parts.add(part)
    if (candidate.first === candidate.last && p >= MIN_P_OF_LONE_NAME) parts.add(candidate.key)
  }
  return parts
}

/** First words of the article's organizations that are nothing else: "Norvix" of "Norvix International". */
function shortFormsOf(scored: readonly Scored[]): ReadonlySet<string> {
  return new Set(
    scored
      .filter(
        ({ best, p, candidate }) => best === 'organization' && p >= MIN_P_OF_FULL_NAME && candidate.mode === 'text',
      )
      .map(({ candidate }) => candidate.key)
      .filter((key) => key.includes(' '))
      .map((key) => key.slice(0, key.indexOf(' '))),
  )
}

const supportShortForm = (scored: Scored, shortForms: ReadonlySet<string>): Scored =>
  scored.features.includes('unknown word') && shortForms.has(scored.candidate.key)
    ? withFeature(scored, 'short for an organization')
    : scored

/** "mahmood amiry moghaddam": each word, and all but the first. */
function partsOf(key: string): string[] {
  const words = key.split(' ')
  return words.length < 2 ? [] : [...words.filter((word) => word.length > 2), words.slice(1).join(' ')]
}

function supportPart(scored: Scored, parts: ReadonlySet<string>): Scored {
  const { candidate, features } = scored
  if (candidate.demonym) return scored
  if (!parts.has(candidate.key)) return isDoubtfulPerson(scored) ? withFeature(scored, 'never named in full') : scored
  if (features.includes('lone everyday word'))
    return features.includes('the') ? scored : withFeature(scored, 'part of a full name, and an everyday word')
  if (features.includes('country or region')) return withFeature(scored, 'part of a full name, but a country')
  const inPlace = features.includes('in') || features.includes('known place after comma')
  return withFeature(scored, inPlace ? 'part of a full name, but in a place' : 'part of a full name')
}

/**
 * News names people in full first: a lone word that no list knows as a name, without a cue beside it, and that never gets a
 * first name, is seldom one.
 */
const CUES = new Set([
  'titled',
  'role before',
  'age after',
  'handle after',
  'short for an organization',
  'who after',
  'role after',
  'person verb before',
  'human verb after',
])
const isDoubtfulPerson = ({ features }: Scored): boolean =>
  features.includes('unknown word') && !features.some((id) => CUES.has(id))

function followNamesakes(scored: readonly Scored[]): Scored[] {
  const tallies = new Map<string, number[]>()
  for (const { candidate, best, p } of scored) {
    if (candidate.mode !== 'text') continue
    const tally = tallies.get(candidate.key) ?? [0, 0, 0, 0, 0]
    tally[CLASSES.indexOf(best)]! += p
    tallies.set(candidate.key, tally)
  }
  return scored.map((one) => {
    const tally = tallies.get(one.candidate.key)
    return tally ? withVotes(one, votesOf(tally)) : one
  })
}

function votesOf(tally: readonly number[]): Weights {
  const total = tally.reduce((sum, votes) => sum + votes, 0)
  const share = (i: number) => (NAMESAKE_WEIGHT * Math.min(FULL_VOTE, total) * (tally[i] ?? 0)) / total
  return [share(0), share(1), share(2), share(3), share(4)]
}
