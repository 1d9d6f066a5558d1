// "é" decomposes into "e" and U+0301.
const COMBINING_MARKS = /\p{M}/gu

/** For comparing names whatever their case and accents: "José Ñíguez" gives "jose niguez". */
export const fold = (text: string): string => text.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase()
