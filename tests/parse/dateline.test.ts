import { expect, test } from 'vitest'
import { agenciesIn } from '../../src/parse/agencies.ts'
import { readDateline } from '../../src/parse/dateline.ts'

test.each([
  ['RIVERTON, Ruritania (AP) — Officials said', 'RIVERTON, Ruritania (AP) —', 'RIVERTON, Ruritania', 'AP'],
  ['LONDON/GENEVA, Sept 24 (Reuters) - Talks', 'LONDON/GENEVA, Sept 24 (Reuters) -', 'LONDON/GENEVA', 'Reuters'],
  [
    'GENEVA, 15 November 2024 (Sample Wire) - Talks',
    'GENEVA, 15 November 2024 (Sample Wire) -',
    'GENEVA',
    'Sample Wire',
  ],
  ['Kabul (AFP) – Talks', 'Kabul (AFP) –', 'Kabul', 'AFP'],
  ['(Reuters) - Talks', '(Reuters) -', undefined, 'Reuters'],
  ['RIO DE JANEIRO — Talks', 'RIO DE JANEIRO —', 'RIO DE JANEIRO', undefined],
  ['NEW DELHI: Talks', 'NEW DELHI:', 'NEW DELHI', undefined],
  ['BUFFALO, N.Y. -- Talks', 'BUFFALO, N.Y. --', 'BUFFALO, N.Y.', undefined],
  ['Rain again.\nRIVERTON (Sample Wire) — Talks', 'RIVERTON (Sample Wire) —', 'RIVERTON', 'Sample Wire'],
])('%j starts with a dateline', (text, words, place, agency) => {
  const dateline = readDateline(text)
  expect(dateline && text.slice(dateline.start, dateline.end)).toBe(words)
  expect([dateline?.place, dateline?.agency]).toEqual([place, agency])
})

test.each([
  'The talks began.',
  'Jane Doe (Labour) – a member – left.',
  'BREAKING: Talks begin',
  'UNESCO said that talks began.',
  'A man (64) - a driver - died.',
  'Talks begin.\nRIVERTON: cloudy',
])('%j does not', (text) => {
  expect(readDateline(text)).toBeUndefined()
})

test.each([
  ['By AFP', [], ['AFP']],
  ['Jane Doe and The Associated Press', [], ['AP']],
  ['By Jane Doe', ['With additional reporting from Reuters.'], ['Reuters']],
  ['', ['Agence France-Presse contributed to this report.'], ['AFP']],
  ['By Jane Doe', ['The Reuters building stood empty.', 'Photo: AFP'], []],
  ['By Ann Apted', [], []],
])('byline %j with %j names the agencies %j', (byline, notes, agencies) => {
  expect(agenciesIn(byline, notes)).toEqual(agencies)
})
