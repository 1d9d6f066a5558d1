import { interval, NUMBER } from './age-numbers.ts'
import type { AgeRule } from './age-rule.ts'
import { isPersonNoun } from './person-nouns.ts'

// Each pattern begins with a word of its own and only then looks back: a look-behind at every character is slow.

/** "One of them, Lena Brandt, was 38.", "The victim was 19 when": a full name or a noun for a person, and nothing but the number. */
const was: AgeRule = {
  id: 'was-age',
  p: 0.82,
  pattern:
    /\b(?:was|is)(?<=(?:\p{Lu}[\p{L}’'-]{1,20}\s(?<name>\p{Lu}[\p{L}’'-]{1,20})|\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir)\s(?:[a-z]{3,12}\s)?(?<noun>[a-z]{3,14})),?\s(?:who\s)?(?:was|is))\s(?:only\s|just\s|then\s)?(?<age>[1-9]\d|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?=[.;]|,\s|\s(?:when|at the time)\b|\sand\s[a-z]{3,})(?!,\s\d)/gu,
  read: ({ noun, age }, before) =>
    (noun !== undefined && !isPersonNoun(noun)) || /\b(?:Index|Street|Road|Park|Bank|Market|Group)\b/.test(before)
      ? undefined
      : interval(age, undefined),
  examples: [
    ['Lena Brandt was 38.', [38, 38]],
    ['One of them, Lena Brandt, was 38.', [38, 38]],
    ['My father was 80 when he stopped', [80, 80]],
    ['the driver was 19 when it happened', [19, 19]],
    ['Average turnout was 38.', null],
    ['The index was 38.', null],
    ['Lena Brandt was 38 seconds ahead', null],
  ],
}

/** "a girl of six", "a man of about 40"; not "a mother of three". */
const nounOf: AgeRule = {
  id: 'noun-of-age',
  p: 0.9,
  pattern: new RegExp(
    `\\bof(?<=\\b(?:boy|girl|child|baby|man|woman|youth|lad|youngster|son|daughter)\\sof)\\s(?:(?:about|around|just|only|barely)\\s)?(?<age>${NUMBER})(?=[.,;:)]|\\s(?:when|at the time|on|last|and\\s[a-z]{3,}|alive|dead|who|from|in|at|was|were|had|has|is|are)\\b|$)(?![.,]\\d)`,
    'giu',
  ),
  read: ({ age }) => interval(age, undefined),
  examples: [
    ['including a girl of six, in a village', [6, 6]],
    ['a boy of about ten alive', [10, 10]],
    ['a man of 40 was held', [40, 40]],
    ['a mother of three', null],
    ['a crowd of 40', null],
    ['a man of 40 years’ service', null],
  ],
}

/** "two girls, both 13,". */
const both: AgeRule = {
  id: 'both-age',
  p: 0.85,
  pattern: new RegExp(
    `\\b(?:both|all)(?<=(?:\\b[a-z]{3,14}|\\p{Lu}[\\p{L}’'-]{1,20}),\\s(?:both|all))\\s(?:aged\\s)?(?<age>${NUMBER})(?=[.,;)])`,
    'gu',
  ),
  read: ({ age }) => interval(age, undefined),
  examples: [
    ['The two girls, both 13, are', [13, 13]],
    ['Ali and Reza, both 25.', [25, 25]],
    ['both 13 votes', null],
    ['they won both, 13 and 14', null],
  ],
}

/** "left school at 15", "died at 83", "At 62, he": an age without a word for it. */
const atAge: AgeRule = {
  id: 'at-age',
  p: 0.85,
  pattern:
    /(?:\bat(?<=\b(?:left (?:school|home)|died|married|retired|orphaned|widowed|emigrated|enlisted|dropped out|debuted)\sat)|\bAt)\s(?:just\s|only\s)?(?<age>[1-9]\d)(?=[.,;]|\s(?:to|and|after|from|of|in|with|on|for)\b|(?<=\bAt\s\d\d)\s(?:he|she)\s)(?![.,]\d)/gu,
  read: ({ age }, _before, after) =>
    /^,\s(?!(?:he|she|\p{Lu})\b)/u.test(after) ? undefined : interval(age, undefined),
  examples: [
    ['she left school at 15 to work', [15, 15]],
    ['he died at 83.', [83, 83]],
    ['At 62, he still runs', [62, 62]],
    ['At 86 she still says it', [86, 86]],
    ['At 86 the road bends', null],
    ['the train left at 15:30', null],
    ['shares closed at 62, he said', null],
    ['At 62, shares fell', null],
  ],
}

/** "17 were children under five": from birth to the year before. */
const under: AgeRule = {
  id: 'under-age',
  p: 0.85,
  pattern: new RegExp(
    `\\bunder(?<=\\b(?:children|infants|boys|girls|pupils|babies)\\s(?:aged\\s)?under)\\s(?:the\\sage\\sof\\s)?(?<age>${NUMBER})(?![\\w%]|[.,]\\d)(?!\\s(?:percent|per|metres|tents))`,
    'gu',
  ),
  read: ({ age }) => {
    const limit = interval(age, undefined)
    return limit && limit.low > 0 ? { low: 0, high: limit.low - 1 } : undefined
  },
  examples: [
    ['Of the dead, 17 were children under five.', [0, 4]],
    ['children under the age of 12', [0, 11]],
    ['the vote for people under 18', null],
    ['children under siege', null],
  ],
}

/** "children, aged 4, 6 and 11": the ages behind the first. */
const furtherAged: AgeRule = {
  id: 'further-aged',
  p: 0.85,
  pattern:
    /(?<=[\d,d]\s)(?<age>\d{1,2})(?<=\baged\s\d{1,2}(?:,\s\d{1,2}){0,6}(?:,\s|,?\sand\s)\d{1,2})(?=[,.;)]|\s(?:and\s\d|(?:were|are|was|who|have|had|died)\b))(?![.,]\d)/g,
  read: ({ age }) => interval(age, undefined),
  examples: [
    ['three children, aged 4, 6 and 11.', [6, 6]],
    ['girls aged 9, 12 and 13 were found', [12, 12]],
    ['boys aged 9 and 12 died', [12, 12]],
    ['aged 40, and 30 others', null],
    ['Article 4, 6 and 11.', null],
  ],
}

/** Ages that are told of somebody without "years old" or "aged". */
export const SAID_OF_SOMEONE_RULES: readonly AgeRule[] = [was, nounOf, both, atAge, under, furtherAged]
