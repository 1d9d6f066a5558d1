import type { Span } from '../../model/span.ts'
import type { Bounded } from './bounds.ts'
import { phraseBefore, subjectBefore, thingOf } from './phrase-before.ts'

/** One way in which a clause names the thing that has a price, a share or a level. */
export interface LevelRule {
  readonly id: string
  /** The thing of the number that stands at `start` to `end`. */
  readonly find: (text: string, number: Pick<Bounded, 'start' | 'end' | 'unit'>) => Span | undefined
  /** Phrases with their first number's thing; null: this rule finds none. */
  readonly examples: readonly (readonly [phrase: string, thing: string | null])[]
}

const REACH = 120
const before = (text: string, start: number): string => text.slice(Math.max(0, start - REACH), start)

const MONEY = /^(?:[A-Z]{3}|cent|penny)\b/
/** " for the crossing", " for a seat": what money buys; no time, no deed. */
const BOUGHT =
  /^\)?(?:\s\([^()\n]{1,24}\))?(?<link>\sfor\s(?:the|an?|each|every)\s)(?<thing>(?!(?:first|second|third|last|next|past|whole|full|year|month|week|day|few|time|reason|same)\b)[a-z][\w-]{2,20})/
const bought: LevelRule = {
  id: 'bought',
  find: (text, { end, unit }) => {
    const match = MONEY.test(unit) ? BOUGHT.exec(text.slice(end, end + REACH)) : null
    if (!match) return undefined
    const last = end + match[0].length
    return { start: last - match.groups!.thing!.length, end: last }
  },
  examples: [
    ['They paid $40 for a ticket', 'ticket'],
    ['he gave €900 (£780) for the ride', 'ride'],
    ['prices rose $40 for the first time', null],
    ['they got $40 for nothing', null],
  ],
}

/** "The minimum wage, ": the number follows in apposition. */
const APPOSED =
  /(?:^|[.!?;:\n“"]\s?|\b(?:the|an?|its|their|his|her)\s)(?:[A-Za-z][\w’'-]{1,20}\s){0,3}[A-Za-z][\w’'-]{1,20}(?:,|\s[-–—])\s$/i
const apposed: LevelRule = {
  id: 'apposed',
  find: (text, { start, end }) =>
    APPOSED.test(before(text, start)) &&
    /^(?:\sa\s\w{3,6}|\sper\s\w{3,6})?(?:\slast\syear)?(?:,|\s[-–—]\s)/.test(text.slice(end, end + 24))
      ? phraseBefore(text, text.slice(0, start).length - /[\s,–—-]+$/.exec(before(text, start))![0].length)
      : undefined,
  examples: [
    ['The basic wage, 17,002 liras a month, was raised', 'basic wage'],
    ['The bonus - $40 last year - is gone', 'bonus'],
    ['In June, $40 was spent', null],
    ['He ran, 20 percent slower', null],
  ],
}

/** "a fine of ", "flour at ", "a phone worth ": the thing right before. */
const LINKED =
  /[\w’'”-](?<link>\s(?:of|at|worth|costing|earning|totalling|totaling|exceeding|valued at|priced at|put at|estimated at|measuring|weighing|averaging|with an average of)\s(?:a\s(?:combined|total|record)\s|between\s|just\s|only\s|around\s)?["“‘]?)$/
/** "costed at", "travelling at": a verb and no thing. */
const VERB_AT = /(?:[a-z]{2}ed|[a-z]{3}ing)$/
const linked: LevelRule = {
  id: 'linked',
  find: (text, { start }) => {
    const match = LINKED.exec(before(text, start))
    const phrase = match && phraseBefore(text, start - match.groups!.link!.length)
    return phrase && !VERB_AT.test(text.slice(phrase.start, phrase.end)) ? phrase : undefined
  },
  examples: [
    ['a fine of $200', 'fine'],
    ['a phone worth 4,500 pesos', 'phone'],
    ['sales growth of between 4% and 7%', 'sales growth'],
    ['on average of 20 percent', null],
    ['aged at 20 percent', null],
  ],
}

/** "put the damage at ", "raised the levy on bread from ": the object of a verb that sets a level. */
const SETTING =
  /\b(?:put|puts|putting|sees?|saw|seen|raise[ds]?|raising|cut|cuts|cutting|keeps?|kept|keeping|holds?|held|estimate[ds]?|lift(?:s|ed|ing)?|lower(?:s|ed|ing)?|bring(?:s|ing)?|brought|reduce[ds]?|increase[ds]?|expect(?:s|ed)?|set|sets|price[ds]?|value[ds]?|take|taking|leaves?|leaving)\s(?:(?:the|an?|its|their|his|her|our|true|overall|main)\s){0,2}(?<thing>[a-z][^.;:,()“”"\n]{1,80}?)\s(?:at|to|by|from)\s(?:a\s|an\s|between\s)?["“‘]?(?:well\s)?$/i
const setLevel: LevelRule = {
  id: 'set-level',
  find: (text, { start }) => {
    const match = SETTING.exec(before(text, start))
    if (!match?.groups?.thing) return undefined
    const { thing } = match.groups
    const from = start - match[0].length + match[0].indexOf(` ${thing} `) + 1
    return thingOf(text, from, thing)
  },
  examples: [
    ['They put the damage at $2m', 'damage'],
    ['it would raise the levy on bread from 2% to 16%', 'levy'],
    ['she put the number of homes lost at 400', 'homes lost'],
    ['put it at 20 percent', null],
    ['He stayed at home with 20 percent', null],
  ],
}

/** "stole $40", "earned more than": what was done with the money names it. */
const DEALT =
  /\b(?<verb>stole|stolen|stealing|embezzl(?:ed|ing)|earned|lost|losing|rep(?:ay|aid|aying)|laundered|donated|borrowed|owed|spent|spending|invest(?:ed|ing)|saved|won)\s$/
const dealt: LevelRule = {
  id: 'dealt',
  find: (text, { start, unit }) => {
    const verb = MONEY.test(unit) ? DEALT.exec(before(text, start))?.groups?.verb : undefined
    return verb ? { start: start - 1 - verb.length, end: start - 1 } : undefined
  },
  examples: [
    ['She stole $40 from a shop', 'stole'],
    ['He must repay €90', 'repay'],
    ['He lost 40 percent', null],
    ['Shares worth $40', null],
  ],
}

/** The verbs of a level and of a change of level, with what may stand between them and the number. */
const LEVEL_VERB =
  /(?<verb>\b(?:cost|costs|costed|rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|climb(?:s|ed)?|dropp?(?:ed|s)?|grew|grown?s?|increase[ds]?|decrease[ds]?|declined?s?|jump(?:s|ed)?|slump(?:s|ed)?|surge[ds]?|soar(?:s|ed)?|sank|sunk|shrank|shrinks?|slip(?:s|ped)?|eased|widened|narrowed|reach(?:es|ed)?|stood|stands?|total(?:s|led|ed)?|amount(?:s|ed)\sto|averaged?s?|pass(?:es|ed)|top(?:s|ped)?|hit|hits|exceed(?:s|ed)|weigh(?:s|ed)|measured?s?|came|comes|went|goes|edged|plunged|tumbled|doubled|tripled|is|are|was|were|been|be|put|set|estimated|valued|forecast|sells?|sold|receive[ds]?|earns?|pays?|takes?|owns?|spends?|covers?|had|gets?|held|travell?ing|driving|moving|going)\b)(?:\s(?:by|to|at|in\sat|it|them|him|us|for|from|up|down|out|home|only|just|sharply|slightly|further|back|as|much|high|low|some|more|less|than|now|first|put|set|estimated|costed|valued|forecast|seen|expected|projected|a|an|record|total|of|never|above|below|well|between|past|closer)){0,5}\s["“‘]?(?:well\s)?$/
const levelled: LevelRule = {
  id: 'levelled',
  find: (text, { start }) => {
    const words = before(text, start)
    const match = LEVEL_VERB.exec(words)
    return match ? subjectBefore(text, start - words.length + match.index) : undefined
  },
  examples: [
    ['Revenue from May to June fell to €5.6 billion', 'Revenue'],
    ['Fuel prices in Lund have climbed 9%', 'Fuel prices'],
    ['Damage was put at 2.1 million kronor', 'Damage'],
    ['By four o’clock turnout had reached 51 percent', 'turnout'],
    ['They rose 9%', null],
    ['paid $40', null],
  ],
}

/** What a price, a share or a level is of, nearest words first. */
export const LEVEL_RULES: readonly LevelRule[] = [dealt, bought, apposed, setLevel, linked, levelled]

/** The thing whose price, share or level a number states: "Revenue" of "Revenue rose to €5.6 billion"; undefined when none is named. */
export function levelThing(text: string, number: Pick<Bounded, 'start' | 'end' | 'unit'>): Span | undefined {
  for (const rule of LEVEL_RULES) {
    const thing = rule.find(text, number)
    if (thing) return thing
  }
  return undefined
}
