import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recognizeNames } from '../../../src/recognize/names/recognize-names.ts'
import { readDocument } from '../../../src/text/document.ts'

const COUNTRIES = ['iran', 'ukraine', 'sudan', 'gaza', 'china', 'nigeria', 'brazil', 'india']
const MARKED = /\[(?<kind>person|place|organization|demonym) (?<name>[^\]]+)\]/g

const phrasesOf = (country: string): string[] =>
  readFileSync(new URL(`corpus/${country}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const marked = (phrase: string): string[] =>
  [...phrase.matchAll(MARKED)].map(({ groups }) => `${groups?.kind}: ${groups?.name}`)

describe.each(COUNTRIES)('names in the news of %s', (country) => {
  it.each(phrasesOf(country))('%s', (phrase) => {
    const text = phrase.replace(MARKED, '$2')
    const found = recognizeNames(readDocument({ text })).filter((mention) => !('partOf' in mention))
    expect(found.map((mention) => `${mention.kind}: ${mention.text}`)).toEqual(marked(phrase))
  })
})
