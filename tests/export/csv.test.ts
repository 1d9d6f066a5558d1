import { describe, expect, test } from 'vitest'
import { csv } from '../../src/export/csv.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { age, CONTEXT, event, person, stored, stream, textOf } from './sample-claims.ts'

const sheet = (...claims: readonly SheetClaim[]) => textOf(csv.write(stream(...claims), CONTEXT))

/** Cells of the first claim by column; good for cells without commas and quotes. */
async function row(claim: SheetClaim): Promise<Record<string, string>> {
  const [names, cells] = (await sheet({ ...claim, sentenceText: 's' })).split('\r\n').map((line) => line.split(','))
  return Object.fromEntries((names ?? []).map((name, index) => [name, cells?.[index] ?? '']))
}

describe('a CSV sheet', () => {
  test('has a header even without claims', async () => {
    expect(await sheet()).toMatch(/^id,status,claim,kind,outlet,[a-z0-9_,]+\r\n$/)
  })

  test('begins with a byte order mark only when asked', async () => {
    expect(await textOf(csv.write(stream(), { ...CONTEXT, bom: true }))).toMatch(/^\uFEFFid,/)
    expect(await sheet()).toMatch(/^id,/)
  })

  test('ends lines with CRLF and doubles quotes, as RFC 4180 asks', async () => {
    const text = await sheet(stored({ title: 'The "count", again' }))
    expect(text).toContain(',"The ""count"", again",')
    expect(text.match(/\r\n/g)).toHaveLength(2)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('keeps a line break inside a cell', async () => {
    expect(await sheet(stored({ title: 'one\ntwo' }))).toContain(',"one\ntwo",')
  })

  test('gives an age its person and years', async () => {
    expect(await row(stored({ claim: age }))).toMatchObject({
      kind: 'age',
      low: '26',
      high: '26',
      unit: 'year',
      measure: '',
    })
  })

  test('gives an event its days', async () => {
    const cells = await row(stored({ claim: event }))
    expect(cells).toMatchObject({ event: 'arrested', event_type: 'arrest', person: 'Ivo Kern', from: '2018-10-12' })
  })

  test('gives a person the role', async () => {
    expect(await sheet(stored({ claim: person }))).toContain(',Ada Moll,director,Quay Trust,')
  })

  test('says false in words', async () => {
    expect(await sheet(stored({ current: false }))).toContain(',1,false,2025-09-25T06:00:30Z,')
  })
})

describe('a cell that a spreadsheet would run', () => {
  const rows: readonly (readonly [title: string, cell: string])[] = [
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['@user', "'@user"],
    ['\tx', "'\tx"],
    ['-1+cmd', "'-1+cmd"],
    ['–5 degrees', '–5 degrees'],
    ['-5', '-5'],
    ['-12.5', '-12.5'],
    ['1=1', '1=1'],
  ]
  test.each(rows)('%j is written as %j', async (title, cell) => {
    expect(await sheet(stored({ title }))).toContain(`,${cell},https:`)
  })
})
