import type { AgeMention, Mention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'

/** Ages of people in text order, not yet tied to anyone: "27-year-old". None found: an empty list. */
export function recognizeAges(_document: Document): AgeMention[] {
  return []
}

/** The same ages with the person each belongs to: "Alizadeh, who was 26 years old" is Ahmad Alizadeh's. */
export function linkAges(_document: Document, ages: readonly AgeMention[], _names: readonly Mention[]): AgeMention[] {
  return [...ages]
}
