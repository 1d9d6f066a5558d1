import { describe, expect, test } from 'vitest'
import { markdown } from '../../src/export/markdown.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { CONTEXT, stored, stream, textOf } from './sample-claims.ts'

const sheet = (...claims: readonly Partial<SheetClaim>[]) =>
  textOf(markdown.write(stream(...claims.map((changes) => stored(changes))), CONTEXT))

describe('a Markdown sheet', () => {
  test('gives each claim with its sentence, link and confidence under its article', async () => {
    const text = await sheet({})
    expect(text).toMatch(/^# Executions in Iran\n/)
    expect(text).toContain('### Sample Wire: A count\n\n<https://sample-wire.example/a> · 2025-09-24 · version 1\n')
    expect(text).toContain(
      '- **executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran · source: monitors**\n  > At least 1,051 executions',
    )
    expect(text).toMatch(
      /confidence 0\.93 \(medium\) · \[in the article\]\(<https:\/\/sample-wire\.example\/a#:~:text=At%20least[^>]*>\) · `c1`/,
    )
  })

  test('heads an article once', async () => {
    const text = await textOf(markdown.write(stream(stored(), stored()), CONTEXT))
    expect(text.match(/^### /gm)).toHaveLength(1)
  })

  test('says when there is nothing', async () => {
    expect(await textOf(markdown.write(stream(), CONTEXT))).toContain('There are no claims.')
  })

  test.each([
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['**bold** _and_ `code`', String.raw`\*\*bold\*\* \_and\_ \`code\``],
    ['[link](javascript:x)', String.raw`\[link\](javascript:x)`],
    ['two\n\n# lines', String.raw`two \# lines`],
    ['- a list', String.raw`\- a list`],
    ['1. a list', String.raw`1\. a list`],
  ])('shows the marks of a text as text: %s', async (title, shown) => {
    expect(await sheet({ title })).toContain(`### Sample Wire: ${shown}\n`)
  })

  test('makes links of web addresses only', async () => {
    const text = await sheet({ articleUrl: 'javascript:alert(1)' })
    expect(text).not.toContain('<javascript')
    expect(text).not.toContain('(<')
  })
})
