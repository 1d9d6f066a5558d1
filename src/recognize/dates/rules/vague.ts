import { type DateRule, dateRule, phrase } from '../date-rule.ts'

/** "now", "currently", "at present", "these days". */
const present = dateRule({
  id: 'vague-present',
  cues: ['deixis'],
  pattern: phrase(
    '(?:right )?now|currently|at present|nowadays|these days|the present|current|at the moment|the time being|present-day|at this time|(?<!\\bup )(?:to|till) date(?=[.,;:?!)]|$)',
  ),
  read(_groups, { words, after }) {
    if (/^current$/i.test(words) && !/^\s[a-z]/.test(after)) return undefined
    return { kind: 'fixed', timex: 'DATE', value: 'PRESENT_REF' }
  },
  examples: [
    ['He now leads', 'PRESENT_REF'],
    ['currently', 'PRESENT_REF'],
    ['It has raised $3 million to date.', 'PRESENT_REF'],
    ['kept up to date.', null],
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
    '(?<=\\b(?:will|would|may|might|could|can) )one day|(?:(?<=\\bin )|the )(?:(?:near|foreseeable|not-too-distant|distant|immediate) )?future|the (?:near|short|long|longer|medium) term',
  ),
  read(_groups, { words, after }) {
    if (/future$/i.test(words) && /^s\b|^ (?:contracts?|markets?|prices?|trading)\b/i.test(after)) return undefined
    return { kind: 'fixed', timex: 'DATE', value: 'FUTURE_REF' }
  },
  examples: [
    ['in the near future', 'FUTURE_REF'],
    ['they will one day return', 'FUTURE_REF'],
    ['as soon as', null],
    ['oil futures', null],
  ],
})

export const VAGUE_RULES: readonly DateRule[] = [present, past, future]
