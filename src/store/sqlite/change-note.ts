/**
 * A sentence that declares a change: "Correction: an earlier version of this article gave 975.", "Updated at 14:20 with the
 * new toll.", "This story has been amended to remove a name."
 */
const NOTE =
  /\b(?:corrections?(?=:| \(|\s+(?:on|and)\b)|clarifications?(?=:)|corrected (?:on|at|to|version)|editor['’]s note|(?:an )?(?:earlier|previous) version of (?:this|the)|(?:this|the) (?:article|story|report|page|headline) (?:was|has been|is) (?:corrected|amended|updated|changed|revised)|updated?(?=:| (?:at|on|to|with|[0-9]))|amended (?:on|at|to))/i

/** Sentences are cut at full stops and lines: a note is a sentence or a line of its own. */
const SENTENCE_END = /(?<=[.!?])\s+|\n+/
const LONGEST_NOTE = 400

/**
 * The words in which a newer text says that it was corrected or updated, when the older text did not have them; undefined
 * for a silent change.
 */
export function changeNote(before: string, after: string): string | undefined {
  const known = new Set(before.split(SENTENCE_END))
  return after
    .split(SENTENCE_END)
    .find((sentence) => !known.has(sentence) && isChangeNote(sentence))
    ?.slice(0, LONGEST_NOTE)
}

/** True for a sentence that declares a change; what it tells of the text before is no claim of the text after. */
export const isChangeNote = (sentence: string): boolean => NOTE.test(sentence)
