import type { Span } from '../../model/span.ts'
import type { NameIndex } from './name-index.ts'
import { headNoun } from './speaker-nouns.ts'

/** The medium stands no further behind the cue, in characters: "said on Monday in an interview with Acme News". */
const REACH = 90
const TELLING = /^(?:tells?|told|telling)$/i
/** Between "told" and the name: "the state broadcaster". */
const DIRECTLY = /^\s(?:the\s)?(?:[\p{L}-]{2,20}\s){0,3}$/u
/** "told state television", "told local media" */
const NOUN_MEDIUM =
  /^\s(?:the\s)?(?<medium>(?:(?:state|local|national|public|private|regional|foreign|state-run|\p{Lu}\p{Ll}{2,15})\s){1,2}(?:television|TV|radio|media|newspapers?|broadcaster|news agency))(?=[\s,.:])(?!\s\p{Lu})/u
/** "in an interview with", "in a statement to", "speaking to" */
const TO_MEDIUM =
  /(?:\binterview(?:s|ed)?\s(?:with|by|for)|\b(?:statement|email|remarks|comments|message|letter|text)\s(?:sent\s)?to|\b(?:speaking|talking|spoke)\s(?:to|with))\s(?:the\s)?(?:[\p{L}-]{2,20}\s){0,3}$/u
/** These hear a statement and do not carry it to readers. */
const NO_MEDIUM =
  /\b(?:assembly|bank|board|cabinet|commission|committee|congress|conference|council|court|fbi|government|house|inquest|inquiry|jury|meeting|ministry|nations|nato|parliament|party|police|senate|summit|tribunal|un|union|university)\b/i

type Medium = Span & { readonly name: string }

/**
 * The news medium that a statement was made to: "Reuters" in "a doctor told Reuters that ...", the BBC in "she said in an interview
 * with the BBC". Undefined for reporters without a name, and for courts, councils and their like.
 */
export function toldTo(text: string, cue: Span, index: NameIndex): Medium | undefined {
  const told = TELLING.test(text.slice(cue.start, cue.end))
  const unnamed = told ? NOUN_MEDIUM.exec(text.slice(cue.end, cue.end + REACH)) : null
  if (unnamed?.groups?.medium) return spanOf(cue.end + unnamed[0].length, unnamed.groups.medium)
  const [name] = index.within({ start: cue.end, end: cue.end + REACH }).filter(({ kind }) => kind === 'organization')
  if (!name || NO_MEDIUM.test(name.name) || NO_MEDIUM.test(headNoun(name.name))) return undefined
  const between = text.slice(cue.end, name.start)
  if (/[.;:“”"\n]/.test(between)) return undefined
  return (told && DIRECTLY.test(between)) || TO_MEDIUM.test(between) ? name : undefined
}

const spanOf = (end: number, name: string): Medium => ({ name, start: end - name.length, end })
