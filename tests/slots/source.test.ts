import { expect, test } from 'vitest'
import { withRelayed } from '../../src/recognize/quotes/nest-quotes.ts'
import { recognizeQuotes } from '../../src/recognize/quotes/recognize-quotes.ts'
import { sourceOf } from '../../src/slots/source.ts'
import { readDocument } from '../../src/text/document.ts'

/** The source of the first "40" of a text. */
function sourceOf40(text: string) {
  const document = readDocument({ text })
  const start = text.indexOf('40')
  return sourceOf(document, { start, end: start + 2 }, withRelayed(recognizeQuotes(document, [])))
}

test.each([
  ['Police said 40 people were hurt.', 'Police'],
  ['At least 40 people died, according to rights monitors.', 'rights monitors'],
  ['“We found 40 people,” said the mayor.', 'mayor'],
  ['The agency reported that police said 40 people died.', 'police'],
  ['At least 40 people died, state media reported, citing police.', 'police'],
  ['The group, which has 40 members, said it was over.', undefined],
  ['Forty died. The toll of 40 is the highest on record.', undefined],
  ['The mayor criticized the 40 officials.', undefined],
  ['The mayor denied all 40 charges.', undefined],
  ['The mayor denied that 40 people had died.', 'mayor'],
  ['The court heard that he drove 40 miles.', undefined],
  ['The council plans to build 40 flats.', undefined],
  ['The council pledged to build 40 flats.', 'council'],
  ['The navy believes 40 people were aboard.', 'navy'],
  ['Police said a breath test showed 40 milligrams.', 'Police'],
  ['A breath test showed that he had drunk 40 units.', 'breath test'],
  ['Two people died, police said on Monday, bringing the toll to 40.', 'police'],
  ['Two people died, said Ann Lee, who has 40 cats.', undefined],
  ['The group named two of 40 victims.', undefined],
])('%s comes from %s', (text, name) => {
  expect(sourceOf40(text)?.name).toBe(name)
})

test('a sentence that goes on with "Of those" takes the source of the one before, as inferred', () => {
  expect(sourceOf40('Police said 90 people died. Of those, 40 were children.')).toMatchObject({
    name: 'Police',
    basis: 'inferred',
    inferredFrom: 'previous sentence',
  })
})

test('a stated source says where it stands and how sure it is', () => {
  const slot = sourceOf40('Police said 40 people were hurt.')
  expect(slot).toMatchObject({ kind: 'named', cue: 'said', start: 0, end: 6, direct: false, basis: 'stated' })
  expect(slot!.p).toBeGreaterThan(0.5)
})
