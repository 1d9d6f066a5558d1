/** "Sample Her…": at most so many characters, without white space at the end. Without a width the whole text. */
export function cut(text: string, width: number | undefined): string {
  const characters = [...text]
  if (width === undefined || characters.length <= width) return text.trimEnd()
  return `${characters
    .slice(0, Math.max(0, width - 1))
    .join('')
    .trimEnd()}…`
}

/** "Herald    ": exactly so many characters, cut or filled up. */
export const column = (text: string, width: number): string => {
  const fitting = cut(text, width)
  return fitting + ' '.repeat(Math.max(0, width - [...fitting].length))
}

/** Lines of whole words, each at most so many characters unless one word is longer. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The width of the widest text, at most `most`. */
export const widest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.map((text) => [...text].length)))
