import type { Word } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const PRONOUNS = set('i he she they we it you')
export const RELATIVES = set('who which that')
export const DETERMINERS = set(
  'the a an this these those its his her their our my your some many several most all both each every any no another other one two three four five six seven eight nine ten',
)
export const PREPOSITIONS = set(
  'of in on at by for with from to about against between into through during before after above below under over near since until among without within despite amid across around upon toward towards along following including like as per via than',
)
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should won't can't wouldn't couldn't didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't wo ca",
)
export const BE_FORMS = set("is are was were be been being am isn't aren't wasn't weren't")
/** Words that open a clause of their own. */
export const SUBORDINATORS = set(
  'because although though while whereas when where if but so after before since whether until unless how why what',
)
const ADVERBS = set(
  'also then later now not never once again often even still already soon just first earlier too ever only repeatedly further thus yet always sometimes all both instead twice recently here',
)
const NOT_ADVERBS = set(
  'family police only early likely daily weekly friendly elderly reply supply italy july rally assembly ally monopoly',
)
/** Days and parts of days that stand without a preposition: "said Tuesday". */
export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently afterwards afterward',
)

/** True for "publicly", "also", "not": what may stand between a subject and its verb. */
export const isAdverb = (word: Word): boolean =>
  ADVERBS.has(word.lower) || (word.lower.length > 4 && word.lower.endsWith('ly') && !NOT_ADVERBS.has(word.lower))

const AMOUNTS = set(
  'half one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty a dozen dozens scores hundreds thousands millions',
)
/** True for "64", "half", "dozens": what an amount begins with. */
export const opensNumber = (word: Word | undefined): boolean =>
  word !== undefined && (/^\d/.test(word.text) || AMOUNTS.has(word.lower))
