import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'cheerio'
import { parseFeed } from 'feedsmith'
import { decode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'

const SAMPLE = fileURLToPath(new URL('../../data/sample', import.meta.url))
const files = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).sort()
const pages = files.filter((file) => file.endsWith('.html'))
const feeds = files.filter((file) => /\.(xml|json)$/.test(file))
const COURIER_COPY = 'courier/executions-under-new-president.html'

const bytes = (file: string) => readFileSync(join(SAMPLE, file))
const html = (file: string) => decode(bytes(file), file === COURIER_COPY ? 'windows-1252' : 'utf-8')
const paragraphs = (file: string) =>
  load(html(file))('p')
    .map((_, p) => load(html(file))(p).text())
    .get()
const canonical = (file: string) => load(html(file))('link[rel=canonical]').attr('href')

test('it has five outlets, eleven articles and twelve pages', () => {
  expect(new Set(pages.map((page) => page.split('/')[0])).size).toBe(5)
  expect(pages).toHaveLength(12)
  expect(new Set(pages.map(canonical)).size).toBe(11)
})

test.each(pages)('%s says that it is a sample, and where it would stand', (page) => {
  expect(html(page)).toContain('a sample page written for claimtrail')
  expect(canonical(page)).toMatch(
    new RegExp(`^https://sample-${page.split('/')[0]}\\.example/20\\d\\d/\\d\\d/\\d\\d/[a-z-]+$`),
  )
})

describe('feeds', () => {
  const links = (file: string): readonly string[] => {
    const { format, feed } = parseFeed(bytes(file).toString())
    if (format === 'rss') return feed.items?.map((story) => story.link ?? '') ?? []
    if (format === 'json') return feed.items?.map((story) => story.url ?? '') ?? []
    return format === 'atom' ? (feed.entries?.map((story) => story.links?.[0]?.href ?? '') ?? []) : []
  }

  test('come in three formats', () => {
    expect([...new Set(feeds.map((file) => parseFeed(bytes(file).toString()).format))].sort()).toEqual([
      'atom',
      'json',
      'rss',
    ])
  })

  test('lead to every page by relative links', () => {
    const named = feeds.flatMap((feed) => links(feed).map((link) => `${feed.split('/')[0]}/${link}`))
    expect(named.sort()).toEqual(pages)
  })
})

test('the page in windows-1252 says so, holds curly quotes and is no UTF-8', () => {
  const raw = bytes(COURIER_COPY)
  expect(raw.toString('latin1')).toContain('charset=windows-1252')
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(raw)).toThrow()
  expect(html(COURIER_COPY)).toContain('“We have now seen that three times')
})

describe('the facts that the sample world is about', () => {
  const words = pages.map((page) => paragraphs(page).join(' ')).join(' ')
  test.each([
    'At least 1,051 people have been executed in Iran since July 2024',
    'at least 1,000 people between January and September 2025',
    'the 975 executions that the group recorded in Iran in 2024',
    'at least 64 executions in the past week alone, an average of more than nine hangings a day',
    'Ahmad Alizadeh was 26 years old',
    'arrested on 12 October 2018 at the age of 20',
    'for the first time on 27 April 2024',
    'for 28 seconds',
    'until 13 November 2024',
    'on Wednesday, November 13',
    'Zakaria Alizahi, 27, was hanged in Zahedan Central Prison',
    'Mohsen Moradi, Jafar Rastgar and Hamzeh Torkashvand were hanged in Ghezel Hesar Prison in Alborz Province',
    'Iran Human Rights (IHR)',
    'Iran HRM',
    'Amnesty International',
  ])('%s', (fact) => expect(words).toContain(fact))
})

describe('the cases that it plays', () => {
  test('the Herald changes a figure under one address, without a note', () => {
    const [morning, evening] = ['herald/morning/hangings.html', 'herald/evening/hangings.html']
    expect(canonical(morning)).toBe(canonical(evening))
    expect(html(morning)).toContain('executed at least 975 people')
    expect(html(evening)).toContain('executed at least 1,000 people')
    expect(html(evening)).not.toMatch(/correct|amended|updated/i)
  })

  test('the Gazette drops "at least"', () => {
    expect(html('gazette/a-thousand-hanged.html')).not.toMatch(/at least/i)
  })

  test('the Courier copies the Wire nearly word for word', () => {
    const wire = new Set(paragraphs('wire/iran-monitors-count.html').flatMap((text) => text.split('. ')))
    const copied = paragraphs(COURIER_COPY)
      .flatMap((text) => text.split('. '))
      .filter((text) => wire.has(text))
    expect(copied.length).toBeGreaterThanOrEqual(6)
  })

  test('one prisoner has two ages, one day two counts, one year two totals', () => {
    expect(html('gazette/twice-to-the-gallows.html')).toContain('Ahmad Alizadeh, 27,')
    expect(html('gazette/twice-to-the-gallows.html')).toContain('Five other prisoners')
    expect(html('wire/second-hanging.html')).toContain('Four others')
    expect(html('monitor/second-count.html')).toMatch(/972 executions in Iran in 2024.*has 975/)
  })
})
