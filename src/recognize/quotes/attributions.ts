import { isAttitude } from './attitudes.ts'
import type { Attribution, CuedFinding, PassageRule } from './finding.ts'
import { type CueSite, cueSites } from './read-site.ts'
import { withRelays } from './relays.ts'
import { LABEL_RULES, PHRASE_RULES, VERB_RULES } from './rules.ts'
import type { Passage, Word, WordRange } from './words.ts'

/** Attitudes are told from plain reports ("supported the roof") two times in three. */
const ATTITUDE_FACTOR = 0.7

/** All attributions of a passage in the order of their cues: "Police said A, and the mayor denied B" gives two. None: an empty list. */
export function attributionsOf(passage: Passage): Attribution[] {
  const sites = cueSites(passage)
  const stated = [...byRules(passage, sites, PHRASE_RULES), ...sites.flatMap(byVerb)]
  stated.sort((a, b) => a.cue.from - b.cue.from)
  const found = withRelays(passage, stated)
  if (found.length === 0) return byRules(passage, sites, LABEL_RULES)
  return found.map((attribution, index) => found.slice(index + 1, index + 1 + NEXT).reduce(endBefore, attribution))
}

const byRules = (passage: Passage, sites: readonly CueSite[], rules: readonly PassageRule[]): Attribution[] =>
  rules.flatMap(({ id, p, findAll }) =>
    findAll(passage, sites).map((found: CuedFinding) => ({ ...found, passage, rule: id, p })),
  )

function byVerb(site: CueSite): Attribution[] {
  const { passage, range, cue } = site
  for (const { id, p, find } of VERB_RULES) {
    const finding = find(site)
    const certainty = isAttitude(cue.cueClass) && !finding?.direct ? p * ATTITUDE_FACTOR : p
    if (finding) return [{ ...finding, passage, cue: range, cueClass: cue.cueClass, rule: id, p: certainty }]
  }
  return []
}

/** How many of the attributions behind one may end it. */
const NEXT = 3

/** Cuts a content before ", and she added that ...": what follows has a speaker and a cue of its own. */
function endBefore(attribution: Attribution, next: Attribution): Attribution {
  const last =
    next.speaker &&
    (lastWordBefore(next.passage.words, next.speaker.from) ?? afterParticiple(attribution, next.speaker))
  if (last === undefined) return attribution
  const cut = ({ from, to }: WordRange): WordRange => (from <= last && last < to ? { from, to: last } : { from, to })
  return { ...attribution, contents: attribution.contents.map(cut) }
}

/** "Having said that it was over, | she added": a participle in front goes with the clause behind its comma. */
const afterParticiple = ({ cue, passage: { words } }: Attribution, speaker: WordRange): number | undefined =>
  cue.from < 3 && /ing$/.test(words[cue.from]!.lower) && words[speaker.from - 1]?.text === ','
    ? speaker.from - 2
    : undefined

/** Last word of the clause before a speaker that a comma or dash and a conjunction introduce: ", and she". */
function lastWordBefore(words: readonly Word[], speakerStart: number): number | undefined {
  const [conjunction, mark] = [words[speakerStart - 1], words[speakerStart - 2]]
  if (!conjunction || !mark || !/^(?:and|but|while|though|although|whereas)$/.test(conjunction.lower)) return undefined
  if (mark.quotation >= 0) return speakerStart - 2
  return /^(?:,|—|–|--)$/.test(mark.text) ? speakerStart - 3 : undefined
}
