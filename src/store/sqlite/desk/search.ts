import type { Database } from 'better-sqlite3'
import { FOUND, type SearchHit } from '../../desk.ts'
import { LISTED, LISTED_JOINS, type ListedRow, listed } from './articles.ts'

/** A phrase in quotation marks, or a word. */
const TERM = /"(?<phrase>[^"]{1,200})"|(?<word>[^\s"]{1,100})/g
const MOST_TERMS = 12
const SNIPPET_WORDS = 40

/** Reads articles by their words. */
export function searchReader(db: Database) {
  const find = db.prepare<[object], ListedRow & { readonly snippet: string }>(`
    select ${LISTED}, snippet(article_search, 1, @start, @end, ' … ', ${SNIPPET_WORDS}) as snippet
    from article_search join versions on versions.id = article_search.rowid ${LISTED_JOINS}
    where article_search match @query and article_search.rowid < @before
    order by article_search.rowid desc limit @most`)
  return {
    find(words: string, before: number | undefined, most: number): SearchHit[] {
      const query = searchQuery(words)
      if (query === '') return []
      return find
        .all({ query, most, before: before ?? Number.MAX_SAFE_INTEGER, ...FOUND })
        .map(({ snippet, ...row }) => ({ ...listed(row), snippet }))
    },
  }
}

/**
 * What a person types as a query that FTS5 cannot misread: every word and "phrase" in quotation marks, so that AND, NEAR,
 * a colon or an asterisk are words too. Empty when nothing but signs is asked for.
 */
export const searchQuery = (words: string): string =>
  [...words.replaceAll('\0', '').matchAll(TERM)]
    .slice(0, MOST_TERMS)
    .map(({ groups }) => groups!.phrase ?? groups!.word!)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term}"`)
    .join(' ')
