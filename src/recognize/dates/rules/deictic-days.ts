import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { DAY_PART, dayPartTime, PART, partMod } from '../parts.ts'

const SHIFTS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, tmrw: 1 }

/** "today", "late yesterday", "tomorrow morning", "tonight". */
const deicticDay = dateRule({
  id: 'deictic-day',
  cues: ['deixis'],
  pattern: phrase(String.raw`${PART}(?<day>today|tonight|yesterday|tomorrow|tmrw)(?: ${DAY_PART})?`),
  read: (groups) => ({
    kind: 'shift',
    unit: 'day',
    amount: SHIFTS[groups.day ?? ''] ?? 0,
    from: 'publication',
    ...partMod(groups),
    ...(groups.day === 'tonight' ? { time: 'TNI' } : dayPartTime(groups)),
  }),
  examples: [
    ['today', '2025-09-23'],
    ['late yesterday', '2025-09-22'],
    ['tomorrow morning', '2025-09-24TMO'],
    ['yesteryear', null],
    ['to day', null],
  ],
})

/** "this morning", "last night", "that evening", "overnight", "the next morning". */
const dayPart = dateRule({
  id: 'day-part',
  cues: ['deixis'],
  pattern: phrase(
    String.raw`${PART}(?:(?<which>this|last|that|the same|the next|the following|the previous) ${DAY_PART}|(?<overnight>overnight))`,
  ),
  read(groups) {
    const { which = 'this', overnight } = groups
    const fromText = /that|the /.test(which)
    const amount = /last|previous/.test(which) ? -1 : /next|following/.test(which) ? 1 : 0
    const time = overnight ? { time: 'TNI' } : dayPartTime(groups)
    return { kind: 'shift', unit: 'day', amount, from: fromText ? 'text' : 'publication', ...partMod(groups), ...time }
  },
  examples: [
    ['this morning', '2025-09-23TMO'],
    ['last night', '2025-09-22TNI'],
    ['overnight', '2025-09-23TNI'],
    ['the night sky', null],
    ['a good morning', null],
  ],
})

/** "the day before yesterday", "the day after tomorrow". */
const twoDays = dateRule({
  id: 'two-days',
  cues: ['deixis'],
  pattern: phrase('(?:the )?day (?<side>before yesterday|after tomorrow)'),
  read: ({ side }) => ({ kind: 'shift', unit: 'day', amount: side === 'after tomorrow' ? 2 : -2, from: 'publication' }),
  examples: [
    ['the day before yesterday', '2025-09-21'],
    ['the day after tomorrow', '2025-09-25'],
    ['the day before the vote', null],
    ['day after day', null],
  ],
})

export const DEICTIC_RULES: readonly DateRule[] = [deicticDay, dayPart, twoDays]
