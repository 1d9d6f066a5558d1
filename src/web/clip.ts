/** The text, or its beginning with an ellipsis when it is longer than so many characters: never half an emoji. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/\p{Surrogate}$/u, '')}…`
}
