import { prominence } from '../../places/prominence.ts'
import type { Feature } from './feature.ts'
import { vocabulary } from './vocabulary.ts'
import { isAcronym, isCommon, isGiven, isOnlyAcronymOfList } from './word-tests.ts'

/** "Eximbank", "Biontech", "Petromedia" */
const COMPANY_ENDING =
  /^\p{L}{2,20}(?:bank|tech|soft|corp|media|news|energo|neft|telecom|tel|net|pharma|energy|works|group|press|mart|flix|coin|trans|invest|motors|airlines)$/u

/** What a candidate's own words say for an organization: "Justice Ministry", "IHR". */
export const ORGANIZATION_WORD_FEATURES: readonly Feature[] = [
  {
    id: 'known organization',
    holds: (s) => vocabulary.organizations.has(s.key) && s.prominence < 4 && !isOnlyAcronymOfList(s),
    examples: [
      ['said [Amnesty International] today', true],
      ['said [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'acronym of two letters',
    holds: (s) => isAcronym(s) && s.key.replaceAll('.', '').length <= 2,
    examples: [
      ['the [QZ] said', true],
      ['the [QZX] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'acronym',
    holds: (s) => isAcronym(s) && s.key.length > 2 && s.key.length <= 6 && s.prominence < 3,
    examples: [
      ['the [QZX] said', true],
      ['the [QZ] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'word in capitals',
    holds: (s) => isAcronym(s) && s.key.length > 6,
    examples: [
      ['the [KORVAXIM] said', true],
      ['the [QZX] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'capital inside',
    words: 'one',
    holds: (s) => s.firstWord.shape === 'mixed',
    examples: [
      ['the [QuickBuzz] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'acronym among words',
    words: 'several',
    holds: (s) => s.words.some((word) => word.shape === 'upper') && s.candidate.mode !== 'capitals',
    examples: [
      ['the [QZX Fund] said', true],
      ['met [Ana Silva] today', false],
      ['the [QZX] said', false],
    ],
  },
  {
    id: 'organization head last',
    words: 'several',
    holds: (s) => vocabulary.organizationHeads.has(s.lastWord.key) && s.prominence < 3,
    examples: [
      ['the [Justice Ministry] said', true],
      ['met [Ana Silva] today', false],
      ['a [Ministry] today', false],
    ],
  },
  {
    id: 'organization head alone',
    words: 'one',
    holds: (s) => vocabulary.organizationHeads.has(s.key),
    examples: [
      ['a [Ministry] today', true],
      ['the [Justice Ministry] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'organization head inside',
    words: 'several',
    holds: (s) =>
      !vocabulary.organizationHeads.has(s.lastWord.key) &&
      s.words.some((word) => vocabulary.organizationHeads.has(word.key)),
    examples: [
      ['the [Council of Lawyers] said', true],
      ['the [Justice Ministry] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'company suffix',
    words: 'several',
    holds: (s) => vocabulary.companySuffixes.has(s.lastWord.key),
    examples: [
      ['the [Norvix Ltd] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'company suffix alone',
    words: 'one',
    holds: (s) => vocabulary.companySuffixes.has(s.key),
    examples: [
      ['the [Inc.] today', true],
      ['the [Norvix Ltd] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'foreign organization start',
    words: 'several',
    holds: (s) => s.prominence < 3 && vocabulary.foreignOrganizationStarts.has(s.firstWord.key),
    examples: [
      ['the [Centro Zorvan] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'ending of companies',
    words: 'one',
    holds: (s) => s.prominence === 0 && !isCommon(s.key) && COMPANY_ENDING.test(s.key),
    examples: [
      ['the [Zorvabank] said', true],
      ['the [Bank] said', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'ampersand',
    holds: (s) => s.text.includes('&'),
    examples: [
      ['the [Dale & Harrow] said', true],
      ['met [Ana Silva] today', false],
      ['in [Karaj] today', false],
    ],
  },
  {
    id: 'office of',
    words: 'several',
    holds: (s) => vocabulary.organizationStarts.has(s.firstWord.key) && / of /.test(s.text),
    examples: [
      ['the [Bank of Japan] said', true],
      ['met [Ana Silva] today', false],
      ['the [Gulf of Aden] today', false],
    ],
  },
  {
    id: 'purpose inside',
    holds: (s) => / (?:for|against|on|without) /.test(s.text),
    examples: [
      ['the [Campaign for Freedom] said', true],
      ['met [Ana Silva] today', false],
      ['the [Bank of Japan] said', false],
    ],
  },
  {
    id: 'country last',
    words: 'several',
    holds: (s) =>
      s.prominence === 0 &&
      !isGiven(s.firstWord.key) &&
      s.lastWord.shape !== 'upper' &&
      prominence(s.lastWord.key) === 4,
    examples: [
      ['the [Zorvan Nigeria] said', true],
      ['met [Ana Jordan] today', false],
      ['met [Ana Silva] today', false],
    ],
  },
  {
    id: 'everyday word in capitals',
    holds: (s) => isAcronym(s) && s.key.length > 2 && isCommon(s.key) && !vocabulary.organizations.has(s.key),
    examples: [
      ['a [GOOD] time', true],
      ['the [QZX] said', false],
      ['met [Ana Silva] today', false],
    ],
  },
]
