import { describe, expect, test } from 'vitest'
import type { Mention } from '../../../src/model/mention.ts'
import { recognizeQuotes } from '../../../src/recognize/quotes/recognize-quotes.ts'
import { readDocument } from '../../../src/text/document.ts'

/** Mentions of names in a text: "person Ann Lee" for each place where the words stand. */
function names(
  text: string,
  ...specified: readonly [kind: 'person' | 'organization', words: string, name?: string][]
): Mention[] {
  return specified.flatMap(([kind, words, name = words]) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(
      ({ index }): Mention => ({ kind, name, start: index, end: index + words.length, text: words, p: 0.9 }),
    ),
  )
}

const speakers = (text: string, mentions: readonly Mention[] = []): (string | undefined)[] =>
  recognizeQuotes(readDocument({ text }), mentions).map(({ speaker }) => speaker)

describe('speakers are resolved to the fullest form', () => {
  test('a short name', () => {
    const text = 'Mr Lee said it was over.'
    expect(speakers(text, names(text, ['person', 'Lee', 'Ann Lee']))).toEqual(['Ann Lee'])
  })
  test('a pronoun is the person who spoke last', () => {
    const text = 'Ann Lee said it was over. She added that nobody was hurt.'
    expect(speakers(text, names(text, ['person', 'Ann Lee']))).toEqual(['Ann Lee', 'Ann Lee'])
  })
  test('a pronoun without a speaker before it is the last person named', () => {
    const text = 'Ann Lee was freed. “I am well,” she said.'
    expect(speakers(text, names(text, ['person', 'Ann Lee']))).toEqual(['Ann Lee'])
  })
  test('"the group" is the organization that spoke last', () => {
    const text = 'Rights Watch said ten died. The group added that two were missing.'
    expect(speakers(text, names(text, ['organization', 'Rights Watch']))).toEqual(['Rights Watch', 'Rights Watch'])
  })
  test('"it" without an organization before it is what its own sentence is about', () => {
    expect(speakers('The company will close two mills, it said on Monday.', [])).toEqual(['company'])
    expect(speakers('The weather will be fine, she said on Monday.', [])).toEqual(['she'])
  })
  test('a role before a name', () => {
    const text = '“It is over,” said IHR director Ann Lee.'
    expect(speakers(text, names(text, ['organization', 'IHR'], ['person', 'Ann Lee']))).toEqual(['Ann Lee'])
  })
  test('a name in an apposition', () => {
    const text = 'The maker, Acme Foods, said prices would rise.'
    expect(speakers(text, names(text, ['organization', 'Acme Foods']))).toEqual(['Acme Foods'])
  })
  test('a role stays when the name only says whose it is', () => {
    const text = 'A spokesman for Acme Foods said prices would rise.'
    expect(speakers(text, names(text, ['organization', 'Acme Foods']))).toEqual(['spokesman for Acme Foods'])
  })
  test('the publisher of figures', () => {
    const text = 'According to reports from Rights Watch, ten died.'
    expect(speakers(text, names(text, ['organization', 'Rights Watch']))).toEqual(['Rights Watch'])
  })
  test('"the ministry" is the ministry that spoke, whoever spoke since', () => {
    const text = 'The health ministry said ten died. A navy spokesman said two did. The ministry said no more.'
    expect(speakers(text)).toEqual(['health ministry', 'navy spokesman', 'health ministry'])
  })
  test('"it" is the company that spoke', () => {
    expect(speakers('The railway company said it was over. It put the cost at 40 francs.')).toEqual([
      'railway company',
      'railway company',
    ])
  })
  test('"it" is who spoke in the same sentence', () => {
    const text = 'Two died, the rescue agency said, but it warned that more were missing.'
    expect(speakers(text)).toContain('rescue agency')
    expect(speakers(text)).not.toContain('it')
  })
  test('"they" are those whom the sentence before is about', () => {
    const text = 'The auditors were not pleased. Of the 12 promised, they noted, one is ready.'
    expect(new Set(speakers(text))).toEqual(new Set(['auditors']))
  })
  test('"he" is the man whom the text has gone over to', () => {
    const text = 'Ann Lee said it was over. In the market, stallholder Sam Roe was angry. “I lost all,” he said.'
    expect(speakers(text, names(text, ['person', 'Ann Lee'], ['person', 'Sam Roe']))).toEqual(['Ann Lee', 'Sam Roe'])
  })
  test('"he" is no report', () => {
    const text = 'Ann Lee was freed. The report said that it was over. “I am well,” she said.'
    expect(speakers(text, names(text, ['person', 'Ann Lee']))).toEqual(['report', 'Ann Lee'])
  })
  test('whose the figures are', () => {
    const text = 'Rights Watch said ten died. According to its figures, two are missing.'
    expect(speakers(text, names(text, ['organization', 'Rights Watch']))).toEqual(['Rights Watch', 'Rights Watch'])
  })
  test('a name behind an inverted role', () => {
    const text = 'Forty were hurt, said the group’s director, Ann Lee.'
    expect(speakers(text, names(text, ['person', 'Ann Lee']))).toEqual(['Ann Lee'])
  })
  test('a role that spoke under a name before', () => {
    const text = "The boy's uncle, Sam Roe, said he dug. The uncle said it took two hours."
    expect(speakers(text, names(text, ['person', 'Sam Roe']))).toEqual(['Sam Roe', 'Sam Roe'])
  })
})

test.each([
  ['Rights activists say ten died.', 'anonymous'],
  ['Rights groups say ten died.', 'anonymous'],
  ['According to sources close to his case, he was coerced.', 'anonymous'],
  ['The ministry said ten died.', 'named'],
])('%s: the speaker is %s', (text, kind) => {
  expect(recognizeQuotes(readDocument({ text }), [])[0]?.speakerKind).toBe(kind)
})

describe('quotations go on', () => {
  test('in the next sentence', () => {
    const found = recognizeQuotes(readDocument({ text: '“Yes,” Ann Lee said. “It is over.”' }), [])
    expect(found.map(({ text, cueStart }) => [text, cueStart])).toEqual([
      ['“Yes,”', 15],
      ['“It is over.”', 15],
    ])
  })
  test('in the next sentence, with a word of the outlet behind', () => {
    const text = '“Yes,” Ann Lee said. “It is all over now,” not for the others.'
    expect(recognizeQuotes(readDocument({ text }), []).map((quote) => quote.text)).toEqual([
      '“Yes,”',
      '“It is all over now,”',
    ])
  })
  test('in the next paragraph', () => {
    const text = 'Ann Lee said: “We left.\n“All of us left.”'
    expect(recognizeQuotes(readDocument({ text }), []).map((quote) => quote.text)).toEqual([
      '“We left.',
      '“All of us left.”',
    ])
  })
  test('behind a colon at the end of a line', () => {
    const text = 'In a letter, Ann Lee said:\n“We left. All of us.”'
    expect(recognizeQuotes(readDocument({ text }), []).map((quote) => [quote.speaker, quote.text])).toEqual([
      ['Ann Lee', '“We left. All of us.”'],
    ])
  })
  test('but not after a sentence of the outlet', () => {
    const text = '“Yes,” Ann Lee said. The river rose. “Big gap.”'
    expect(recognizeQuotes(readDocument({ text }), [])).toHaveLength(1)
  })
})

test('a comma after "that" is no part of the statement', () => {
  const text = 'He claimed that, even then, it was over.'
  expect(recognizeQuotes(readDocument({ text }), []).map((quote) => quote.text)).toEqual(['even then, it was over'])
})

test('what is said inside of a statement is relayed by it', () => {
  const [quote, ...others] = recognizeQuotes(readDocument({ text: 'The agency said police had counted 40 dead.' }), [])
  expect(others).toEqual([])
  expect(quote).toMatchObject({ speaker: 'agency', relayed: [{ speaker: 'police', text: '40 dead' }] })
})

test.each([
  ['Ann Lee praised the plan in a letter on Monday.', 'the plan'],
  ['Ann Lee praised the plan, which is late.', 'the plan'],
  ['Ann Lee praised the plan and left.', 'the plan and left'],
  ['Ann Lee praised the plan and criticized the mayor.', 'the plan'],
  ['Ann Lee praised the mayor, his aides and the police.', 'the mayor, his aides and the police'],
  ['Ann Lee vowed to stay and fight.', 'to stay and fight'],
])('%s: the object is “%s”', (text, object) => {
  expect(recognizeQuotes(readDocument({ text }), [])[0]?.text).toBe(object)
})

test('a statement ends where the next speaker begins', () => {
  const text = 'Police said ten died, and the mayor said two were missing.'
  expect(recognizeQuotes(readDocument({ text }), []).map((quote) => quote.text)).toEqual([
    'ten died',
    'two were missing',
  ])
})

test('every quote holds its words, its cue and its speaker', () => {
  const text =
    'In Oslo, police said at least 40 died. “Never,” said Ann Lee, 40, “again.” According to Acme, it rained.'
  for (const quote of recognizeQuotes(readDocument({ text }), [])) {
    expect(text.slice(quote.start, quote.end)).toBe(quote.text)
    expect(text.slice(quote.cueStart, quote.cueEnd)).toBe(quote.cue)
    expect(quote.speakerEnd).toBeGreaterThan(quote.speakerStart!)
  }
})

test('commas without end after a cue', () => {
  expect(() => recognizeQuotes(readDocument({ text: `He said that${','.repeat(200_000)}` }), [])).not.toThrow()
})

describe('hostile texts are read in linear time and never throw', () => {
  const hostile = [
    '“',
    '" ',
    "'a ",
    'said ',
    'Ann said, ',
    'according to ',
    ',',
    'Ann ',
    '“a\n',
    'ANN: ',
    'said — ',
    ') said ',
    '“a” he said ',
    'citing a man, ',
    'Acme quoted police as saying ',
    'said: \n“a” ',
    '5 cases that the group counted ',
    'In the mayor’s view, ',
  ]
  test.each(hostile)('%j over and over', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    const before = process.cpuUsage()
    expect(() => recognizeQuotes(readDocument({ text }), [])).not.toThrow()
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })
})
