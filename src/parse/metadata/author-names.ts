import { tidyLine } from '../white-space.ts'

/** "By", "Written by", "Story by:", "More stories by" before the names; "ByJane Doe" where a page runs them together. */
const LEAD =
  /^(?:(?:(?:written|posted|reported|story|words|text|article|analysis|published|more(?: stories)?)\s{1,2})?by[:\s]\s{0,3}|(?:words|text|authors?)\s?:\s{0,3})/iu
const RUN_TOGETHER = /^[Bb]y(?=\p{Lu}\p{Ll})/u
const SEPARATOR = /\s{0,3}(?:;|\||,|\/|&|•|·|\n|\band\b|\bwith\b)\s{0,3}/i
const ADDRESS = /^(?:https?:|www\.|@)|facebook\.com|\.(?:com|html)\b/i
/** "Jane Doe (in Tehran)", "Jane Doe in Tehran", "Jane Doe for Sample Herald", "Jane Doe @jane" */
const TAIL = /\s{0,3}\(.{0,80}\)$|\s{1,3}(?:for|in|at|on|from)\s.{1,80}$|[@<].{0,80}$/i
/** Words that stand in a byline where a name could, and name nobody. */
const NOBODY =
  /^(?:admin|administrator|editors?|staff|unknown|null|undefined|none|root|guest|user|author|by|anonymous|n\/?a|(?:news|web|online|digital|foreign|city|sports?) ?(?:desk|team|staff)|newsroom|press association|opens (?:in )?(?:a )?new (?:tab|window)|updated.{0,20}|published.{0,20}|share|follow.{0,20}|see all|see full bio|view .{0,20}|get author .{0,20}|more|posts|author archive)$/i
const ROLE_ONLY =
  /^(?:[a-z' -]{0,40}\s)?(?:reporter|correspondent|editor|writer|producer|columnist|staff|contributor|journalist|photographer|analyst|critic|blogger)s?$/i
const MAX_NAMES = 12
const MAX_CHARS = 300

/** Names in a byline: "By Jane Doe and John Roe, political editor" gives ["Jane Doe", "John Roe"]; none for "Staff" or an address. */
export function authorNames(byline: string): string[] {
  const text = tidyLine(byline.slice(0, MAX_CHARS)).replace(LEAD, '').replace(RUN_TOGETHER, '')
  if (ADDRESS.test(text)) return []
  return text
    .split(SEPARATOR)
    .map((part) => part.replace(LEAD, '').replace(TAIL, '').trim())
    .filter(isName)
    .slice(0, MAX_NAMES)
}

const isName = (text: string): boolean =>
  text.length > 2 && text.length <= 50 && !NOBODY.test(text) && !ROLE_ONLY.test(text) && !/\d{2}/.test(text)

const STARTS_LIKE_A_NAME = /^\p{Lu}|^\p{Lo}/u

/** A capital first, or a script without capitals, and no more words than names have: for text that only may be a byline. */
export const looksLikeName = (text: string): boolean => STARTS_LIKE_A_NAME.test(text) && text.split(' ').length <= 5
