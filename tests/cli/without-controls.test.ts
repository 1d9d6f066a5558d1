import { describe, expect, test } from 'vitest'
import { escapeControls, onlyStyled, withoutControls } from '../../src/cli/without-controls.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

/** What no text for a terminal may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const HOSTILE = 'clear \u001b[2J, \u009b31m red, \u001b]0;title\u0007, \u202egnp.exe, \r over'

describe('control characters', () => {
  test.each([
    ['a\u001b[2Jb', 'a\ufffd[2Jb'],
    ['a\u009b31m', 'a\ufffd31m'],
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['forged\rline', 'forged\ufffdline'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['می\u200cشود, “größer” – 中文', 'می\u200cشود, “größer” – 中文'],
  ])('of %j are seen, not obeyed', (text, shown) => {
    expect(withoutControls(text)).toBe(shown)
  })

  test('leave our own styles alone', () => {
    expect(onlyStyled('\u001b[1mbold\u001b[22m \u001b[2Jx')).toBe('\u001b[1mbold\u001b[22m \ufffd[2Jx')
  })

  test('of JSON read back as they were', () => {
    const json = escapeControls(JSON.stringify({ text: HOSTILE }))
    expect(json).not.toMatch(CONTROL)
    expect(JSON.parse(json)).toEqual({ text: HOSTILE })
  })
})

describe('commands', () => {
  const sample = sampleDatabase()
  const claimtrail = (...args: string[]) => run([...args, '--db', sample().database])

  test('print what a reviewer wrote without obeying it, a note on one line', async () => {
    const { claim } = JSON.parse((await claimtrail('claims', '--json', '--limit', '1')).out)
    const note = `${HOSTILE}\nConfidence 1.000`
    expect((await claimtrail('review', claim.id, 'accept', '--reviewer', HOSTILE, '--note', note)).out).not.toMatch(
      CONTROL,
    )
    const { out } = await claimtrail('explain', claim.id)
    expect(out).not.toMatch(CONTROL)
    expect(out).not.toMatch(/^Confidence 1\.000/m)
    const json = (await claimtrail('explain', claim.id, '--json')).out
    expect(json).not.toMatch(CONTROL)
    expect(JSON.parse(json).reviews[0].note).toBe(note)
  })

  test('print what an article holds without obeying it', async () => {
    const stdin = `At least 12 people were killed in Tehran on Monday, the Sample ${HOSTILE} group said.`
    for (const args of [
      ['extract', '-'],
      ['extract', '-', '--json'],
    ]) {
      expect((await run(args, { stdin })).out).not.toMatch(CONTROL)
    }
  })

  test('complain without obeying what they complain about', async () => {
    expect((await run(['run', `no-such-${HOSTILE}.yaml`])).err).not.toMatch(CONTROL)
    expect((await run(['extract', `--${HOSTILE}`])).err).not.toMatch(CONTROL)
  })
})
