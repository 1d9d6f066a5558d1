import { countedWords } from './counted-head.ts'

/** Words of one group under one name. */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    woman: ['women', 'female', 'females', 'woman', 'girl'],
    man: ['men', 'male', 'males', 'man', 'boy'],
    child: ['children', 'minor', 'juvenile', 'child', 'teenager'],
    soldier: ['soldier', 'troop', 'serviceman', 'servicemen', 'fighter', 'militant'],
    police: ['policeman', 'policemen', 'officer'],
    civilian: ['civilian', 'noncombatant'],
  }).flatMap(([group, words]) => words.map((word): [string, string] => [word, group])),
)

/** Nouns that say no more than that people, or the measured thing itself, are counted. */
const EVERYBODY = new Set(
  `people person individual human soul victim casualty patient prisoner inmate detainee convict other hundred thousand
  total number toll figure case life body dead death fatality wounded injured injury killed missing execution hanging hanged
  executed arrest arrested shot hurt wound gunshot corpse resident passenger new confirmed recorded reported documented known
  more further additional`.split(/\s+/),
)

/**
 * Whom a figure counts, beyond what its measure says: "drug offenders" gives "drug" and "offender", "women" gives "woman",
 * "people" nothing.
 */
export const countedGroups = (counted: string | undefined, measure: string): readonly string[] =>
  countedWords(counted)
    .filter((word) => !isEverybody(word, measure))
    .map((word) => GROUPS.get(word) ?? word)

const isEverybody = (word: string, measure: string): boolean =>
  EVERYBODY.has(word) || word === measure.replace(/s$/, '') || /(?:ed|ing)$/.test(word)
