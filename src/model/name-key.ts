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
 * Key of the last word, and of the word before it where that belongs to it: "Mahmood Amiry-Moghaddam" and "Mahmoud Amiri
 * Moghadam" do not meet in it, "Khamenei" and "Khamenai", "Alizadeh" and "Ali Zadeh" do. Undefined for a phrase that does not
 * end in a name: "a man".
 */
export function surnameKey(name: string): string | undefined {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  if (!CAPITAL.test(last)) return undefined
  const before = words.at(-2) ?? ''
  const isWrittenApart = SECOND_HALF.test(last) && CAPITAL.test(before) && !TITLE.test(before)
  return nameKey(isWrittenApart ? `${before}${last}` : last) || undefined
}

/** "Silva", and after a small article "el-Sisi", "d’Estaing" */
const CAPITAL = /^(?:\p{Ll}{1,3}[-‐‑’'])?[\p{Lu}\p{Lo}]/u
/** Second halves of Persian, Azeri and Arabic names that are written apart or joined: "Ali Zadeh", "Nasr Allah". */
const SECOND_HALF = /^(?:zad[ae]h?|po[ou]r|ne[jz]h?ad|niy?a|khah|do[ou]st|oghlu|[au]ll?ah|[aeu]ddin[e]?)$/i
const TITLE = /^(?:mrs?|ms|dr|prof|sir|gen|col|ayatollah|president)\.?$/i

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
  [/zh/g, 'j'], // Nezhad, Nejad
  [/z/g, 's'], // Zicong, Sicong
  [/e/g, 'i'], // Mohsen
  [/o/g, 'u'], // Mohammad
  [/(.)\1+/g, '$1'], // Hassan
]

/** Keys of the words met last; articles and stores ask for the same names again and again. */
const KNOWN = new Map<string, string>()
const MOST_KNOWN = 10_000

function wordKey(word: string): string {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  const named = VARIANTS.reduce((form, [spelling, usual]) => form.replace(spelling, usual), word)
  const key = SOUNDS.reduce((form, [spelling, sound]) => form.replace(spelling, sound), named)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  if (word.length <= LONGEST_KEPT) KNOWN.set(word, key)
  return key
}
const LONGEST_KEPT = 40
