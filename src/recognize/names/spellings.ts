import { nameKey } from '../../model/name-key.ts'

/**
 * The spellings that an article has for each full name, the most used first: "Zhao Zicong" and "Zhao Sicong" are one person
 * and have one list. Given one name per mention; a lone word is no full name and has no list.
 */
export function spellingsOf(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Map<string, number>>()
  for (const name of names) {
    if (!name.includes(' ')) continue
    const key = nameKey(name)
    const counts = groups.get(key) ?? new Map<string, number>()
    groups.set(key, counts.set(name, (counts.get(name) ?? 0) + 1))
  }
  return new Map([...groups.values()].flatMap((counts) => [...counts.keys()].map((name) => [name, byUse(counts)])))
}

/** Names by how often they stand, the first of equals first. */
const byUse = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
