import type { Span } from '../../model/span.ts'
import type { Bounded } from './bounds.ts'
import { countedAfter } from './counted-thing.ts'
import { canBeThing } from './phrase-before.ts'

/** "-deep", " wide", "-diameter", "-long": the dimension, before the thing that has it. */
const DIMENSION = /^[\s-](?:deep|wide|long|high|tall|thick|diameter|capacity|heavy|strong)(?=[\s-])/
/** "of its revenue", "of the Germans", "in gains": the thing after a preposition. */
const OF =
  /^\s(?:less |more )?(?:of|in(?!\s(?:the|its|their|an?)\s))\s(?:(?:the|its|their|his|her|our|my|your|all|these|those|total|combined|a|an)\s){0,2}/
const SHARE_OF = /^\s(?:(?:of|the|its|their|his|her|our|my|your|all|these|those|that|total|combined)\s){1,3}/
/** "3.9 percent of GDP", "up 9 percent in June": what is measured is something else. */
const BASE_OF_SHARE =
  /^\s(?:of\s(?:the\s)?(?:GDP|gross|output)|in\s(?:\d|the\s(?:first|second|third|same|year|month|past|last)|[A-Z]))/
const OF_ONLY = /^\s(?:less |more )?of\s/
/** "the well was about ", "a crater measuring ": the subject of what is measured, right before. */
const SUBJECT =
  /\b(?<thing>[A-Za-z][A-Za-z'’-]{1,20})\s(?:(?:is|was|are|were|measures|measured|measuring|weighs|weighed|weighing|stands at|reached|spans|covers|stretching|rose|fell|dropped|grew|increased|declined|jumped|climbed|cost|costs|costing|worth)(?:\sto|\sby|\sjust|\sonly|\sdown|\sup)?|of)\s$/
/** "the well at a depth of ": what has the dimension. */
const AT_A_DEPTH =
  /\b(?<thing>[A-Za-z][A-Za-z'’-]{1,20})\s(?:at|to|with|reaching|reached|has|had)\s(?:an?\s)?(?:depth|height|width|length|weight|diameter|size|capacity)\sof\s$/
/** "13m down the shaft", "40 km along the coast". */
const DOWN_THE = /^\s(?:down|up|along|into|inside|below|above|under|across)\s(?=(?:the|an?|its|their)\s)(?:\w+\s)/
/** " deep", " wide": said after the number, the thing stands before it. */
const DIMENSION_WORD = /^(?:deep|wide|long|high|tall|thick|heavy|diameter)$/
const NOUN_BEFORE = /\b(?<thing>[a-z][a-z'’-]{2,20})\s$/
const NO_SUBJECT =
  /^(?:it|he|she|they|that|which|who|this|there|and|what|i|we|you|one|those|these|depth|height|length|width|weight|speed|a|an|the|and|or|to|of|by|with|from|for|about|around|in|at|on|than|was|were|is|are|measuring|measured)$/i

const WINDOW = 60

/** " from the bottom of the well", " (33 feet) from the border", " north of": how far apart two things are. */
const DISTANCE =
  /^\)?(?:\s\([^()\n]{1,24}\))?(?:\s(?:away|up|down|out))?\s(?:(?<from>from\s[^,.;:()\n]{2,60})|(?:off|away|(?:north|south|east|west)[a-z-]{0,12})\b)/
const LENGTH = /(?:metre|mile|foot|yard|inch|light year)$/
const MAX_DISTANCE_WORDS = 7
/** "walked ", "drove her ", "fell about ", "a journey of ": somebody or something covers the length; "within" says how near. */
const COVERED =
  /\b(?:(?:walk|travel|drag|crawl|hike|journey|sail|row|trek|carri|cycl|march|journe|plung|tumbl|struck|stray)(?:led|ged|eyed|ped|ked|ed|ied|s)?|drove|driven|fell|fallen|flew|flown|swam|swum|ran|rode|struck|went|moved|(?:journey|distance|drive|walk|trip|drop|fall|range|flight|trek|march|ride)\sof|within)\s(?:(?:her|him|them|it|more|another|some|at)\s){0,2}$/
/** " below the surface", " into a ravine", " ahead": where to or how far. */
const FAR = /^\)?\s(?:below|beneath|ahead|behind|into|inland|offshore|apart|short\sof|outside|beyond)\b/

/** "distance from the bottom of the well" for "13 feet from the bottom of the well"; undefined when it is no distance. */
export function distancePhrase(text: string, { start, end, unit }: Bounded): string | undefined {
  if (!LENGTH.test(unit)) return undefined
  const match = DISTANCE.exec(text.slice(end, end + 100))
  if (!match) return isCovered(text, start, end) ? 'distance' : undefined
  const from = match.groups?.from?.split(/\s+(?:and|to|but|or|in|on|at|when|where|while|after|before|by|with)\s/, 1)[0]
  return ['distance', ...(from?.split(' ').slice(0, MAX_DISTANCE_WORDS) ?? [])].join(' ')
}

const isCovered = (text: string, start: number, end: number): boolean =>
  COVERED.test(text.slice(Math.max(0, start - 40), start)) || FAR.test(text.slice(end, end + 20))

/** The thing that a measured number is about: "dry well" of "the 40m dry well", "revenue" of "60% of its revenue", "well" of "the well was 40 m deep". */
export function measuredThing(text: string, quantity: Bounded): Span | undefined {
  if (quantity.form === 'fraction') return sharedThing(text, quantity.end)
  if (BASE_OF_SHARE.test(text.slice(quantity.end, quantity.end + WINDOW))) return undefined
  return (
    adjacentThing(text, quantity.end) ??
    thingDown(text, quantity.end) ??
    thingAfterOf(text, quantity) ??
    (isLevel(quantity.unit) ? undefined : subjectThing(text, quantity))
  )
}

/** Money and shares have a level, and verbs of their own. */
const isLevel = (unit: string): boolean => /^(?:percent|percentage point|point|[A-Z]{3})\b/.test(unit)

/** "130-foot-deep chute", "400g bars", "$3,500 mortgage". */
function adjacentThing(text: string, end: number): Span | undefined {
  const dimension = DIMENSION.exec(text.slice(end, end + 12))
  const from = end + (dimension?.[0].length ?? 0)
  const thing = /^[\s-][A-Za-z]/.test(text.slice(from, from + 2)) ? countedAfter(text, from, true) : undefined
  const words = thing && text.slice(thing.start, thing.end)
  return words && !DIMENSION_WORD.test(words) && words.split(' ').every(canBeThing) ? thing : undefined
}

/** "half the seats", "one in five wells", "a third of its voters". */
function sharedThing(text: string, end: number): Span | undefined {
  const link = SHARE_OF.exec(text.slice(end, end + WINDOW))
  return countedAfter(text, end + (link ? link[0].length - 1 : 0), false)
}

function thingAfterOf(text: string, { end, unit }: Bounded): Span | undefined {
  const after = text.slice(end, end + WINDOW)
  const link = (unit === 'percent' ? OF : OF_ONLY).exec(after) && OF.exec(after)
  return link ? countedAfter(text, end + link[0].length - 1, false) : undefined
}

function thingDown(text: string, end: number): Span | undefined {
  const link = DOWN_THE.exec(text.slice(end, end + WINDOW))
  return link ? countedAfter(text, end + link[0].length - 1, true) : undefined
}

function subjectThing(text: string, { start, end }: Bounded): Span | undefined {
  const from = Math.max(0, start - WINDOW)
  const before = text.slice(from, start).replace(/between\s$/, '')
  const postposed = DIMENSION.test(`${text.slice(end, end + 12)} `) ? NOUN_BEFORE.exec(before) : null
  const match = AT_A_DEPTH.exec(before) ?? SUBJECT.exec(before) ?? postposed
  const thing = match?.groups?.thing
  if (!match || !thing || NO_SUBJECT.test(thing) || !canBeThing(thing)) return undefined
  return { start: from + match.index, end: from + match.index + thing.length }
}
