/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'e',
}
const UNPLAIN = /[øłđıßæœðþə]/g
const MARKS = /\p{M}/gu
const APOSTROPHES = /['’‘`´ʻʼʿʾ]/g
const HYPHENS = /[-‐‑–—_/\s]+/g
const ASCII_WORD = /^[A-Za-z0-9]*$/
/** Printable ASCII has no diacritics to take off. */
const ASCII = /^[ -~]*$/

/**
 * The form under which names are looked up: lower case, no diacritics, no apostrophes, hyphens as spaces.
 * "Eje’i" gives "ejei", "Amiry-Moghaddam" gives "amiry moghaddam", "São Paulo" gives "sao paulo".
 */
export function fold(text: string): string {
  if (ASCII_WORD.test(text)) return text.toLowerCase()
  const plain = ASCII.test(text) ? text.toLowerCase() : withoutMarks(text)
  return plain.replace(APOSTROPHES, '').replace(HYPHENS, ' ').trim()
}

const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
