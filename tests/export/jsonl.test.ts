import { expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import { age, CONTEXT, figure, stored, stream, textOf } from './sample-claims.ts'

test('a line is the claim with its provenance', async () => {
  const [line] = (await textOf(jsonl.write(stream(stored()), CONTEXT))).split('\n')
  const { outlet, article, sentence, status, passage, against, ...claim } = JSON.parse(line ?? '')
  expect(claim).toEqual({ ...figure, sentence: undefined })
  expect(sentence).toEqual({ start: 0, end: 82, text: expect.stringMatching(/^At least 1,051 .* say\.$/) })
  expect(outlet).toEqual({ id: 'sample-wire', name: 'Sample Wire' })
  expect(article).toMatchObject({ url: 'https://sample-wire.example/a', version: 1, current: true, agencies: [] })
  expect(status).toBe('open')
  expect(passage).toEqual({ start: 0, end: 14, prefix: '', suffix: ' executions have been counted' })
  expect(against).toEqual([])
})

test('what is absent is a missing key, and every claim is one line', async () => {
  const { title: _title, ...untitled } = stored({ claim: age, sentenceText: 'two\nlines' })
  const lines = (await textOf(jsonl.write(stream(untitled, stored()), CONTEXT))).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).not.toMatch(/title|null/)
})

test('no claims are no lines', async () => {
  expect(await textOf(jsonl.write(stream(), CONTEXT))).toBe('')
})
