/** Zero-width characters and the byte order mark; the zero-width joiners stay, Persian and Indic words need them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
const WHITE_SPACE = /\s+/g

/** One line of text with single spaces and no invisible characters: "  At\u00a0least \n 64 " is "At least 64". Quotes stay as they are. */
export const tidyLine = (text: string): string => text.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim()
