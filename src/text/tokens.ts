import type { Span } from '../model/span.ts'
import { fold } from './fold.ts'
import { lexiconLines } from './lexicon.ts'

type TokenKind = 'word' | 'number' | 'possessive' | 'suffix' | 'mark' | 'break' | 'address'

/** `initial`: one capital ("J."), `upper`: "IHR", "U.S.", `capitalized`: "Iran", `mixed`: "McKay", "iPhone". */
type TokenShape = 'none' | 'lower' | 'capitalized' | 'upper' | 'initial' | 'mixed'

/** One word, number or mark of a text. Possessives and "-backed" are tokens of their own; "Amiry-Moghaddam" and "Eje’i" are one. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Folded form for look-ups, without a closing full stop: "Gen." has "gen", "U.S." has "u.s". */
  readonly key: string
  readonly shape: TokenShape
  /** True when the token carries the full stop of an abbreviation or initial. */
  readonly abbreviated: boolean
  /** True for the first word of a sentence, of a quotation or after a colon, where a capital says little. */
  readonly startsSentence: boolean
}

/** "https://…", "desk@example.org", "@handle", "#tag", "example.com/page": one token, whatever stands in it. */
const ADDRESS = String.raw`https?:\/\/\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|[@#]\w{2,60}|\b[\w-]{1,40}\.(?:com|org|net|gov|edu|co\.\w\w)\b(?:\/\S{0,500})?`
/** "@ab"; a mark is a single character. */
const SHORTEST_ADDRESS = 3
/** What no address is without: a text that has none of it is read half as fast again without looking for addresses. */
const ADDRESS_SIGN = /[@#]|:\/\/|www\.|\.(?:com|org|net|gov|edu|co\.)/
/**
 * One token: dotted abbreviation, word with inner apostrophes and hyphens, number, line break, any other mark; in that order, since
 * names for the groups would cost an object for each token.
 * Quantifiers that could be retried are bounded, so that any text is read in time proportional to its length.
 */
const PLAIN_TOKEN = [
  String.raw`(\p{Lu}\.(?:\p{Lu}\p{Ll}?\.){1,6}(?:\p{Lu}(?!\p{L}))?)`,
  String.raw`(\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʼʿ\x60]\p{L}[\p{L}\p{M}\p{N}]*|[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|&\p{Lu}\p{L}*)*)`,
  String.raw`(\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?)`,
  String.raw`(\n+)`,
  String.raw`\S`,
].join('|')
const TOKEN = new RegExp(PLAIN_TOKEN, 'gu')
const TOKEN_OR_ADDRESS = new RegExp(`${ADDRESS}|${PLAIN_TOKEN}`, 'gu')
/** "Iran’s": the ending that is a token of its own. */
const POSSESSIVE = /['’‘`]s$/i
/** "Iran-backed", "Paris-based": a capitalized word and a lower-case word of a list. Given names stay whole: "Ing-wen", "Jong-un". */
const HYPHEN_SUFFIX =
  /^(?<stem>\p{Lu}[^-‐‑]*(?:[-‐‑]\p{Lu}[^-‐‑]*)?)(?<ending>[-‐‑](?<word>\p{Ll}{2,20})(?:-\p{Ll}{1,20}){0,3})$/u
const SUFFIXES = new Set(lexiconLines('hyphen-suffixes'))
/** "anti-Iranian", "pro-Kremlin", and a lawmaker's party: "D-Ohio". */
const HYPHEN_PREFIX =
  /^(?<prefix>(?:[DRI]|[Aa]nti|[Pp]ro|[Nn]on|ex|pre|post|mid|then|trans|all|half|inter|semi|neo|intra|ultra)[-‐‑])(?=\p{Lu})/u
const ABBREVIATIONS = new Set(lexiconLines('abbreviations').map(fold))
/** After these the next word is as good as a sentence's first. */
const OPENERS = new Set(['"', '“', '«', '•', '*', '·', ':', '—', '„'])

/** The tokens of a text in order; line breaks are kept, other white space is not. `sentences` are the text's sentence spans. */
export function tokenize(text: string, sentences: readonly Span[]): Token[] {
  const drafts: Draft[] = []
  const pattern = ADDRESS_SIGN.test(text) ? TOKEN_OR_ADDRESS : TOKEN
  for (const match of text.matchAll(pattern)) draftTokens(match, drafts)
  return markSentenceStarts(mergeAbbreviations(drafts), sentences)
}

interface Draft extends Span {
  kind: TokenKind
  text: string
  key: string
  shape: TokenShape
  abbreviated: boolean
  startsSentence: boolean
}

function draftTokens(match: RegExpMatchArray, drafts: Draft[]): void {
  const start = match.index ?? 0
  const [text, dotted, word, number, lineBreak] = match
  if (word !== undefined) wordDrafts(word, start, drafts)
  else if (dotted !== undefined) drafts.push(draft('word', text, start, 'upper', true))
  else if (number !== undefined) drafts.push(draft('number', text, start, 'none'))
  else if (lineBreak !== undefined) drafts.push(draft('break', text, start, 'none'))
  else drafts.push(draft(text.length < SHORTEST_ADDRESS ? 'mark' : 'address', text, start, 'none'))
}

/** A word without marks, hyphens and apostrophes is one token; most words are. */
const PLAIN_WORD = /^[A-Za-z]+$/

function wordDrafts(text: string, start: number, drafts: Draft[]): void {
  if (PLAIN_WORD.test(text)) {
    drafts.push(draft('word', text, start, plainShape(text)))
    return
  }
  const owned = text.length > 3 && POSSESSIVE.test(text)
  stemDrafts(owned ? text.slice(0, -2) : text, start, drafts)
  if (owned) drafts.push(draft('possessive', text.slice(-2), start + text.length - 2, 'none'))
}

function stemDrafts(text: string, start: number, drafts: Draft[]): void {
  const prefix = HYPHEN_PREFIX.exec(text)?.groups?.prefix
  if (prefix) {
    drafts.push(draft('word', prefix, start, 'lower'))
    stemDrafts(text.slice(prefix.length), start + prefix.length, drafts)
    return
  }
  const suffixed = /[-‐‑]/.test(text) ? HYPHEN_SUFFIX.exec(text)?.groups : undefined
  if (suffixed?.stem && suffixed.ending && SUFFIXES.has(suffixed.word ?? '')) {
    drafts.push(draft('word', suffixed.stem, start, shapeOf(suffixed.stem)))
    drafts.push(draft('suffix', suffixed.ending, start + suffixed.stem.length, 'none'))
    return
  }
  drafts.push(draft('word', text, start, shapeOf(text)))
}

function draft(kind: TokenKind, text: string, start: number, shape: TokenShape, abbreviated = false): Draft {
  const key = kind === 'mark' ? text : fold(text)
  return {
    start,
    end: start + text.length,
    kind,
    text,
    key: abbreviated && key.endsWith('.') ? key.slice(0, -1) : key,
    shape,
    abbreviated,
    startsSentence: false,
  }
}

/** "al-Rahbi" and "d’Ivoire" count as capitalized: the article before a name is small. */
const SMALL_ARTICLE = /^(?:al|el|ad|as|ash|ar|at|an|az|ul|ould|d|l|e|ol)[-’'‘ʿ]\p{Lu}/u

const CAPITALIZED = /^[A-Z][a-z]+$/
const UPPER = /^[A-Z]+$/

function plainShape(text: string): TokenShape {
  if (text === text.toLowerCase()) return 'lower'
  if (CAPITALIZED.test(text)) return 'capitalized'
  if (UPPER.test(text)) return text.length === 1 ? 'initial' : 'upper'
  return 'mixed'
}

function shapeOf(text: string): TokenShape {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals === 0) return 'lower'
  if (!/^\p{Lu}/u.test(text)) return SMALL_ARTICLE.test(text) ? 'capitalized' : 'mixed'
  if (letters === 1) return text.length === 1 ? 'initial' : 'upper'
  if (capitals === letters) return 'upper'
  return capitals > 1 && !/[-’'‘ʿ]/.test(text) ? 'mixed' : 'capitalized'
}

/** "J" + "." is one initial, "Gen" + "." one abbreviation; "-led" after "U.S." is a suffix. */
function mergeAbbreviations(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const next of drafts) {
    const last = merged.at(-1)
    if (last && last.end === next.start && next.text === '.' && takesFullStop(last)) {
      merged[merged.length - 1] = { ...last, text: `${last.text}.`, end: next.end, abbreviated: true }
    } else {
      merged.push(next)
    }
  }
  return merged
}

const takesFullStop = (token: Draft): boolean =>
  token.kind === 'word' &&
  !token.abbreviated &&
  (token.shape === 'initial' || (token.shape !== 'lower' && ABBREVIATIONS.has(token.key)))

function markSentenceStarts(tokens: Draft[], sentences: readonly Span[]): Token[] {
  let sentence = 0
  let atStart = true
  for (const token of tokens) {
    while (sentence < sentences.length && sentences[sentence]!.start <= token.start) {
      sentence += 1
      atStart = true
    }
    if (token.kind === 'mark' || token.kind === 'break') atStart ||= OPENERS.has(token.text)
    else {
      token.startsSentence = atStart
      atStart = false
    }
  }
  return tokens
}
