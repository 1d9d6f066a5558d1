import { describe, expect, test } from 'vitest'
import { passageAt } from '../../src/model/passage.ts'

const passage = (text: string, words: string) => {
  const start = text.indexOf(words)
  return passageAt(text, { start, end: start + words.length })
}

describe('a passage', () => {
  test.each([
    ['At least 40 died.', 'At least 40', { start: 0, end: 11, prefix: '', suffix: ' died.' }],
    ['😀 At least 40 died.', 'At least 40', { start: 2, end: 13, prefix: '😀 ', suffix: ' died.' }],
    ['In 𝐂𝐚𝐢𝐫𝐨, 40 😀 died.', '40 😀', { start: 10, end: 14, prefix: 'In 𝐂𝐚𝐢𝐫𝐨, ', suffix: ' died.' }],
  ])('of %j counts code points', (text, words, expected) => {
    expect(passage(text, words)).toEqual(expected)
  })

  test('has no more than 32 characters on either side, and no half one', () => {
    const { prefix, suffix } = passage(`${'😀'.repeat(20)}x 40 y${'😀'.repeat(20)}`, '40')
    expect(prefix).toBe(`${'😀'.repeat(15)}x `)
    expect(suffix).toBe(` y${'😀'.repeat(15)}`)
  })
})
