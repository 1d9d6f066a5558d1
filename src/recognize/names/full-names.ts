import { nameKey } from '../../model/name-key.ts'
import { fold } from '../../text/fold.ts'

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s/

/**
 * The fullest form of each name of a person, given in text order: "Amiry-Moghaddam" is "Mahmood Amiry-Moghaddam". Of
 * several people with one surname, the one named last before; a mention before all of them gets the first.
 */
export function fullNames(names: readonly string[]): string[] {
  const bare = names.map((name) => name.replace(HONORIFIC, ''))
  const keys = bare.map(fold)
  const parts = new Map([...new Set(keys)].map((key) => [key, spelledOrHeard(key)]))
  const first = new Map<string, number>()
  keys.forEach((key, i) => {
    for (const part of parts.get(key) ?? []) if (!first.has(part)) first.set(part, i)
  })
  const latest = new Map<string, number>()
  return bare.map((name, i) => {
    const key = keys[i]!
    const full = latest.get(key) ?? first.get(key) ?? latest.get(soundOf(key)) ?? first.get(soundOf(key))
    for (const part of parts.get(key) ?? []) latest.set(part, i)
    return full === undefined ? name : bare[full]!
  })
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
