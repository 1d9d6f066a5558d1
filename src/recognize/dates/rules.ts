import type { DateRule } from './date-rule.ts'
import { CLOCK_RULES } from './rules/clock-times.ts'
import { DEICTIC_RULES } from './rules/deictic-days.ts'
import { DURATION_RULES } from './rules/durations.ts'
import { FEAST_RULES } from './rules/feasts.ts'
import { MONTH_RULES } from './rules/months.ts'
import { OTHER_CALENDAR_RULES } from './rules/other-calendars.ts'
import { PERIOD_RULES } from './rules/periods.ts'
import { QUARTER_RULES } from './rules/quarters.ts'
import { RELATIVE_RULES } from './rules/relative.ts'
import { SEASON_RULES } from './rules/seasons.ts'
import { SET_RULES } from './rules/sets.ts'
import { VAGUE_RULES } from './rules/vague.ts'
import { WEEKDAY_RULES } from './rules/weekdays.ts'
import { WEEK_RULES } from './rules/weeks.ts'
import { WINDOW_RULES } from './rules/windows.ts'
import { YEAR_RULES } from './rules/years.ts'

/** Every rule, in order: where two read the same words, the earlier one holds. */
export const DATE_RULES: readonly DateRule[] = [
  ...OTHER_CALENDAR_RULES,
  ...CLOCK_RULES,
  ...WEEK_RULES,
  ...MONTH_RULES,
  ...QUARTER_RULES,
  ...SEASON_RULES,
  ...YEAR_RULES,
  ...FEAST_RULES,
  ...WEEKDAY_RULES,
  ...DEICTIC_RULES,
  ...RELATIVE_RULES,
  ...PERIOD_RULES,
  ...WINDOW_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
]
