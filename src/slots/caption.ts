import type { Span } from '../model/span.ts'
import type { ClaimContext } from './context.ts'

/** "(Ana Silva/Reuters)", "(Photo: AFP)": the credit of a picture, right behind its caption. */
const CREDIT_AFTER =
  /^\s?\((?:[Pp]hoto(?:graph)?(?:\sby)?:?\s)?[\p{L}.’'-]{2,20}(?:\s[\p{L}.’'-]{1,20}){0,3}\s?\/\s?[\p{Lu}][\p{L} ]{1,30}(?:\svia\s[\p{L} ]{2,20})?\)/u
const CREDIT_REACH = 100

/** True for the caption of a picture, which shows some place and not that of the story: "Trams in Porto. (Ana Silva/Reuters)". */
export const isCaption = ({ document: { text } }: ClaimContext, { end }: Span): boolean =>
  text.charCodeAt(end) <= SPACE && CREDIT_AFTER.test(text.slice(end, end + CREDIT_REACH))

const SPACE = 0x20
