import { describe, expect, it } from 'vitest'
import { recognizeNames } from '../../../src/recognize/names/recognize-names.ts'
import { readDocument } from '../../../src/text/document.ts'

const insideNames = (text: string) =>
  recognizeNames(readDocument({ text })).flatMap((name) => ('partOf' in name ? [`${name.text} < ${name.partOf}`] : []))

describe('places in the names of organizations', () => {
  it.each([
    ['He studied at the University of Isfahan for years.', ['Isfahan < University of Isfahan']],
    ['The Karaj Health Department said so on Monday.', ['Karaj < Karaj Health Department']],
    ['The Fresno County Fire Department said so.', ['Fresno County < Fresno County Fire Department']],
    ['Karvan Kenya said so on Monday, staff of the office say.', ['Kenya < Karvan Kenya']],
    ['The Supreme Court of Kenya ruled on Monday.', ['Kenya < Supreme Court of Kenya']],
  ])('%s', (text, expected) => {
    expect(insideNames(text)).toEqual(expected)
  })

  it.each([
    'The World Health Organization said so.',
    'The Central Bank said so.',
    'The Fletcher School said so.',
    'She died in Isfahan, the police said.',
    'The World Bank said so.',
  ])('%s: none', (text) => {
    expect(insideNames(text)).toEqual([])
  })
})
