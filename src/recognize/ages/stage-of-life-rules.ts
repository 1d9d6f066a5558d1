import type { AgeReading, AgeRule } from './age-rule.ts'

const DECADES: Readonly<Record<string, number>> = {
  teens: 13,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  middle: [4, 6],
  late: [7, 9],
}
const DECADE = '[1-9]0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties'

function decade(part: string | undefined, words: string): AgeReading {
  const start = DECADES[words.toLowerCase()] ?? Number.parseInt(words, 10)
  if (start === 13) return { low: part === 'late' ? 17 : 13, high: 19 }
  const [from, to] = PARTS[part?.toLowerCase() ?? ''] ?? [0, 9]
  return { low: start + from, high: start + to }
}

const inDecade: AgeRule = {
  id: 'in-his-decade',
  p: 0.95,
  pattern: new RegExp(
    `\\b(?:in\\s(?:his|her|their|my|our|the)|(?:is|was|were|are|aged?)(?:\\sin)?(?:\\s(?:his|her|their))?(?=\\s(?:early|mid|late)))\\s(?:(?<part>early|mid|middle|late)(?:\\sto\\slate)?[\\s-])?(?<decade>${DECADE}|teens)\\b`,
    'gi',
  ),
  read: ({ part, decade: words }, before) => {
    const isYears = /^[\d]/.test(words ?? '') && /\bthe$/i.test(before)
    return words && !isYears ? decade(part, words) : undefined
  },
  examples: [
    ['a man in his 40s', [40, 49]],
    ['in her early thirties', [30, 33]],
    ['is in their mid-30s', [34, 36]],
    ['in his teens', [13, 19]],
    ['temperatures in July', null],
    ['since 1940s', null],
  ],
}

const decadeRange: AgeRule = {
  id: 'decade-range',
  p: 0.9,
  pattern:
    /(?<=\bages?\s(?:from\s|ranged?\s|ranging\s|between\s){0,2}(?:their\s)?)(?<first>[1-9]0s)\s(?:to|and)\s(?:their\s)?(?<last>[1-9]0s)\b/gi,
  read: ({ first, last }) =>
    first && last ? { low: Number.parseInt(first, 10), high: Number.parseInt(last, 10) + 9 } : undefined,
  examples: [
    ['range in age from 20s to 50s', [20, 59]],
    ['songs from the 60s to 80s', null],
    ['from 20 to 50', null],
  ],
}

const LIFE_STAGES: Readonly<Record<string, AgeReading>> = {
  teenager: { low: 13, high: 19 },
  teenagers: { low: 13, high: 19 },
  teenage: { low: 13, high: 19 },
  teen: { low: 13, high: 19 },
  teens: { low: 13, high: 19 },
  toddler: { low: 1, high: 3 },
  toddlers: { low: 1, high: 3 },
  septuagenarian: { low: 70, high: 79 },
  octogenarian: { low: 80, high: 89 },
  nonagenarian: { low: 90, high: 99 },
}

/** "his teens" is a decade, "1.1 million teenagers" are a count of people. */
const NO_ONE =
  /(?:\b(?:his|her|their|early|late|mid|pre)[\s-]|\b(?:\d[\d,.]*|hundreds|thousands|dozens|million|thousand|hundred|many|most|some|few)\s(?:of\s)?(?:million\s)?)$/i

/** "the teenager", "a teenage girl", "two toddlers". */
const lifeStage: AgeRule = {
  id: 'life-stage',
  p: 0.85,
  pattern:
    /\b(?<stage>teenagers?|teenage(?=\s(?:boy|girl|son|daughter|brother|sister|suspect|victim|student|migrant|prisoner|pupil|mother|driver|gunman)s?\b)|teens?(?!\sof\b)|toddlers?|septuagenarian|octogenarian|nonagenarian)\b/gi,
  read: ({ stage = '' }, before, after) =>
    NO_ONE.test(before) || /^,\s(?:both\s)?(?:aged\s)?\d/.test(after) ? undefined : LIFE_STAGES[stage.toLowerCase()],
  examples: [
    ['a teenager', [13, 19]],
    ['a teenage girl', [13, 19]],
    ['two toddlers', [1, 3]],
    ['Two teenagers, 15 and 17, ran', null],
    ['teenage pregnancy', null],
    ['late teens', null],
    ['1.1 million teenagers', null],
  ],
}

/** Ages as a part of life: "in his 40s", "a teenager". */
export const STAGE_OF_LIFE_RULES: readonly AgeRule[] = [inDecade, decadeRange, lifeStage]
