import { tidyLine } from '../white-space.ts'
import { byEachName, withoutLead } from './byline-words.ts'

/** "https://herald.example/author/jane", "@jane", "news@herald.example" alone */
const ADDRESS = /^(?:https?:|www\.|@|mailto:)|facebook\.com|\.(?:com|html)\b(?!,?\s)|^\S{1,60}@\S{1,60}$/i
/** "Jane Doe (in Tehran)", "Jane Doe in Tehran", "Jane Doe for Sample Herald", "Jane Doe @jane" */
const TAIL = /\s{0,3}[([（【].{0,80}[)\]）】]$|\s{1,3}(?:for|in|at|on|from|à|bei|em|en)\s.{1,80}$|[@<].{0,80}$/i
/** "Jane Doe Published 7:07 PM", "Jane Doe Monday, November 18", "Jane Doe 18 NOV 2025", "Jane Doe 24.09.2025" */
const DATE_TAIL =
  /[\s,·•-]{1,4}(?:(?:published|updated|posted|last updated|first published|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d|\d{1,2}[\s./:-]|\d{4}\b).*$/i
/** "Jane Doe Associated Press": the agency that she writes for, behind at least two words of a name. */
const AGENCY_TAIL =
  /^(?<name>\S{1,30}\s.{1,60}?)[\s.]{1,3}(?:(?:the )?associated press|agence france-presse|sputnik international|press association|usa today(?: network)?|ap|afp|reuters|dpa|efe|tnn|pti|ians|bloomberg)$/i
/** What is left of "Luc Petit avec AFP" and "Jane Doe with Reuters" without the agency. */
const LOOSE_WITH = /\s(?:with|avec|mit|con|com|met)$/i
/** "jane@herald.example": a way to reach somebody who is named elsewhere in the line. */
const MAIL = /^\S{1,60}@\S{1,60}\.\S{1,30}$/
/** "Staff" and such: somebody signed, nobody is named. */
const UNNAMED =
  /^(?:(?:(?:news|wire|press) )?agenc(?:y|ies)|editors?|editorial (?:board|staff|team)|staff(?: reports?)?|(?:news|web|online|digital|foreign|city|sports?) ?(?:desk|team|staff)|newsroom|(?:la |die )?r[eé]da[ck]t?[ck]?(?:ion|ción|tie|zione)|redacción|redação|redaktionen|редакция|هيئة التحرير|编辑部|編集部)$/i
/** Words that stand in a byline where a name could, and sign nothing. */
const NOBODY =
  /^(?:admin|administrator|unknown|null|undefined|none|root|guest|user|author|by|anonymous|n\/?a|opens (?:in )?(?:a )?new (?:tab|window)|updated.{0,20}|published.{0,20}|share|follow.{0,20}|see all|see full bio|view .{0,20}|get author .{0,20}|more|posts|author archive|biography|profile|and|with|read more|(?:lesedauer|lesezeit|tiempo de lectura|temps de lecture).{0,20}|\d{0,3} ?min(?:ute)?s? read|ページ|一覧)$/i
const ROLE_ONLY =
  /^(?:[a-z' -]{0,40}\s)?(?:reporter|correspondent|editor|writer|producer|columnist|staff|contributor|journalist|photographer|analyst|critic|blogger|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in|a)?|corresponsal|periodista|redactora?|corrispondente|giornalista|journaliste|correspondante?|redator|repórter|verslaggever|correspondent|editor-at-large|in-chief|at large)s?$/i
/** Letters behind a name: "Jane Doe, MD, PhD". */
const DEGREE =
  /^(?:M\.?D|Ph\.?D|M\.?S|M\.?A|B\.?A|R\.?N|R\.?D\.?N?|J\.?D|M\.?P\.?H|M\.?B\.?A|Jr|Sr|II|III|Esq|DVM|LCSW)\.?$/
/** Where a second name in a byline would stand, an outlet or an employer does: "Jane Doe, CNN Business". */
const AFFILIATION =
  /\b(?:news|times|post|press|magazine|media|business|online|network|radio|tv|herald|tribune|journal|gazette|telegraph|international|university|institute|agency|bureau|services?|wire|leader|today|foundation)$|\.(?:com|org|net|co\.uk)$/iu
/** Agencies that are no acronym; behind a name they are whom it is filed with, alone they sign. */
const AGENCY = /^(?:reuters|dpa|xinhua|bloomberg|tass|interfax|ansa|kyodo)$/i
const ACRONYM = /^\p{Lu}{2,5}$/u
/** "Doe, Jane" */
const INVERTED = /^(?<family>\p{Lu}\p{Ll}{1,30}), (?<given>\p{Lu}\p{Ll}{1,30})$/u
const LOOSE_END = /[\s,;:'"–-]{1,5}$/
const MAX_NAMES = 12
const MAX_CHARS = 300

/** Names in a byline: "By Jane Doe and John Roe, political editor" gives ["Jane Doe", "John Roe"]; none for "Staff" or an address. */
export function authorNames(byline: string): string[] {
  const parts = bylineParts(byline).filter((part) => isName(part) && !UNNAMED.test(part))
  return parts.filter((part, index) => index === 0 || !isAffiliation(part)).slice(0, MAX_NAMES)
}

/** Who signed, where no name is: "Staff Reports", "Herald Newsroom", "Sample Herald"; none for "admin". */
export const signatures = (byline: string): string[] =>
  bylineParts(byline)
    .filter((part) => part.length > 1 && part.length <= 60 && !NOBODY.test(part))
    .slice(0, MAX_NAMES)

function bylineParts(byline: string): string[] {
  const text = tidyLine(byline.slice(0, MAX_CHARS)).replace(INVERTED, '$<given> $<family>')
  if (ADDRESS.test(text)) return []
  return byEachName(withoutLead(text), text)
    .filter((part) => !MAIL.test(part))
    .map((part) => tidyName(withoutLead(part)))
}

const tidyName = (part: string): string => {
  const name = part.replace(TAIL, '').replace(DATE_TAIL, '').replace(LOOSE_END, '').trim()
  return (AGENCY_TAIL.exec(name)?.groups?.name ?? name).replace(LOOSE_WITH, '').trim()
}

const isName = (text: string): boolean =>
  text.length > 1 &&
  text.length <= 50 &&
  (text.length > 2 || STARTS_WITHOUT_CASE.test(text)) &&
  !NOBODY.test(text) &&
  !ROLE_ONLY.test(text) &&
  !DEGREE.test(text) &&
  !/\d(?:\d|st|nd|rd|th)/.test(text)

/** True of "CNN Business", "AFP", "Reuters" and "Futurism.com" behind a name; alone they sign. */
const isAffiliation = (part: string): boolean =>
  ACRONYM.test(part) || AGENCY.test(part) || ((part.includes(' ') || part.includes('.')) && AFFILIATION.test(part))

const STARTS_LIKE_A_NAME = /^\p{Lu}|^\p{Lo}/u
const STARTS_WITHOUT_CASE = /^\p{Lo}/u

/** A capital first, or a script without capitals, and no more words than names have: for text that only may be a byline. */
export const looksLikeName = (text: string): boolean => STARTS_LIKE_A_NAME.test(text) && text.split(' ').length <= 5
