import { describe, expect, test } from 'vitest'
import { ofKind } from './claims-of.ts'

/** "arrested 2024-03-03" for each dated event of a text. */
const eventsIn = (text: string): string[] =>
  ofKind(text, 'event').map(
    ({ trigger, date }) => `${trigger} ${date.from}${date.to === date.from ? '' : `..${date.to}`}`,
  )

describe('what a date dates', () => {
  test.each([
    ['the verb before it', 'Police arrested the baker on 3 March 2024.', ['arrested 2024-03-03']],
    ['the verb after it', 'On 3 March 2024 police arrested the baker.', ['arrested 2024-03-03']],
    ['a noun of event', 'His arrest on 3 March 2024 was a surprise.', ['arrest 2024-03-03']],
    ['the subject of a light verb', 'The execution took place on 3 March 2024.', ['execution 2024-03-03']],
    ['a noun before a light verb', 'In March 2024 a dispute broke out.', ['dispute 2024-03-01..2024-03-31']],
    ['what rises', 'There was a surge in executions in March 2024.', ['surge 2024-03-01..2024-03-31']],
    ['a phrase', 'He was put to death on 3 March 2024.', ['put to death 2024-03-03']],
    ['a verb that no lexicon holds', 'The boy swam across the bay on 3 March 2024.', ['swam 2024-03-03']],
    [
      'not the verb of the while clause',
      'A boy fell into a pit while picking plums on 3 March 2024.',
      ['fell 2024-03-03'],
    ],
    ['what is planned', 'The minister is expected to open the bridge on Friday.', ['open 2025-09-26']],
    ['what goes on', 'The minister was visiting the town on Friday.', ['visiting 2025-09-19']],
    [
      'each its own verb',
      'He was arrested on 3 March 2024 and tried on 5 May 2024.',
      ['arrested 2024-03-03', 'tried 2024-05-05'],
    ],
    ['the saying, right beside it', 'Police said on Monday that the case was closed.', ['said 2025-09-22']],
    ['a verb of saying that has no other', 'Voters rejected a plan on Sunday.', ['rejected 2025-09-21']],
    ['the deed, not what came of it', 'A bus fell on Monday, leaving 24 injured.', ['fell 2025-09-22']],
    [
      'what happened then',
      'It was worse than in May 2024, when 40 people marched.',
      ['marched 2024-05-01..2024-05-31'],
    ],
    [
      'what has been going on',
      'The convoy has been waiting at the border since 3 March 2025.',
      ['waiting 2025-03-03..2025-09-24'],
    ],
    ['what will be by then', 'Limiters will be fitted by 30 June 2026.', ['fitted 2025-09-24..2026-06-30']],
    ['its own clause', 'A fire that broke out on Monday has forced 40 people out.', ['fire that broke out 2025-09-22']],
    [
      'not the clause between',
      'The mayor, who lost in 2019, resigned on Monday.',
      ['lost 2019-01-01..2019-12-31', 'resigned 2025-09-22'],
    ],
    ['the first of two verbs', 'Gunmen killed a guard and wounded two cooks on Monday.', ['killed 2025-09-22']],
    ['two verbs of one subject', 'The baker was arrested and charged on Monday.', ['arrested and charged 2025-09-22']],
    [
      'the day of saying, past whom',
      'The yard was empty, he told visitors from the council in June 2025.',
      ['told 2025-06-01..2025-06-30'],
    ],
    ['a verb and its particle', 'The fuel will run out in March 2026.', ['run out 2026-03-01..2026-03-31']],
    ['what is due', 'Results are due on 3 October 2025.', ['due 2025-10-03']],
    ['a gerund', 'She retired after tearing a tendon in May 2024.', ['tearing 2024-05-01..2024-05-31']],
    ['the verdict, not its ground', 'A court fined him on 3 March 2024 for blocking a road.', ['fined 2024-03-03']],
    ['a deed that counts other things', 'She made 40 calls in May 2024.', ['made 2024-05-01..2024-05-31']],
    [
      'both ends of a range once',
      'The strike went on between 3 March 2024 and 5 March 2024.',
      ['strike 2024-03-03..2024-03-05'],
    ],
  ])('%s', (_told, text, events) => {
    expect(eventsIn(text)).toEqual(events)
  })

  test.each([
    ['a year that a count covers', 'Courts recorded 40 executions in 2024.'],
    ['what is compared', 'Police shot 40 men, more than in 2023.'],
    ['a bracketed dateline', '(Watchline, 3 March 2025) - Forty men were hanged.'],
    ['a feast that describes', 'They planned to attack a Christmas market.'],
    ['since, for a state', 'The bar has been around since 1908.'],
    ['when a state ends', 'The ward is shut until Friday.'],
    ['what was so by then', 'Two boys had been found by Tuesday.'],
    ['the hour of a day nobody names', 'They dug from 5 am for hours.'],
    ['a setting', 'With three months remaining in 2025, the figure is the highest on record.'],
    ['a post', 'So sad. — Jane Doe (@jane) November 8, 2016'],
    ['no verb at all', 'A plan for Friday.'],
  ])('is nothing with %s', (_told, text) => {
    expect(eventsIn(text)).toEqual([])
  })
})

describe('the same day as an event', () => {
  const executed = 'Karim Aziz was executed on Wednesday, 13 November 2024.'

  test('is the day that the article gives for it', () => {
    expect(eventsIn(`${executed}\nOn the same day as his execution, the court freed four men.`)).toEqual([
      'executed 2024-11-13',
      'freed 2024-11-13',
    ])
  })

  test('is the last such day, not that of a first attempt', () => {
    const text = `${executed}\nA first execution took place on 27 April 2024.\nOn the same day as his execution, the court freed four men.`
    expect(eventsIn(text).at(-1)).toBe('freed 2024-11-13')
  })
})

test('an event has a type, its words as evidence, and a place', () => {
  const [event] = ofKind('Police arrested Omar Haddad in Lahore on 3 March 2024.', 'event')
  expect(event).toMatchObject({ eventType: 'arrest', who: ['Omar Haddad'], place: { name: 'Lahore' } })
  expect(event?.evidence.map(({ slot, text }) => `${slot}: ${text}`)).toEqual(
    expect.arrayContaining(['date: 3 March 2024', 'trigger: arrested', 'who: Omar Haddad', 'place: Lahore']),
  )
})

test('a number that falls is no event', () => {
  expect(eventsIn('Unemployment fell to 10.4 percent in March 2024.')).toEqual([])
  expect(eventsIn('A worker fell to his death in March 2024.')).not.toEqual([])
})

test('a month over which something is ranked is no event', () => {
  expect(eventsIn('It was the second such crash this month.')).toEqual([])
  expect(eventsIn('The second crash happened on 3 March 2024.')).not.toEqual([])
  expect(eventsIn('The crash happened this month.')).not.toEqual([])
})

test('a date whose weekday does not fit is flagged', () => {
  expect(ofKind('Police arrested the baker on Tuesday, 13 November 2024.', 'event')[0]?.flags).toEqual([
    'weekday_mismatch',
  ])
})
