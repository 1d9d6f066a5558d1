import { type DateRule, dateRule, phrase } from '../date-rule.ts'

/** "now", "currently", "at present", "these days". */
const present = dateRule({
  id: 'vague-present',
  cues: ['deixis'],
  pattern: phrase(
    '(?:right )?now|currently|at present|nowadays|these days|the present|current|at the moment|the time being|present-day',
  ),
  read(_groups, { words, after }) {
    if (/^current$/i.test(words) && !/^\s[a-z]/.test(after)) return undefined
    return { kind: 'fixed', timex: 'DATE', value: 'PRESENT_REF' }
  },
  examples: [
    ['He now leads', 'PRESENT_REF'],
    ['currently', 'PRESENT_REF'],
    ['I know', null],
    ['ocean currents', null],
  ],
})

/** "recently", "in the past", "long ago". */
const past = dateRule({
  id: 'vague-past',
  cues: ['deixis'],
  pattern: phrase('(?:more |most |until )?recently|(?<=\\bin )the (?:recent )?past|lately|long ago'),
  read: () => ({ kind: 'fixed', timex: 'DATE', value: 'PAST_REF' }),
  examples: [
    ['recently', 'PAST_REF'],
    ['in the past', 'PAST_REF'],
    ['past the gate', null],
    ['former', null],
  ],
})

/** "the future", "the near term". */
const future = dateRule({
  id: 'vague-future',
  cues: ['deixis'],
  pattern: phrase(
    '(?:(?<=\\bin )|the )(?:(?:near|foreseeable|not-too-distant|distant|immediate) )?future|the (?:near|short|long|longer|medium) term',
  ),
  read(_groups, { words, after }) {
    if (/future$/i.test(words) && /^s\b|^ (?:contracts?|markets?|prices?|trading)\b/i.test(after)) return undefined
    return { kind: 'fixed', timex: 'DATE', value: 'FUTURE_REF' }
  },
  examples: [
    ['in the near future', 'FUTURE_REF'],
    ['as soon as', null],
    ['oil futures', null],
  ],
})

export const VAGUE_RULES: readonly DateRule[] = [present, past, future]
