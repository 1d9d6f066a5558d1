import type { Span } from '../model/span.ts'

/** "across the country", "nationwide": what is counted beyond the scene. */
const COUNTRY_WIDE =
  /\b(?:across|throughout|around|all over|anywhere in|elsewhere in|in)\sthe\s(?:whole\s|entire\s)?(?:country|nation)\b|\b(?:nationwide|countrywide|nationally)\b/i

/** The words that stretch a sentence over the whole country, as they stand in it; undefined for "in the country’s south". */
export function countryWideWords(text: string, { start, end }: Span): string | undefined {
  const sentence = text.slice(start, end)
  const found = COUNTRY_WIDE.exec(sentence)
  return found && !/^[’']s/.test(sentence.slice(found.index + found[0].length)) ? found[0] : undefined
}
