import { franc } from 'franc-min'
import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import { mayBeEnglish } from '../text/english-tag.ts'

/** Words that make up a fifth to a third of any English prose, and next to nothing of other languages'. */
const FUNCTION_WORDS = new Set(
  'the of and to in that for on with was is as by at from it he his her they their were has had have been be this said not but who which are will would after'.split(
    ' ',
  ),
)
const WORD = /\p{L}+/gu
const SAMPLE_CHARS = 6000
/** English news lies above 0.2; the nearest others, with English names and quotes in them, below 0.05. */
const ENGLISH_SHARE = 0.1
/** Lists of results and prices hold few function words: what calls itself English, or looks like it by its trigrams, is believed down to here. */
const DECLARED_ENGLISH_SHARE = 0.04
/** A shorter text does not tell its language. */
const MIN_WORDS = 12
const MIN_LETTERS_WITHOUT_WORDS = 200
/** BCP 47 for a language that nobody knows. */
const UNDETERMINED = 'und'

/**
 * The article with its language: what the page declares, unless its words say otherwise ("en" in the template of a Persian
 * page, "de" around an English text); trigrams name one that nothing declares. Anything but English comes with the problem "language_not_supported".
 */
export function withLanguage(article: Article): { readonly article: Article; readonly problems: readonly Problem[] } {
  const language = languageOf(article.text, article.language)
  if (language === undefined) return { article, problems: [] }
  return {
    article: { ...article, language },
    problems: mayBeEnglish(language) ? [] : [notSupported(language, article)],
  }
}

function languageOf(text: string, declared: string | undefined): string | undefined {
  const share = functionWordShare(text)
  if (share === undefined) return declared
  const saysEnglish = declared !== undefined && mayBeEnglish(declared)
  if (share >= (saysEnglish ? DECLARED_ENGLISH_SHARE : ENGLISH_SHARE)) return saysEnglish ? declared : 'en'
  if (declared !== undefined && !saysEnglish) return declared
  const named = namedByTrigrams(text)
  if (named !== 'en') return named
  return share >= DECLARED_ENGLISH_SHARE ? 'en' : UNDETERMINED
}

/** The language's BCP 47 tag, "es" for Spanish; "und" when the trigrams do not tell. */
const namedByTrigrams = (text: string): string =>
  Intl.getCanonicalLocales(franc(text.slice(0, SAMPLE_CHARS)))[0] ?? UNDETERMINED

/** How many of the first words are English function words, 0 to 1; undefined when the text is too short to tell. */
function functionWordShare(text: string): number | undefined {
  const words = text.slice(0, SAMPLE_CHARS).toLowerCase().match(WORD) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (words.length < MIN_WORDS && letters < MIN_LETTERS_WITHOUT_WORDS) return undefined
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** "French" for "fr"; the tag itself where it has no name or is none. */
function nameOfLanguage(tag: string): string {
  try {
    return LANGUAGE_NAMES.of(tag) ?? tag
  } catch {
    return `"${tag}"`
  }
}

const notSupported = (language: string, { url, title }: Article): Problem => ({
  code: 'language_not_supported',
  stage: 'parse',
  message: `${url ?? title ?? 'the text'} is ${language === UNDETERMINED ? 'not in English' : `in ${nameOfLanguage(language)}`}; claims are read from English only, so it gives none`,
  retryable: false,
  ...(url ? { input: url } : {}),
})
