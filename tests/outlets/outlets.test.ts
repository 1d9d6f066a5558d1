import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import type { Outlet } from '../../src/model/outlet.ts'
import { parsePage } from '../../src/parse/parse-page.ts'
import { loadOutlets } from '../../src/pipeline/outlets.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))

const outletsIn = (directory?: string): readonly Outlet[] => {
  const loaded = loadOutlets(directory)
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}
const outlets = [...outletsIn(), ...outletsIn(`${HERE}specs`)]
const layouts = outlets.flatMap((outlet) =>
  (outlet.selectors ?? []).map(({ until = 'now' }) => ({ name: `${outlet.id}.${until}`, outlet })),
)

test('each page here is of a layout that an outlet has', () => {
  const pages = globSync('*.html', { cwd: HERE }).map((file) => file.replace(/\.html$/, ''))
  expect(pages.sort()).toEqual(layouts.map(({ name }) => name).sort())
})

describe.each(layouts)('$name', ({ name, outlet }) => {
  const body = readFileSync(`${HERE}${name}.html`)
  const expected = JSON.parse(readFileSync(`${HERE}${name}.json`, 'utf8'))
  const page = { body, contentType: 'text/html; charset=utf-8', url: `https://${outlet.hosts[0]}/a` }

  test('is read as expected by its selectors', () => {
    const { article, problems } = parsePage({ ...page, outlet })
    expect(problems).toEqual([])
    expect(article).toMatchObject({ ...expected, outlet: outlet.name, reading: { body: 'selectors' } })
  })

  test('is not read so without them', () => {
    const { selectors: _, ...plain } = outlet
    expect(parsePage({ ...page, outlet: plain }).article).not.toMatchObject(expected)
  })
})
