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

/** Stated zeros; the first that fits is taken. */
export const ZERO_RULES: readonly NumeralRule[] = [nobody, noneCounted]
