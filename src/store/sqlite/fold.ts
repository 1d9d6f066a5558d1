// "é" decomposes into "e" and U+0301.
const COMBINING_MARKS = /\p{M}/gu

/** For comparing names whatever their case and accents: "José Ñíguez" gives "jose niguez". */
export const fold = (text: string): string => text.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase()

/**
 * Key under which spellings of one surname meet: the last word, folded, of "Mahmood Amiry-Moghaddam" is "amiry-moghaddam".
 * Undefined for a phrase that does not end in a name: "a man".
 */
export function surnameKey(name: string): string | undefined {
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  // A capital, or a letter of a script without case.
  return /^[\p{Lu}\p{Lo}]/u.test(last) ? fold(last) : undefined
}
