/** True for "en", "en-GB", and for a text whose language nobody knows: claims are read from English only. */
export const mayBeEnglish = (tag: string | undefined): boolean => tag === undefined || /^en(?:$|-)/i.test(tag)
