/** "low = 1051", "place: none". */
export const correctedInWords = (slots: Readonly<Record<string, string | number>>): readonly string[] =>
  Object.entries(slots).map(([slot, value]) => (value === '' ? `${slot}: none` : `${slot} = ${value}`))
