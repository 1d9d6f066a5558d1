/** "By", "Written by", "Story by:", "More stories by", "Von", "Por", "بقلم" before the names. */
const LEAD =
  /^(?:(?:(?:written|posted|reported|story|words|text|article|analysis|comment|opinion|review|published|produced|more(?: stories)?)\s{1,2})?by(?:[:\s]|(?=by[\s:]))\s{0,3}|(?:words|texte?|текст|fotos?)\s?:\s{0,3}|(?:por|par|przez|بقلم|كتبت?|إعداد|автор(?:ы|и)?)(?:\s{0,3}:\s{0,3}|\s{1,3})|(?:autor(?:es|in|en|a)?|auteurs?|autor[ei]|authors?|penulis|yazan|نویسنده)\s{0,3}:\s{0,3}|(?:文|撰文|作者|記者|记者|글)\s{0,2}[／/:：●]\s{0,2}|(?:本报|新华社|本報)?(?:记者|記者)\s{0,2})/iu
/** Leads that also begin surnames ("Von Trapp", "Di Maria") count before two more words only. */
const NAME_LIKE_LEAD = /^(?:von|di|da|door|av|af|oleh|de)\s{1,3}(?=\S{1,40}\s{1,3}\p{Lu})/iu
const RUN_TOGETHER = /^[Bb]y(?=\p{Lu}\p{Ll})/u
const SEPARATOR =
  /\s{0,3}(?:;|\||,(?!\s{0,2}(?:jr|sr)\b)|\/|&|•|·(?=\s)|\n|、|，|؛|،|\b(?:and|with|und|et|och|og)\b|(?<=\s)(?:y|e|en|i|и|та|و)(?=\s))\s{0,3}/iu
/** "新华社记者 张三 李四": behind the word for reporter a space stands between names; in Japanese it stands in them. */
const CHINESE_REPORTERS = /^\p{Script=Han}{0,6}记者\s?\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4}){1,5}$/u
/** "홍길동 기자" */
const TITLE_BEHIND = /\s(?:기자|特派员|特派員)$/u

/** A byline without the words that lead to the names: "Written by Jane Doe" is "Jane Doe", "Von Anna Muster" is "Anna Muster". */
export const withoutLead = (text: string): string =>
  text
    .replace(LEAD, '')
    .replace(NAME_LIKE_LEAD, '')
    .replace(RUN_TOGETHER, '')
    .replace(LEAD, '')
    .replace(TITLE_BEHIND, '')

/** A byline without its lead cut between its names: "Jane Doe and John Roe", "Ana Pérez y Luis Gil"; `whole` is the line with the lead. */
export const byEachName = (names: string, whole: string): string[] =>
  CHINESE_REPORTERS.test(whole) ? names.split(' ') : names.split(SEPARATOR)

/** A line of a byline in another language than English, whose words for it lead to nothing but names. */
const FOREIGN_BYLINE =
  /^(?:(?:por|par|von|przez|door)\s(?=\p{Lu})|(?:autor(?:es|in|en|a)?|auteurs?|автор(?:ы|и)?|текст|بقلم|كتبت?|إعداد|نویسنده|yazan|penulis)\s?[:：]?\s|(?:文|撰文|作者|글)\s?[／/:：]|(?:\p{Script=Han}{0,4})(?:记者|記者)\s?)/iu
const NAMES_ONLY =
  /^(?:\p{Lu}[\p{L}.’'-]{0,24}|\p{Lo}[\p{L}\u200c]{0,15}|y|e|et|und|и|و|de|von|da|[,،、])(?:\s(?:\p{Lu}[\p{L}.’'-]{0,24}|\p{Lo}[\p{L}\u200c]{0,15}|y|e|et|und|и|و|de|von|da),?){0,8}$/u

/** "Por Ana Pérez y Luis Gil", "记者 张三", "홍길동 기자"; not "Por ahora". */
export function isForeignByline(line: string): boolean {
  if (line.length > 80) return false
  const lead = FOREIGN_BYLINE.exec(line)?.[0]
  if (lead !== undefined) return NAMES_ONLY.test(line.slice(lead.length).trim())
  return TITLE_BEHIND.test(line) && line.length < 20
}
