import { COUNTABLE_AHEAD, NAME_AHEAD } from '../countable-ahead.ts'
import { type ExclusionRule, isCount, isDigits } from './exclusion-rule.ts'

/** Words that number what they name; those that do so in running text too stand in lower case as well. */
const NUMBERED = new Set(
  `No No. Nos Nos. Nr Nr. Nrs Nrs. nr nr. nrs nrs. Number number Vol. Ch. Art. Sec. Vol Volume Part Chapter chapter Page page Pages pages
  Figure Table Verse Psalm Section section Article article Articles articles Act Title Rule Clause Paragraph Law Order Amendment Protocol
  Agenda Resolution resolution Catch Flight flight Room room Route Highway Interstate Gate Pier Platform Track Line Bus Lot Block Building
  Ward District Zone Unit Channel Phase phase Stage stage Level level Tier tier Grade grade Category category Class Type Mark Group group
  Model Series Division Brigade Round Game Day Week Year Opening Wave Top Big Formula Euro Bowl Apollo Boeing Airbus Bell iPhone Galaxy Xbox
  PlayStation Windows Covid COVID S&P SP sp s&p FTSE Nikkei Fortune Russell STOXX Stoxx DAX CAC`.split(/\s+/),
)
/** "Flight ", "No.", "(Article ". */
const LAST_WORD = /(?:^|[\s(“"‘'])(?<word>[A-Za-z&]{1,12}\.?)\s?$/
/** "two new 737 Max jets": what is counted has a number in its name. */
const COUNTED_BEFORE =
  /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozen|several)\s(?:(?!(?:and|or|to|in|of|on|at|by|with|for|from|per|a|an|the)\b)[a-z]{2,12}\s){0,2}$/i
const MODEL_AFTER = /^\s[A-Z][a-z]{1,12}\s(?:[a-z]{2,12}\s)?[a-z]{2,15}(?<![su])s\b/
const modelNumber: ExclusionRule = {
  id: 'model-number',
  test: ({ number, before, after }) =>
    isCount(number) && isDigits(number) && COUNTED_BEFORE.test(before) && MODEL_AFTER.test(after),
  examples: [
    ['two new 737 Max jets', true],
    ['6 old 747 Cargo planes', true],
    ['killed two and 5 Kurdish villagers', false],
    ['5 Kurdish villagers', false],
  ],
}

/** Numbers that belong to a name: "Flight 370", "Article 37", "Resolution 2231". */
const numberedName: ExclusionRule = {
  id: 'numbered-name',
  test: ({ number, before }) => isCount(number) && NUMBERED.has(LAST_WORD.exec(before)?.groups?.word ?? ''),
  examples: [
    ['on Flight 370', true],
    ['under Article 37 of', true],
    ['at number 10', true],
    ['Resolution 2231', true],
    ['the SP 500 fell', true],
    ['No.5', true],
    ['the flight carried 370 people', false],
    ['an article about 3 men', false],
  ],
}

const CAPITAL_BEFORE = /(?:^|[^.!?:;,\n“"‘(—–]\s|^["“‘(]?)(?<word>[A-Z][A-Za-z'’.&]{0,20}[\s-])$/
/** Words that are capitalized because they open a sentence or a headline. */
const OPENING = new Set(
  `The In At With About Over Nearly Almost Some Around From And But For By On To Of After Before Only Just Up Under Between Than Another
  Police All Those These His Her Their Its Our My Your As If When While Since Until Is Are Was Were Has Have Had More Less Fewer Least
  Roughly Approximately Killed Dead Total Additional Other Per Against Into Within Every Last Next First Estimated Or Because That This
  Then There So Yet Also Both Kill Kills Leave Leaves`.split(/\s+/),
)
/** A capitalized word before and nothing countable after: "Boeing 737 Max", "Windows 11", "the Group 20". */
const afterCapital: ExclusionRule = {
  id: 'after-capital',
  test: ({ number, before, after }) => {
    if (!isCount(number) || !isDigits(number) || number.low !== number.high) return false
    const word = CAPITAL_BEFORE.exec(before)?.groups?.word
    return (
      word !== undefined &&
      !OPENING.has(word.slice(0, -1)) &&
      !COUNTABLE_AHEAD.test(after) &&
      !/^\s(?:were|was|had|have|are|is|of)\b/.test(after)
    )
  },
  examples: [
    ['a Boeing 737 Max', true],
    ['her Pixel 8', true],
    ['in Gaza 30 people died', false],
    ['At 12 sites', false],
  ],
}

/** A small plain number before a name: "the 787 Dreamliner", "iPhone 11 and 11 Pro Max". */
const beforeName: ExclusionRule = {
  id: 'before-name',
  test: ({ number, before, after }) =>
    isCount(number) &&
    isDigits(number) &&
    Number.isInteger(number.low) &&
    number.low > 1 &&
    number.low < 1000 &&
    !/\b(?:least|than|about|nearly|over|some|around|to|other|another|killed|up)\s$/i.test(before) &&
    NAME_AHEAD.test(after),
  examples: [
    ['the 787 Dreamliner', true],
    ['and 11 Pro Max', true],
    ['killed 5 Kurdish', false],
    ['12 Kurdish villagers', false],
    ['2 Chocolate Bars', false],
  ],
}

/** Numbers that belong to a name: "Flight 370", "the 787 Dreamliner". */
export const NAME_RULES: readonly ExclusionRule[] = [numberedName, afterCapital, beforeName, modelNumber]
