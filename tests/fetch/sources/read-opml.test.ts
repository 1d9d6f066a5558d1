import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { readOpml } from '../../../src/fetch/sources/read-opml.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'

const fetcher = createFetcher()
afterAll(() => fetcher.close())

function read(content: string) {
  const file = join(temporaryFolder(), 'feeds.opml')
  writeFileSync(file, content)
  return readOpml(pathToFileURL(file).href, fetcher, 'quay')
}

const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`

test('an OPML list names feeds, whatever folder they are in, each once', async () => {
  const { feeds, problems } = await read(
    opml(`<outline text="News"><outline type="rss" text="Quay" xmlUrl="https://quay.example/rss"/>
      <outline text="Deep"><outline text="Hill" xmlUrl="https://hill.example/atom.xml" htmlUrl="https://hill.example/"/></outline></outline>
      <outline text="Again" xmlUrl="https://quay.example/rss"/><outline text="Nothing"/><outline text="Trap" xmlUrl="javascript:alert(1)"/>`),
  )
  expect(feeds).toEqual([
    { kind: 'feed', url: 'https://quay.example/rss', outlet: 'quay' },
    { kind: 'feed', url: 'https://hill.example/atom.xml', outlet: 'quay' },
  ])
  expect(problems).toEqual([])
})

test.each([
  ['<html></html>'],
  [''],
  [opml('')],
  [opml('<outline text="Empty"/>')],
  ['<opml><body><outline'.repeat(1000)],
])('what names no feed is a problem: %.30s', async (content) => {
  expect((await read(content)).problems).toMatchObject([{ code: 'opml_unreadable' }])
})
