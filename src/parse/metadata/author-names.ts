import { tidyLine } from '../white-space.ts'

/** "By", "Written by", "Story by:" before the names. */
const LEAD =
  /^(?:(?:written|posted|reported|story|words|text|article|analysis|published)\s{1,2})?by[:\s]\s{0,3}|^(?:words|text|authors?)\s?:\s{0,3}/i
const SEPARATOR = /\s{0,3}(?:;|\||,|\/|&|•|·|\n|\band\b|\bwith\b)\s{0,3}/i
const ADDRESS = /^(?:https?:|www\.|@)|facebook\.com|\.(?:com|html)\b/i
/** "Jane Doe (in Tehran)", "Jane Doe in Tehran", "Jane Doe for Sample Herald", "Jane Doe @jane" */
const TAIL = /\s{0,3}\(.{0,80}\)$|\s{1,3}(?:for|in|at|on|from)\s.{1,80}$|[@<].{0,80}$/i
/** Words that stand in a byline where a name could, and name nobody. */
const NOBODY =
  /^(?:admin|administrator|editors?|staff|unknown|null|undefined|none|root|guest|user|author|by|anonymous|n\/?a|(?:news|web|online|digital|foreign|city|sports?) ?(?:desk|team|staff)|newsroom|press association|opens new tab|updated|published|updated on|share|follow)$/i
const ROLE_ONLY =
  /^(?:[a-z' -]{0,40}\s)?(?:reporter|correspondent|editor|writer|producer|columnist|staff|contributor|journalist|photographer|analyst|critic|blogger)s?$/i
const MAX_NAMES = 12
const MAX_CHARS = 300

/** Names in a byline: "By Jane Doe and John Roe, political editor" gives ["Jane Doe", "John Roe"]; none for "Staff" or an address. */
export function authorNames(byline: string): string[] {
  const text = tidyLine(byline.slice(0, MAX_CHARS)).replace(LEAD, '')
  if (ADDRESS.test(text)) return []
  return text
    .split(SEPARATOR)
    .map((part) => part.replace(LEAD, '').replace(TAIL, '').trim())
    .filter(isName)
    .slice(0, MAX_NAMES)
}

const isName = (text: string): boolean =>
  text.length > 2 && text.length <= 50 && !NOBODY.test(text) && !ROLE_ONLY.test(text) && !/\d{2}/.test(text)
