import type { Token } from '../../text/tokens.ts'
import type { Sight } from './sight.ts'
import { vocabulary } from './vocabulary.ts'

/** True for an everyday English word, in folded form. */
export const isCommon = (key: string): boolean => vocabulary.common.has(key)

/** True for a given name; "el" and "san" also begin places and say nothing, nor does "al". */
export const isGiven = (key: string): boolean =>
  vocabulary.givenNames.has(key) && !vocabulary.placeStarts.has(key) && key !== 'al'

export const isSurname = (key: string): boolean => vocabulary.surnames.has(key)

export const single = ({ count }: Sight): boolean => count === 1

/** One word in capitals in a line that is not all capitals: "IHR". */
export const isAcronym = ({ count, firstWord, candidate }: Sight): boolean =>
  count === 1 && firstWord.shape === 'upper' && candidate.mode !== 'capitals'

/** "Ko" where a list has only "KO" is not what the list means. */
export const isOnlyAcronymOfList = ({ text, key }: Sight): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text) && vocabulary.acronyms.has(key)

/** A word without any capital. */
export const isLower = (token: Token | undefined): token is Token => token?.kind === 'word' && token.shape === 'lower'

/** Tests the small word before a candidate: "in" of "in Karaj". */
export const lowerBefore =
  (words: RegExp) =>
  ({ before }: Sight): boolean =>
    isLower(before) && words.test(before.key)
