import { exactly, matchAt, type NumeralRule } from './numeral.ts'

/** "no one was killed", "nobody in the well", "none died", "none of them". */
const NOBODY =
  /(?:no[\s-]one|nobody|none(?=\s(?:of|were|was|have|has|had|survived|died))|no\s(?:people|persons?|civilians|soldiers|officers|children))(?=\s(?:(?:else\s)?(?:was|were|has|have|had|is|are)\s(?:been\s)?(?:[a-z]{2,12}ly\s)?(?:[a-z]{2,14}(?:ed|en)|hurt|shot|held|lost|found)\b|died|survived|in\s|there\b|inside|aboard|of\s))/iy
/** "no deaths", "no injuries", "no warning signs": what can be counted, and was found not to be. */
const NO_COUNT =
  /no(?=\s(?:[a-z]{3,14}\s){0,2}(?:deaths|injuries|casualties|fatalities|victims|survivors|arrests|cases|wounded|killed|missing|hostages|suspects|witnesses)\b)/iy
/** "there were no warning signs", "had no children". */
const THERE_WERE_NO = /no(?=\s(?:[a-z]{3,14}\s)?[a-z]{3,15}(?<![su])s\b)/iy
const THERE_WERE = /\bthere\s(?:were|are|have been|had been|was|is)\s$/i

/** "No group has claimed it", "no ransom had been paid", "No lander is planned": something that did not happen or is not there. */
const NO_SUBJECT =
  /no(?=\s(?!(?:one|comment|doubt|longer|more|less|matter|idea|way|wonder|reason|need|such|other|further|decision|date|details|information|word|evidence)\b)(?:[A-Za-z][a-z-]{1,15}\s){1,3}(?:has|have|had|was|were|is|are|could)\s(?:ever\s)?(?:(?:been|be)\s)?(?:[a-z]{2,14}(?:ed|en)|won|made|paid|found|held|hurt|set|left|given)\b)/iy
/** "had no previous convictions", "has no school": what somebody lacks, and no set phrase as "had no idea". */
const LACKED =
  /no(?=\s(?!(?:one|comment|doubt|longer|more|less|matter|idea|way|reason|need|such|other|further|choice|plans?|intention|right|problem|interest|control|chance|time|knowledge|effect|impact|place|power|sense|evidence|information|regrets?|answers?|objections?|say|hope|fear|trouble|difficulty|alternative|option)\b)[a-z])/y
const LACKS = /\b(?:has|have|had)\s$/
/** "not a single officer", "Not one of those". */
const NOT_ONE = /not\s(?:a\ssingle|one(?!\s(?:bit|iota|ounce|day|but|that|who|for)\b))(?=\s(?:of\s|[a-z]{3,15}\b))/iy

const nobody: NumeralRule = {
  id: 'nobody',
  form: 'zero',
  read: (text, start) => {
    const match = matchAt(NOBODY, text, start)
    return match && exactly(0, match.end)
  },
  examples: [
    ['no one was killed', 0],
    ['Nobody in the house', 0],
    ['none of the crew', 0],
    ['no one knows', null],
    ['nobody says', null],
  ],
}

const noneCounted: NumeralRule = {
  id: 'no-count',
  form: 'zero',
  read: (text, start) => {
    const before = text.slice(Math.max(0, start - 18), start)
    const match =
      matchAt(NO_COUNT, text, start) ?? (THERE_WERE.test(before) ? matchAt(THERE_WERE_NO, text, start) : undefined)
    return match && exactly(0, match.end)
  },
  examples: [
    ['no deaths were reported', 0],
    ['no serious injuries', 0],
    ['there were no warning signs', 0],
    ['no comment', null],
    ['no plans to leave', null],
  ],
}

const notOne: NumeralRule = {
  id: 'not-one',
  form: 'zero',
  read: (text, start) => {
    const match = matchAt(NOT_ONE, text, start)
    return match && exactly(0, match.end)
  },
  examples: [
    ['Not a single guard has been charged', 0],
    ['Not one of the guards', 0],
    ['not one to complain', null],
    ['not one ounce of pity', null],
  ],
}

const noSubject: NumeralRule = {
  id: 'no-subject',
  form: 'zero',
  read: (text, start) => {
    const lacks = LACKS.test(text.slice(Math.max(0, start - 6), start))
    const match = matchAt(NO_SUBJECT, text, start) ?? (lacks ? matchAt(LACKED, text, start) : undefined)
    return match && exactly(0, match.end)
  },
  examples: [
    ['No group has claimed it', 0],
    ['said no ransom had been paid', 0],
    ['he had no previous convictions', 0],
    ['No decision has been made', null],
    ['he had no idea', null],
    ['no school is better', null],
  ],
}

/** Stated zeros; the first that fits is taken. */
export const ZERO_RULES: readonly NumeralRule[] = [nobody, noneCounted, notOne, noSubject]
