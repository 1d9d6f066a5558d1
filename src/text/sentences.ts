import type { Span } from '../model/span.ts'

/** "Mr." and "U.S." do not end a sentence: an abbreviation or a single capital, before a full stop. */
const ABBREVIATION =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Brig|Sen|Rep|Gov|Rev|Hon|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{L}\.){1,3}\p{L}|\p{Lu})$/u

/** "in the U.S. The deal": after letters with full stops, only a word that opens sentences ends one. */
const DOTTED = /\p{L}\.\p{L}$/u
const OPENER =
  /^\s{1,4}["“‘']?(?:The|A|An|He|She|It|They|We|But|And|In|On|At|As|This|That|These|Those|There|His|Her|Its|Their|If|When|While|After|Before|However|Some|Many|Most)\s/

/**
 * End of a sentence: . ! ? … with closing quotes or brackets, before white space and a capital, a digit or an opening quote; a
 * line break; or the space before an opener in mid-line.
 */
const BOUNDARY =
  /[.!?…]{1,4}["”’')\]]{0,3}(?=\s{1,4}["“‘'([]{0,2}[\p{Lu}\p{N}])|\n+| (?=(?:The|An?|He|She|It|They|After|However,|According to|More than) [\p{Ll}\d])/gu
/** "search for survivors The boat sank": captions and bullets of a page run on without a full stop; "sang The long road" does not. */
const RUN_ON = /(?:^|[\s’'-])(?<last>\p{Ll}{3,20}|\d{1,4})$/u
const NO_END =
  /^(?:about|after|against|and|are|before|book|but|called|dubbed|entitled|episode|film|for|from|into|like|named|novel|over|paper|play|read|reads|sang|say|says|said|saying|series|show|sing|sings|song|than|that|the|titled|under|was|watch|were|when|with|wrote)$/u

/**
 * Sentence spans of a text in order, without white space at either end: "He died. They left." gives two.
 * A line break always ends a sentence, and so does a word that opens one behind a caption: "fire crews at the scene The
 * blaze". A text without words gives none.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    const trimmed = trim(text, start, end)
    if (trimmed) sentences.push(trimmed)
    start = end
  }
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length
    if (match[0][0] === '.' && isAbbreviated(text, match.index)) continue
    if (match[0] === ' ' && !isRunOn(text, match.index)) continue
    close(end)
  }
  close(text.length)
  return sentences
}

/** The full stop at `index` belongs to an abbreviation and ends no sentence. */
function isAbbreviated(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 12), index)
  if (!ABBREVIATION.test(before)) return false
  return !(DOTTED.test(before) && OPENER.test(text.slice(index + 1, index + 24)))
}

/** The word before the space can end a sentence, and the next word is an opener in mid-line. */
function isRunOn(text: string, index: number): boolean {
  const last = RUN_ON.exec(text.slice(Math.max(0, index - 21), index))?.groups?.last
  return last !== undefined && !NO_END.test(last)
}

function trim(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}

/** Index of the sentence that holds the offset, or the one before it when the offset is between two; -1 before the first. */
export function sentenceIndexAt(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}
