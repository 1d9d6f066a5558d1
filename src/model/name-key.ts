/**
 * The form under which spellings of one name meet, whatever way it was carried into Latin letters: "Mohsen Alizadeh" and
 * "Mohsin Ali Zadeh", "Gholam-Hossein" and "Gholamhossein", "Esfahan" and "Isfahan" have one key each. It is for comparing
 * only: the key of "Hossein" is no name. Different names may share a key ("Sara", "Zara"), so compare whole names where you can.
 * Rules after the romanizations in use for Arabic, Persian and Cyrillic: BGN/PCGN, ALA-LC, and what newspapers write.
 */
export function nameKey(name: string): string {
  return wordsOf(name).map(wordKey).join('')
}

/**
 * Key of the last word: "Mahmood Amiry-Moghaddam" and "Mahmoud Amiri Moghadam" do not meet in it, "Khamenei" and "Khamenai"
 * do. Undefined for a phrase that does not end in a name: "a man".
 */
export function surnameKey(name: string): string | undefined {
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  return /^[\p{Lu}\p{Lo}]/u.test(last) ? nameKey(last) || undefined : undefined
}

const MARKS = /\p{M}/gu
const APOSTROPHES = /['’‘`´ʻʼʿʾ.]/g
const BREAKS = /[^\p{L}\p{N}]+/u
/** "Sisi" for "al-Sisi" and "el-Sisi"; "Abdul Latif", "Abd al-Latif" and "Abdellatif" are one. */
const ARTICLES = new Set(['al', 'el', 'ul', 'ol', 'ad', 'ar', 'as', 'ash', 'at', 'an', 'az'])
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
}

function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replace(/[øłđıßæœðþə]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .split(BREAKS)
    .filter((word) => word !== '')
  const named = words.filter((word, i) => i === words.length - 1 || !ARTICLES.has(word))
  return named.length > 0 ? named : words
}

/** Names whose vowels vary beyond rule: Mohammad, Muhammed, Mohamed; Ahmad, Ahmed; Mehdi, Mahdi; Hassan, Hasan. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]h?amm?[ae]d/, 'muhammad'],
  [/^a[hk]h?m[ae]d/, 'ahmad'],
  [/^m[ae]h?di$/, 'mahdi'],
  [/^abd[aeou]l{1,2}(?=\p{L}|$)/u, 'abd'],
  [/^(?:yus[ue]f|youss?[eo]u?f|yoosuf)$/, 'yusuf'],
  [/^(?:ben|ibn)$/, 'bin'],
]

/** Applied in order; each is a sound and its spellings. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1$1'],
  [/a?e[ei]|ie|[ae][iy]/g, 'i'], // Saeed, Rezaei, Sharief, Hussain, Husayn
  [/oo|ou/g, 'u'], // Mahmood, Mahmoud
  [/aw(?=[^aeiou]|$)/g, 'au'], // Mawlana
  [/iy+|yi+|y(?=[^aeiou]|$)/g, 'i'], // Zelenskyy, Zelenskiy, Amiry
  [/(?<=.)(?:eh|ah|e)$/g, 'a'], // Alizadeh, Fatimah
  [/gh|q/g, 'g'], // Ghalibaf, Qalibaf
  [/kh|ck/g, 'k'], // Khamenei
  [/dh/g, 'd'], // Ramadhan
  [/ph/g, 'f'],
  [/dj/g, 'j'], // Djamel
  [/tch/g, 'ch'],
  [/th/g, 't'], // Haitham
  [/w/g, 'v'], // Nawaz, Navaz
  [/z/g, 's'], // Zicong, Sicong
  [/e/g, 'i'], // Mohsen
  [/o/g, 'u'], // Mohammad
  [/(.)\1+/g, '$1'], // Hassan
]

function wordKey(word: string): string {
  const named = VARIANTS.reduce((form, [spelling, usual]) => form.replace(spelling, usual), word)
  return SOUNDS.reduce((form, [spelling, sound]) => form.replace(spelling, sound), named)
}
