import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, surnameKey } from '../../src/model/name-key.ts'

describe('spellings of one name share a key', () => {
  it.each([
    ['Mohsen', 'Mohsin'],
    ['Alizadeh', 'Ali Zadeh'],
    ['Mohsen Alizadeh', 'Mohsin Ali-Zadeh'],
    ['Gholamhossein', 'Gholam-Hossein'],
    ['Gholamhossein', 'Ghulam Hussain'],
    ['Hossein', 'Husayn'],
    ['Esfahan', 'Isfahan'],
    ['Mahmood Amiry-Moghaddam', 'Mahmoud Amiri Moghadam'],
    ['Mohammad', 'Mohamed'],
    ['Mohammed', 'Muhammad'],
    ['Ahmad', 'Ahmed'],
    ['Mehdi', 'Mahdi'],
    ['Qalibaf', 'Ghalibaf'],
    ['Zelenskyy', 'Zelensky'],
    ['Zelensky', 'Zelenskiy'],
    ['Abdel Fattah el-Sisi', 'Abdul Fattah al-Sisi'],
    ['Abdel Fattah al-Burhan', 'Abd al-Fattah al-Burhan'],
    ['Abdulrahman', 'Abd al-Rahman'],
    ['Fatemeh', 'Fatima'],
    ['Fatimah', 'Fatima'],
    ['Eje’i', 'Ejei'],
    ['José Muñoz', 'Jose Munoz'],
    ['Zhao Zicong', 'Zhao Sicong'],
    ['Nawaz', 'Navaz'],
    ['Osama bin Laden', 'Usama ben Laden'],
    ['Khamenei', 'Khamenai'],
    ['Saeed', 'Said'],
    ['MASOUD', 'Masood'],
  ])('%s, %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })
})

describe('different names have different keys', () => {
  it.each([
    ['Mohsen', 'Mohsena'],
    ['Hassan', 'Hossein'],
    ['Ali', 'Alia'],
    ['Kazem', 'Qasem'],
    ['Amir', 'Omar'],
    ['Maria', 'Mario'],
    ['Ivan', 'Ivanov'],
    ['Wang Yi', 'Wang Yang'],
    ['Ana Silva', 'Rosa Silva'],
    ['Ahmad', 'Hamid'],
    ['Abdullah', 'Abd'],
    ['Tehran', 'Tirana'],
    ['Alizadeh', 'Alirezadeh'],
    ['Esfahan', 'Esfandiar'],
    ['Gholamhossein', 'Gholamhassan'],
    ['Mohsen', 'Moshen'],
  ])('%s, %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })
})

describe('surname keys', () => {
  it.each([
    ['Ali Khamenei', 'Khamenai'],
    ['Mohsen Rezaei', 'Sara Rezaee'],
    ['Mr Rewi', 'Tama Rewi'],
    ['Ali Zadeh', 'Alizadeh'],
    ['Mohsin Ali Zadeh', 'Mohsen Alizadeh'],
    ['Sara Ali-Zadeh', 'Sara Alizade'],
    ['Reza Gholi Pour', 'Reza Gholipour'],
    ['Hassan Nasr Allah', 'Hasan Nasrallah'],
    ['Mahmoud Ahmadi Nejad', 'Ahmadinezhad'],
    ['Mr Zadeh', 'Zadeh'],
    ['Gholam-Hossein Esfahani', 'Gholamhossein Isfahani'],
    ['Abdel Fattah el-Sisi', 'Al Sisi'],
    ['  Ana  Núñez-Coll ', 'Nunez-Coll'],
    ['محمد رضایی', 'رضایی'],
  ])('%s and %s share one', (a, b) => {
    expect(surnameKey(a)).toBe(surnameKey(b))
  })

  it.each([
    ['Ali Zadeh', 'Hossein Rezazadeh'],
    ['Ali Zadeh', 'Ali Rezaei'],
    ['Mohsen Alizadeh', 'Zadeh'],
    ['Mohsen Ali', 'Mohsen Alizadeh'],
    ['Maria Pia', 'Mariapia'],
    ['Wang Yi', 'Wangyi'],
  ])('%s and %s do not', (a, b) => {
    expect(surnameKey(a)).not.toBe(surnameKey(b))
  })

  it.each(['a man', '', 'the 3', 'four of the miners'])('%s has none', (phrase) => {
    expect(surnameKey(phrase)).toBeUndefined()
  })
})

it('has a key for names in other scripts and for any text', () => {
  expect(nameKey('محسن')).not.toBe('')
  expect(nameKey('')).toBe('')
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => nameKey(nameKey(text)).length >= 0))
})

it('takes time in proportion to the length', () => {
  const start = performance.now()
  for (const unit of ['a', 'al ', 'iy', '’']) nameKey(unit.repeat(250_000))
  expect(performance.now() - start).toBeLessThan(3_000)
})
