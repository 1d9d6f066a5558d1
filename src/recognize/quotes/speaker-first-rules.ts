import { STATING } from './attitudes.ts'
import { isSubordinate } from './clause.ts'
import { contentAfter, upToComma } from './content.ts'
import type { VerbRule } from './finding.ts'
import { AUXILIARIES, DETERMINERS, PRONOUNS } from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { subjectBefore } from './speaker-phrase.ts'
import { isCapital, isWord, type Word, type WordRange } from './words.ts'

/** "Police said (that) forty were hurt." */
export const subjectThenContent: VerbRule = {
  id: 'speaker-said-content',
  p: 0.88,
  find: (site) => {
    if (site.form === 'ing' && !isProgressive(site)) return undefined
    const { words } = site.passage
    const content = contentAfter(site)
    const speaker = content && subjectBefore(words, site.groupStart - 1)
    if (!speaker || isNaming(site, speaker)) return undefined
    const contents = isSubordinate(words, speaker)
      ? content.ranges.map((range) => upToComma(words, range))
      : content.ranges
    return { speaker, contents, direct: content.direct }
  },
  examples: [
    ['Police said on Monday that forty people were hurt.', 'Police | said | forty people were hurt'],
    ['The ministry announced on Monday it would close.', 'The ministry | announced | it would close'],
    ['Ann Lee, the mayor, told Radio One it was over.', 'Ann Lee | told | it was over'],
    ['Ann Lee, who leads the group, called it “a disgrace”.', 'Ann Lee | called | it “a disgrace”'],
    ['Ann Lee wrote: “It is over.”', 'Ann Lee | wrote | “It is over.”'],
    ['Police said at least 64 people died.', 'Police | said | at least 64 people died'],
    ['About half of the voters said there was time.', 'About half of the voters | said | there was time'],
    ['The group said in a statement on Friday they would appeal.', 'The group | said | they would appeal'],
    ['While police said two had died, the mayor left.', 'police | said | two had died'],
    ['The river rose, but officials said it was safe.', 'officials | said | it was safe'],
    ['For 2024 it documented at least 90 cases.', 'it | documented | at least 90 cases'],
    ['The two men speak of more than 40 dead.', 'The two men | speak of | more than 40 dead'],
    ['Ann Lee, 59, of Ashton, Md., who watched, said it was over.', 'Ann Lee | said | it was over'],
    ['Ann Lee, who knew that it was over, told her staff to leave.', 'Ann Lee | told | to leave'],
    ['To some degree, all agreed that it was over.', 'all | agreed | it was over'],
    ['One study found prices would rise.', 'One study | found | prices would rise'],
    ['Ann Lee says too much is made of it.', 'Ann Lee | says | too much is made of it'],
    ['The child they found was well.', null],
    ['No group claimed it was theirs.', null],
    ['A nurse, who asked not to be named, left.', null],
    ['The said amount was paid.', null],
    ['He said nothing.', null],
  ],
}

/** "a band called Blue": a participle that names, behind an indefinite noun. */
const isNaming = ({ cue, passage: { words } }: CueSite, { from, to }: WordRange): boolean =>
  /^(?:call|dub|label)$/.test(cue.lemma) && /^an?$/.test(words[from]!.lower) && !isCapital(words[to])

/** What stands between a subject's first verb and a cue that shares the subject. */
const JOINS_PARTICIPLE = /^(?:,|and|by|of|as|while|before|after|when|in)$/
const JOINS_VERB = /^(?:and|but|then)$/

/** "..., adding that it was over", "... and vowed to stay" */
export const sharedSubject: VerbRule = {
  id: 'shared-speaker',
  p: 0.75,
  find: (site) => {
    const before = site.passage.words[site.groupStart - 1]?.lower ?? ''
    const joins = site.form === 'ing' ? JOINS_PARTICIPLE : JOINS_VERB
    const isListed = before === ',' && site.passage.words[site.range.to + 1]?.lower === 'that'
    const content = joins.test(before) || isListed ? contentAfter(site) : undefined
    return content && { sharesSpeaker: true, contents: content.ranges, direct: content.direct }
  },
  examples: [
    ['He left, adding that it was over.', 'He | adding | it was over'],
    ['Police said nobody died and warned that the river was rising.', 'Police | warned | the river was rising'],
    ['She urged them to go, proposed that it wait.', 'She | proposed | it wait'],
    ['The adding machine broke.', null],
    ['He left and came back.', null],
  ],
}

/** "a report showing that prices rose": a participle right behind its subject. */
export const reducedRelative: VerbRule = {
  id: 'noun-saying-content',
  p: 0.55,
  find: (site) => {
    const { words } = site.passage
    const before = words[site.groupStart - 1]
    if (site.form !== 'ing' || !STATING.has(site.cue.cueClass) || !isWord(before)) return undefined
    const content = contentAfter(site)
    const subject = content && !isCompound(site) && subjectBefore(words, site.groupStart - 1)
    if (!subject) return undefined
    const speaker = fromLastDeterminer(words, subject)
    const isStatement = STATEMENTS.has(before?.lower ?? '')
    return {
      ...(isStatement ? { sharesSpeaker: true } : { speaker }),
      contents: content.ranges,
      direct: content.direct,
    }
  },
  examples: [
    ['Talks follow a report showing that prices rose.', 'a report | showing | prices rose'],
    ['Ann Lee issued a statement saying it was over.', 'Ann Lee | saying | it was over'],
    ['The talking stopped.', null],
    ['He kept on fighting.', null],
    ['The flood warning office closed.', null],
  ],
}

/** "flood warning office": a plain noun right behind the participle makes one noun of both. */
const isCompound = ({ cue, range, passage: { words } }: CueSite): boolean => {
  const next = words[range.to + 1]!
  return (
    cue.frames.has('tell') &&
    !isCapital(next) &&
    next.lower !== 'that' &&
    !DETERMINERS.has(next.lower) &&
    !PRONOUNS.has(next.lower)
  )
}

/** "a report" of "Talks follow a report": a participle goes with the last noun phrase before it. */
function fromLastDeterminer(words: readonly Word[], { from, to }: WordRange): WordRange {
  for (let index = to - 1; index > from; index -= 1)
    if (DETERMINERS.has(words[index]!.lower)) return { from: index, to }
  return { from, to }
}

/** Things said or written: who speaks is the subject of the sentence. */
const STATEMENTS = new Set(
  'statement letter email message tweet post memo note order press release ad video'.split(' '),
)

const isProgressive = ({ passage, groupStart, range }: CueSite): boolean =>
  passage.words.slice(groupStart, range.from).some((word) => AUXILIARIES.has(word.lower))
