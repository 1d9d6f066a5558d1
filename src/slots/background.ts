import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isDateAside } from './date-aside.ts'
import { ledeOf } from './lede-place.ts'
import { oncePerArticle } from './once-per-article.ts'

/** An incident takes days; what is counted over more than a month is a statistic. */
const LONG_DAYS = 31
const DAY_MS = 86_400_000
const LAST_DAY = '9999-12-31'

/**
 * True for a sentence of background in a story about an incident: "So far this year 970 people have died on the route." beside
 * "A boat sank off Zarzis on Tuesday." Its figures hold for more than the scene. A story that opens with a statistic is about
 * one, and has no background.
 */
export const isBackground = (context: ClaimContext, sentence: Span): boolean =>
  isOfIncident(context) &&
  hasLongWindow(context, sentence) &&
  !SCENE.test(context.document.text.slice(sentence.start, sentence.end))

/** "Seventeen prisoners died there last year": the words that keep a statistic at the scene. */
const SCENE =
  /\b(?:there|here|(?:in|at|of|from) (?:the|this) (?:same )?(?:area|city|town|village|island|province|district|jail|prison|camp|hospital|school|market|plant|factory))\b/i

const isOfIncident = oncePerArticle((context) => !ledeOf(context).some((sentence) => hasLongWindow(context, sentence)))

const hasLongWindow = (context: ClaimContext, sentence: Span): boolean =>
  startingIn(context.dates, sentence).some(
    (date) =>
      isLong(date, context.document.reference ?? LAST_DAY) &&
      !isOfLife(context, date) &&
      !isDateAside(context.document.text, date, sentence, sentence),
  )

/** A window of the past; "by December" is none. */
const isLong = ({ from, to }: DateMention, today: string): boolean =>
  from !== undefined &&
  to !== undefined &&
  Math.min(Date.parse(to), Date.parse(today)) - Date.parse(from) > LONG_DAYS * DAY_MS

/** "born in 1941", "founded in 2003": the year of one thing, not a window. */
const isOfLife = ({ document: { text } }: ClaimContext, { start }: Span): boolean =>
  /\b(?:born|founded|built|opened|married|died|elected|created|established|released)\s(?:\S{1,15}\s){0,3}(?:in|since)?\s?$/i.test(
    text.slice(Math.max(0, start - 50), start),
  )
