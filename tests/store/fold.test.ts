import { describe, expect, it } from 'vitest'
import { fold } from '../../src/store/sqlite/fold.ts'

describe('fold', () => {
  it.each([
    ['José ÑÍGUEZ', 'jose niguez'],
    ['Łódź', 'łodz'],
    ['Ελένη', 'ελενη'],
    ['', ''],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
