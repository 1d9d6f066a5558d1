import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { DAY_PART, dayPartTime, partMod } from '../parts.ts'
import { ORDINAL, ordinalOf, WEEKDAY, weekdayNumber } from '../vocabulary.ts'

/** "Friday", "last Monday", "late Tuesday", "Wednesday morning", "the following Monday". */
const weekday = dateRule({
  id: 'weekday',
  cues: ['weekday'],
  pattern: phrase(
    `(?:(?<part>early|late) )?(?:(?<which>last|past|this|next|this coming|this past|the following|the previous|the next|that|that same|the same) )?(?<weekday>${WEEKDAY})(?: ${DAY_PART})?`,
  ),
  read(groups, { before, after }) {
    const { which, weekday: name = '' } = groups
    if (/\b(?:black|good|bloody|ash|palm|easter|super)\s$/i.test(before) || /^s\b/.test(after)) return undefined
    return {
      kind: 'calendar',
      weekday: weekdayNumber(name)!,
      ...partMod(groups),
      ...dayPartTime(groups),
      ...(which ? { which: whichOf(which) } : {}),
    }
  },
  examples: [
    ['on Friday', '2025-09-19'],
    ['last Monday', '2025-09-22'],
    ['Sunday evening', '2025-09-21TEV'],
    ['next Thursday', '2025-09-25'],
    ['on Fridays', null],
    ['Bloody Sunday', null],
  ],
})

function whichOf(which: string): Which {
  if (/following|the next/.test(which)) return 'following'
  if (/previous/.test(which)) return 'previous'
  if (/^(?:that|the same)/.test(which)) return 'that'
  if (/past|last/.test(which)) return 'last'
  return /coming/.test(which) ? 'coming' : (which as Which)
}

/** "Fridays", "on Saturday nights": every week. */
const weekdaySet = dateRule({
  id: 'weekday-set',
  cues: ['weekday'],
  pattern: phrase(`(?:(?:every|each) )?(?<weekday>${WEEKDAY})(?:(?<plural>s)| ${DAY_PART}s)`),
  read: (groups) => ({
    kind: 'fixed',
    timex: 'SET',
    value: `XXXX-WXX-${weekdayNumber(groups.weekday ?? '')}${dayPartTime(groups).time ?? ''}`,
  }),
  examples: [
    ['on Fridays', 'XXXX-WXX-5'],
    ['Saturday nights', 'XXXX-WXX-6TNI'],
    ['on Friday', null],
    ["Friday's vote", null],
  ],
})

/** "Tuesday the eleventh", "Friday the 26th". */
const weekdayAndDay = dateRule({
  id: 'weekday-and-day',
  cues: ['weekday'],
  pattern: phrase(
    String.raw`(?:(?<weekday>${WEEKDAY}) (?:the )?(?<day>${ORDINAL})|(?<short>mon|tue|tues|wed|thu|thurs|fri|sat|sun)\.? (?:the )?(?<day2>\d{1,2}(?:st|nd|rd|th)))(?! (?:of|time|in|place))`,
  ),
  read({ weekday: name, short = '', day, day2 = '' }) {
    const number = ordinalOf(day ?? day2)
    return number && number <= 31
      ? { kind: 'calendar', weekday: weekdayNumber(name ?? short)!, day: number }
      : undefined
  },
  examples: [
    ['on Friday the 26th', '2025-09-26'],
    ['on Tuesday the sixteenth', '2025-09-16'],
    ['Sunday for the second time', null],
    ['Friday 40th', null],
  ],
})

export const WEEKDAY_RULES: readonly DateRule[] = [weekdayAndDay, weekday, weekdaySet]
