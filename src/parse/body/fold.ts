const NO_LETTER = /[^\p{L}\p{N}]+/gu

/** Letters and digits only, in lower case: two headings that say the same are equal. "Iran: 64 killed" is "iran64killed". */
export const fold = (text: string): string => text.normalize('NFKD').toLowerCase().replace(NO_LETTER, '')
