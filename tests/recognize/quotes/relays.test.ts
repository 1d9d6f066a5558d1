import { expect, test } from 'vitest'
import { recognizeQuotes } from '../../../src/recognize/quotes/recognize-quotes.ts'
import { readDocument } from '../../../src/text/document.ts'

/** "speaker: words" of what is said in a sentence, the one nearest to the outlet first where several say the same. */
const said = (text: string): string[] =>
  recognizeQuotes(readDocument({ text }), []).map((quote) => `${quote.speaker}: ${quote.text}`)

test.each([
  ['Two died, Acme News reported, citing police.', ['Acme News: Two died', 'police: Two died']],
  [
    'Two died, Acme News reported on Monday, quoting a navy officer.',
    ['Acme News: Two died', 'navy officer: Two died'],
  ],
  ['State radio said, quoting the court, that two had died.', ['State radio: two had died', 'court: two had died']],
  ['State radio, citing the court, said two had died.', ['State radio: two had died', 'court: two had died']],
  ['Acme News said two had died, citing police.', ['Acme News: two had died', 'police: two had died']],
  ['According to Acme News, which cited police, two died.', ['Acme News: two died', 'police: two died']],
  ['Acme News quoted police as saying that two had died.', ['Acme News: two had died', 'police: two had died']],
  ['Acme News quoted Ann Lee as saying: “It is over.”', ['Acme News: “It is over.”', 'Ann Lee: “It is over.”']],
  ['Two died, Acme News quoted police as saying.', ['Acme News: Two died', 'police: Two died']],
  ['Police were quoted by Acme News as saying two had died.', ['Acme News: two had died', 'Police: two had died']],
  ['Two died, police were quoted as saying on Monday.', ['police: Two died']],
  ['He resigned, citing health reasons.', ['He: health reasons']],
  ['They were citing the rules.', ['They: the rules']],
  ['Acme News quoted the book.', ['Acme News: the book']],
])('%s', (text, expected) => {
  expect(said(text).sort()).toEqual([...expected].sort())
})
