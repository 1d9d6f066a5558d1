import { createRequire } from 'node:module'
import type nlp from 'compromise/two'
import type { Span } from '../model/span.ts'

interface Term {
  readonly text: string
  /** What follows the word: ", ". */
  readonly post?: string
  readonly tags?: readonly string[]
  readonly offset?: { readonly start: number; readonly length: number }
}

/** Loaded with the first phrase asked for, as the one file of its CommonJS build: a quarter of a second that not every article needs. */
const compromise = (): typeof nlp => load('compromise/two')
const load = createRequire(import.meta.url)

/**
 * The steps of tagging that noun phrases need. The last one, `postTagger`, settles verbs in doubt at the price of all others
 * together; what it is needed for here is the noun that could be a verb, after an article.
 */
const TAGGING = ['alias', 'machine', 'index', 'id', 'lexicon', 'preTagger']

/** What may stand inside a noun phrase, and what must end it. */
const INSIDE = ['Noun', 'Adjective', 'Value', 'Possessive', 'Determiner', 'Gerund']
const HEAD = 'Noun'
/** Pronouns name nobody; dates and "there" are no participants. */
const NO_HEAD = ['Preposition', 'Pronoun', 'Date', 'Time', 'Expression', 'There']

/**
 * Noun phrases of a stretch of text with their offsets, articles left out: "The six-year-old boy fell into a dry well."
 * gives "six-year-old boy" and "dry well". This file is the one door to compromise, which tags 0.14 MB/s: call it for
 * single sentences that already hold a candidate. None found: an empty list.
 */
export function nounPhrases(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  const sentences = compromise().tokenize(words).compute(TAGGING).json({ offset: true }) as { terms: Term[] }[]
  return sentences.flatMap(({ terms }) => runs(nounsAfterArticles(terms)).flatMap((run) => phrase(run, span.start)))
}

const is = ({ tags = [] }: Term, wanted: readonly string[]): boolean => wanted.some((tag) => tags.includes(tag))

const ARTICLE = /^(?:the|an?)$/i

/** "The campaign began", "a strike": no verb follows an article. */
const nounsAfterArticles = (terms: readonly Term[]): Term[] =>
  terms.map((term, index) =>
    ARTICLE.test(terms[index - 1]?.text ?? '') && is(term, ['Verb']) ? { ...term, tags: ['Noun'] } : term,
  )

const BREAK = /[,;:–—]/

/** Neighboring terms that may form a noun phrase; a determiner or pronoun begins a new one, a comma ends one. */
function runs(terms: readonly Term[]): Term[][] {
  const found: Term[][] = [[]]
  for (const term of terms) {
    if (!is(term, INSIDE) || is(term, NO_HEAD)) found.push([])
    else if (is(term, ['Determiner'])) found.push([term])
    else found.at(-1)!.push(term)
    if (BREAK.test(term.post ?? '')) found.push([])
  }
  return found
}

/** From the first word that is no determiner up to the last noun; nothing when the run holds no noun. */
function phrase(run: readonly Term[], base: number): Span[] {
  const words = run.filter((term) => !is(term, ['Determiner']))
  const head = words.findLastIndex((term) => is(term, [HEAD]))
  const [first, last] = [words[0]?.offset, words[head]?.offset]
  return head < 0 || !first || !last ? [] : [{ start: base + first.start, end: base + last.start + last.length }]
}
