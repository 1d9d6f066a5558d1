import { nameKey } from '../../model/name-key.ts'
import { fold } from '../../text/fold.ts'

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s/

/** Who is told apart from the one whom the text is about. */
const OF_A_WIFE = /^(?:Mrs|Ms|Miss)\b/

/**
 * The fullest form of each name of a person, given in text order: "Amiry-Moghaddam" is "Mahmood Amiry-Moghaddam". Of
 * several people with one surname a bare "Scott" is the one whom the text names in full most often, the first of equals,
 * whoever else of the family has a say; "Mrs Scott" is the one named last before.
 */
export function fullNames(names: readonly string[]): string[] {
  const bare = names.map((name) => name.replace(HONORIFIC, ''))
  const keys = bare.map(fold)
  const parts = new Map([...new Set(keys)].map((key) => [key, spelledOrHeard(key)]))
  const first = new Map<string, number>()
  keys.forEach((key, i) => {
    for (const part of parts.get(key) ?? []) if (!first.has(part)) first.set(part, i)
  })
  const main = mainBearers(keys)
  const latest = new Map<string, number>()
  return bare.map((name, i) => {
    const key = keys[i]!
    const titled = OF_A_WIFE.test(names[i]!)
    const full =
      (titled ? undefined : main.get(key)) ??
      latest.get(key) ??
      first.get(key) ??
      latest.get(soundOf(key)) ??
      first.get(soundOf(key))
    for (const part of parts.get(key) ?? []) latest.set(part, i)
    return full === undefined ? name : bare[full]!
  })
}

/** For each surname that several people share, the index of the first mention of the one who is named most. */
function mainBearers(keys: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const main = new Map<string, number>()
  const bearers = new Map<string, Set<string>>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  keys.forEach((key, i) => {
    const surname = key.slice(key.lastIndexOf(' ') + 1)
    if (surname === key) return
    const named = bearers.get(surname) ?? new Set<string>()
    bearers.set(surname, named.add(key))
    const best = main.get(surname)
    if (best === undefined || times.get(key)! > times.get(keys[best]!)!) main.set(surname, i)
  })
  return new Map([...main].filter(([surname]) => bearers.get(surname)!.size > 1))
}

/** The parts as they are spelled and as they sound: "Sicong" is "Zhao Zicong" where nobody is spelled so. */
const spelledOrHeard = (key: string): string[] => [...partsOf(key)].flatMap((part) => [part, soundOf(part)])
const soundOf = (part: string): string => `=${nameKey(part)}`

/** What a folded full name is called for short: surname, first name, all but the first name, first and last. One word has none. */
function partsOf(key: string): Set<string> {
  const words = key.split(' ')
  if (words.length < 2) return new Set()
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const parts = new Set([first, last, words.slice(1).join(' '), words.slice(-2).join(' '), `${first} ${last}`])
  parts.delete(key)
  return parts
}
