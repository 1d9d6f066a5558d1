import type { Span } from '../model/span.ts'

/** A date right beside a word of saying is when it was said, not when it happened: "said on Tuesday". */
const SAID_BEFORE =
  /\b(?:said|says|told|announced|reported|warned|confirmed|stated|added|wrote|published|released|acknowledged)\s(?:\w+\s){0,3}$/i
/** "On Tuesday officials said": with a comma between ("on Tuesday, officials said") the day is that of the news. */
const SAID_AFTER =
  /^\s(?!(?:after|before|when|while|that|as|because|if)\b)(?:\w+\s){0,3}(?:said|told|announced|reported|warned|confirmed|stated)\b/i
const REACH = 40

/** True for the day on which something was said: "on Tuesday" in "officials said on Tuesday". */
export const isDateOfSaying = (text: string, date: Span): boolean =>
  SAID_BEFORE.test(text.slice(Math.max(0, date.start - REACH), date.start)) ||
  SAID_AFTER.test(text.slice(date.end, date.end + REACH))
