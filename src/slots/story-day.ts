import { daysBetween } from '../model/day.ts'
import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isPastForm } from '../text/verbs.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isDateOfSaying } from './date-of-saying.ts'
import { ledeOf } from './lede-place.ts'

/** "overnight" is two days; what lasts longer is no incident. */
const MOST_DAYS = 1
/** Stories of what was decided or said: what they count happened on other days. */
const NO_INCIDENT =
  /\b(?:sentenced|jailed|convicted|acquitted|court|trial|judge|verdict|pleaded|presented|published|announced|unveiled|reported|said|signed|retired|sets? aside|budget|sales|profit|inflation|study|report|survey|audit|behind bars|admitted)\b/i
/** What holds now, may come, or held before: "are living in tents", "would open", "had 56 seats", "licensed to carry 80". */
const OTHER_TIME =
  /\b(?:is|are|has|have|will|would|can|could|may|might|must|shall|remains?|still|now|since|so far|already|every|each|usually|earlier|previous|previously|formerly|ago|once|average|per|licen[sc]ed|designed|built for|meant|due|expected|planned|born|had been|a year|last year|this year|years|months|never|did not|didn[’']t)\b/i
/** "since 28 November", "(Agency, 21 January 2025)": no day of an incident. */
const NO_DAY_BEFORE =
  /(?:\b(?:said|warned|announced|told)\sin\s(?:\S{1,20}\s){1,4}on\s|\b(?:since|until|till|by|before|after|from)\s(?:\S+\s)?|\([^)]{0,40})$/i
/** "higher than in the same quarter last year": what is compared tells no time of the sentence. */
const THAN = /\bthan\s(?:in|at|during|a|the|it|last)\b[^,;.]{0,60}/gi
const HAD_NUMBER = /\b(?:had|has|have)\s(?:only\s|about\s|some\s|at least\s)?$/i
const WORD = /(?<!\p{L})\p{Ll}{3,20}(?!\p{L})/gu

/** One article, one answer. */
const storyDays = new WeakMap<ClaimContext, DateMention | undefined>()

/** The day of the one incident that a story tells of, by its lede: "A bus fell into a ravine on Wednesday". */
export function storyDay(context: ClaimContext): DateMention | undefined {
  if (!storyDays.has(context)) storyDays.set(context, findStoryDay(context))
  return storyDays.get(context)
}

function findStoryDay(context: ClaimContext): DateMention | undefined {
  const { text } = context.document
  for (const sentence of ledeOf(context)) {
    const days = startingIn(context.dates, sentence).filter(
      (date) =>
        isDay(date) &&
        !isDateOfSaying(text, date) &&
        !isInSpeaker(context, date) &&
        !NO_DAY_BEFORE.test(text.slice(Math.max(0, date.start - 45), date.start)),
    )
    if (days[0]) return NO_INCIDENT.test(beforeCue(context, sentence)) ? undefined : days[0]
  }
  return undefined
}

/** "a report published on Monday found": the day is that of the source. */
const isInSpeaker = ({ quotes }: ClaimContext, date: Span): boolean =>
  startingIn(quotes, { start: date.start - QUOTE_REACH, end: date.end + QUOTE_REACH }).some(
    ({ speakerStart, cueStart }) =>
      speakerStart !== undefined && cueStart !== undefined && speakerStart <= date.start && date.end <= cueStart,
  )

const QUOTE_REACH = 600

const isDay = ({ from, to }: DateMention): boolean =>
  from !== undefined && to !== undefined && daysBetween(from, to) <= MOST_DAYS

/** The sentence without ", officials said": that somebody speaks makes no story of words. */
function beforeCue({ document: { text }, quotes }: ClaimContext, sentence: Span): string {
  const cue = startingIn(quotes, sentence).find(({ cueStart }) => cueStart !== undefined)
  const end =
    cue?.speakerStart !== undefined && cue.speakerStart > sentence.start
      ? Math.min(cue.speakerStart, cue.cueStart ?? sentence.end)
      : sentence.end
  return text.slice(sentence.start, Math.min(end, sentence.end))
}

/** True for a sentence that tells what happened, with no other time in it: "412 houses collapsed". */
export function tellsPast({ document: { text } }: ClaimContext, quantity: Span, sentence: Span): boolean {
  const words = text.slice(sentence.start, sentence.end).replace(THAN, ' ')
  if (OTHER_TIME.test(words) || HAD_NUMBER.test(text.slice(Math.max(0, quantity.start - 24), quantity.start)))
    return false
  return (words.match(WORD) ?? []).some((word) => isPastForm(word) || word === 'was' || word === 'were')
}
