import { describe, expect, it } from 'vitest'
import { fold, surnameKey } from '../../src/store/sqlite/fold.ts'

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

describe('the surname key', () => {
  it.each([
    ['Tama Rewi', 'rewi'],
    ['Mr Rewi', 'rewi'],
    ['  Ana  Núñez-Coll ', 'nunez-coll'],
    ['محمد رضایی', 'رضایی'],
    ['a man', undefined],
    ['four of the miners', undefined],
    ['', undefined],
  ])('of "%s" is %s', (name, key) => {
    expect(surnameKey(name)).toBe(key)
  })
})
