import { load } from 'cheerio'

/** Titles are short; what is longer is no title. */
const LONGEST = 1_000

/** Text of a title that may hold markup or entities: "<b>Tom</b> &amp; Jerry" is "Tom & Jerry". */
export function plainText(title: string): string {
  const short = title.slice(0, LONGEST)
  const text = /[<&]/.test(short) ? load(short, null, false).root().text() : short
  return text.replace(/\s+/g, ' ').trim()
}
