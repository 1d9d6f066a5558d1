import { isSubordinate } from './clause.ts'
import { contentAfter, upToComma } from './content.ts'
import type { VerbRule } from './finding.ts'
import { AUXILIARIES } from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { subjectBefore } from './speaker-phrase.ts'

/** "Police said (that) forty were hurt." */
export const subjectThenContent: VerbRule = {
  id: 'speaker-said-content',
  p: 0.9,
  find: (site) => {
    if (site.form === 'ing' && !isProgressive(site)) return undefined
    const { words } = site.passage
    const content = contentAfter(site)
    const speaker = content && subjectBefore(words, site.groupStart - 1)
    if (!speaker) return undefined
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
    ['While police said two had died, the mayor left.', 'police | said | two had died'],
    ['The river rose, but officials said it was safe.', 'officials | said | it was safe'],
    ['The said amount was paid.', null],
    ['He said nothing.', null],
  ],
}

/** "..., adding that it was over", "... and vowed to stay" */
export const sharedSubject: VerbRule = {
  id: 'shared-speaker',
  p: 0.8,
  find: (site) => {
    const before = site.passage.words[site.groupStart - 1]?.lower ?? ''
    const joins = site.form === 'ing' ? /^(?:,|and|by|of)$/ : /^(?:and|but|then)$/
    const content = joins.test(before) ? contentAfter(site) : undefined
    return content && { sharesSpeaker: true, contents: content.ranges, direct: content.direct }
  },
  examples: [
    ['He left, adding that it was over.', 'He | adding | it was over'],
    ['Police said nobody died and warned that the river was rising.', 'Police | warned | the river was rising'],
    ['The adding machine broke.', null],
    ['He left and came back.', null],
  ],
}

const isProgressive = ({ passage, groupStart, range }: CueSite): boolean =>
  passage.words.slice(groupStart, range.from).some((word) => AUXILIARIES.has(word.lower))
