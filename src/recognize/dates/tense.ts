/** Words before a date that put it after the publication: "will meet on", "scheduled for", "until". */
const FUTURE_BEFORE =
  /\b(?:will|'ll|’ll|shall|scheduled|due|upcoming|set to|to be (?:held|released)|is to|are to|expected|expects? to|plans? to|planned)\b|\b(?:until|next|by)\s(?:the\s)?$/i
/** Fewer words do so for a weekday: "he had planned to leave Friday" looks back. */
const WEEKDAY_AHEAD =
  /\b(?:will|'ll|’ll|scheduled (?:for|to)|upcoming|set to|to be (?:held|released)|is to|are to|(?:is|are) (?:due|forecast) (?:to|on|for)|expected to|plans? to|next|as (?:soon|early|late) as)\b(?!.{0,40}\b(?:said|told)\b)/i
const UNTIL_BEFORE = /\S\s(?:until|till|through)\s$/i
/** "is due" after a month. */
const FUTURE_AFTER = /^\s(?:will|would be|is (?:set|due|scheduled|expected))\b/
const PAST_BEFORE =
  /\b(?:since|was|were|had|said|did|died|killed|began|won|lost|fell|rose|took|came|went|made|brought|left|met|held|gave|saw|sold|cut|hit|\w{3,12}ed)\b/i

/** True when the words around a date look ahead: "will open in", "until". */
export const looksAhead = (before: string, after = ''): boolean =>
  FUTURE_BEFORE.test(before) || FUTURE_AFTER.test(after)

/** True when the words before a date look back: "since", "were held in". */
export const looksBack = (before: string): boolean => PAST_BEFORE.test(before)

/** True for "will meet on" and "holds until" before a weekday; but "until Friday, it had not" looks back. */
export const weekdayLooksAhead = (before: string): boolean =>
  WEEKDAY_AHEAD.test(before) || (UNTIL_BEFORE.test(before) && !PAST_BEFORE.test(before))
