import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognizeNames } from '../../../src/recognize/names/recognize-names.ts'
import { readDocument } from '../../../src/text/document.ts'

const namesIn = (text: string) => recognizeNames(readDocument({ text }))
const find = (text: string, words: string) => namesIn(text).findLast((mention) => mention.text === words)

describe('full names', () => {
  it.each([
    ['Mohsen Rezaei was held. Rezaei denied it.', 'Rezaei', 'Mohsen Rezaei'],
    ['Mahmood Amiry-Moghaddam spoke. Mr Amiry-Moghaddam left.', 'Amiry-Moghaddam', 'Mahmood Amiry-Moghaddam'],
    ['Gholamhossein Mohseni Eje’i spoke. Mohseni Eje’i left.', 'Mohseni Eje’i', 'Gholamhossein Mohseni Eje’i'],
    ['Ana Silva fell. Her aunt Rosa Silva wept. Silva’s friends came.', 'Silva', 'Ana Silva'],
    ['Ana Silva met Rosa Silva. Then Silva laughed.', 'Silva', 'Ana Silva'],
    ['Ana Silva met Rosa Silva. Rosa Silva sang. Then Silva laughed.', 'Silva', 'Rosa Silva'],
    ['Ana Silva met Rosa Silva. Then Mrs Silva laughed.', 'Silva', 'Rosa Silva'],
    ['Silva laughed, Ana Silva said.', 'Silva', 'Ana Silva'],
    ['Ana Silva laughed.', 'Ana Silva', 'Ana Silva'],
    ['Mohsen Rezaei and Ali Rezaei left. Mohsen laughed.', 'Mohsen', 'Mohsen Rezaei'],
    ['Mohsen Rezaei and Ali Rezaei left.', 'Mohsen Rezaei', 'Mohsen Rezaei'],
    ['Wang Zihan fell. Wang Zihan was found. Wang Sihan, 5, lives.', 'Wang Sihan', 'Wang Zihan'],
    ['Wang Zihan fell. Wang Zihan was found. Sihan smiled.', 'Sihan', 'Wang Zihan'],
  ])('%s: %s is %s', (text, words, name) => {
    expect(find(text, words)).toMatchObject({ kind: 'person', name })
  })
})

describe('spellings', () => {
  it('of one person are kept', () => {
    const text = 'Wang Zihan fell. Wang Zihan was found. Wang Sihan, 5, lives.'
    expect(find(text, 'Wang Sihan')).toMatchObject({ text: 'Wang Sihan', alsoSpelled: ['Wang Sihan'] })
    expect(find(text, 'Wang Zihan')).toMatchObject({ text: 'Wang Zihan', alsoSpelled: ['Wang Sihan'] })
  })

  it('of two people are not mixed', () => {
    expect(find('Ana Silva met Ina Silva.', 'Ana Silva')).not.toHaveProperty('alsoSpelled')
  })
})

describe('acronyms', () => {
  it.each([
    ['Iran Human Rights (IHR) counted 64. IHR said so.', 'IHR', 'Iran Human Rights', 'IHR'],
    ['Iran Human Rights organisation (IHR) counted 64.', 'Iran Human Rights', 'Iran Human Rights', 'IHR'],
    ['The Karvan Relief Fund (KRF) closed.', 'Karvan Relief Fund', 'Karvan Relief Fund', 'KRF'],
    ['Human Rights Watch wrote. HRW waits.', 'HRW', 'Human Rights Watch', 'HRW'],
  ])('%s: %s is %s', (text, words, name, acronym) => {
    expect(find(text, words)).toMatchObject({ kind: 'organization', name, acronym })
  })

  it('has none without a definition', () => {
    expect(find('The Karvan Relief Fund (2019) closed.', 'Karvan Relief Fund')).not.toHaveProperty('acronym')
  })
})

describe('joined names', () => {
  it.each([
    ['when US-Iran talks began', ['place: US', 'place: Iran']],
    ['when Tehran-Baku talks began', ['place: Tehran', 'place: Baku']],
    ['when the UN-Sudan talks began', ['organization: UN', 'place: Sudan']],
    ['when Anti-Gaddafi forces left', ['person: Gaddafi']],
    ['when Guinea-Bissau voted', ['place: Guinea-Bissau']],
    ['when Maryam Al-Hassan voted', ['person: Maryam Al-Hassan']],
  ])('%s', (text, names) => {
    expect(
      namesIn(`${text} that morning in the afternoon.`).map(({ kind, text: words }) => `${kind}: ${words}`),
    ).toEqual(names)
  })
})

describe('roles', () => {
  it.each([
    ['as IHR director Mahmood Sadri said', 'Mahmood Sadri', 'IHR director'],
    ['then President Masoud Rezaei left', 'Masoud Rezaei', 'President'],
    ['Masoud Rezaei, Iran’s president, left', 'Masoud Rezaei', 'Iran’s president'],
    [
      'said Robin Dale, assistant chief constable of Kent Police',
      'Robin Dale',
      'assistant chief constable of Kent Police',
    ],
    ['Ana Silva, 41, a human rights lawyer, left', 'Ana Silva', 'human rights lawyer'],
    ['Ana Silva, the former mayor of Recife, left', 'Ana Silva', 'former mayor of Recife'],
    ['Ana Silva, chief executive and founder of Norvix, left', 'Ana Silva', 'chief executive and founder of Norvix'],
    ['Dr Ana Silva, a surgeon, left', 'Ana Silva', 'surgeon'],
    ['United States President Ana Silva left', 'Ana Silva', 'United States President'],
    ['South African Health Minister Ana Silva left', 'Ana Silva', 'South African Health Minister'],
    ['when US Secretary of State Ana Silva left the talks', 'Ana Silva', 'US Secretary of State'],
    ['as Prime Minister Sir Robin Dale left', 'Robin Dale', 'Prime Minister'],
    ['Minister of Foreign Affairs and Trade Ana Silva left', 'Ana Silva', 'Minister of Foreign Affairs and Trade'],
    ['The president of Iran, Masoud Rezaei, left', 'Masoud Rezaei', 'president of Iran'],
    ['They met Recife’s mayor, Ana Silva.', 'Ana Silva', 'Recife’s mayor'],
  ])('%s', (text, name, role) => {
    expect(find(text, name)).toMatchObject({ kind: 'person', role })
  })

  it.each([
    'Mr Ana Silva left',
    'The mayor left, Ana Silva, said',
    'The mother of Ana Silva left',
    'Ana Silva, who met a lawyer, left',
    'Ana Silva, in the mayor’s house, left',
  ])('%s: none', (text) => {
    expect(find(text, 'Ana Silva')).not.toHaveProperty('role')
  })
})

describe('any text', () => {
  it('is read without throwing, and each mention holds its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const mention of namesIn(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      }),
    )
  })

  const MEGABYTE = 1_000_000
  it.each([
    ['capital letters', 'A'],
    ['capitals and spaces', 'Ab '],
    ['commas', ','],
    ['nested brackets', '(A '],
    ['possessives', 'A’s'],
    ['acronym definitions', 'Karvan Relief Fund (KRF) '],
    ['one full name', 'Ana Silva, '],
    ['addresses that are none', 'a.a.'],
    ['hyphens', 'Ab-c'],
  ])('is read in time proportional to its length: %s', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const start = performance.now()
      namesIn(text)
      return performance.now() - start
    }
    time(MEGABYTE / 100)
    const quarter = time(MEGABYTE / 4)
    expect(time(MEGABYTE)).toBeLessThan(Math.max(4_000, quarter * 8))
  })
})

describe('kinds', () => {
  it.each([
    ['the Merkel Cabinet resigned that day', 'person: Merkel'],
    ['she left the Karvan Hospital that day', 'place: Karvan Hospital'],
    ['then V Moradi bowled that day', 'person: V Moradi'],
    ['then Zhang Weiming bowled that day', 'person: Zhang Weiming'],
    ['it hit Cerro Zorvo that day', 'place: Cerro Zorvo'],
    ['he joined Norvix Motor that day', 'organization: Norvix Motor'],
    ['It hurts. -- Lotty Zorv (@lottyzorv) that day', 'person: Lotty Zorv'],
    ['then Robert “Bob” Dale left that day', 'person: Robert “Bob” Dale'],
    ['it rained in Cairo Ali El Halabi said', 'person: Ali El Halabi'],
    ['Robin Dale left that day', 'person: Robin Dale'],
  ])('%s: %s', (text, name) => {
    expect(namesIn(text).map(({ kind, text: words }) => `${kind}: ${words}`)).toContain(name)
  })

  it.each([
    ['Polls say the Attorney General’s Office of Karvan closed that day', 'General'],
    ['so Chinese Gen Z listed it that day', 'Z'],
    ['then Ko sang that day', 'organization: Ko'],
  ])('%s: no %s', (text, name) => {
    expect(namesIn(text).map(({ kind, text: words }) => `${kind}: ${words}`)).not.toContain(name)
  })

  it('are those of the article’s full names for everyday words', () => {
    expect(find('Park Jin-ho spoke. On Monday the court freed Park at noon.', 'Park')).toMatchObject({
      kind: 'person',
      name: 'Park Jin-ho',
    })
  })
})

it('knows the short form of an organization', () => {
  const text = 'The makers, the Zorvex Company, met on Monday. Talks with Zorvex go on.'
  expect(find(text, 'Zorvex')).toMatchObject({ kind: 'organization' })
  expect(find('It rained. Talks with Zorvex go on.', 'Zorvex')).toBeUndefined()
})
