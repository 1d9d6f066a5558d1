import { Parser } from 'htmlparser2'

/** One address of a sitemap as it stands there. */
export interface SitemapEntry {
  readonly loc: string
  /** In the sitemap's own spelling (W3C date and time). */
  readonly lastmod?: string
  readonly title?: string
  /** Of Google's news extension. */
  readonly published?: string
}

/** `index`: the entries are further sitemaps, not pages. */
export interface ParsedSitemap {
  readonly kind: 'index' | 'pages'
  readonly entries: readonly SitemapEntry[]
}

/** As many as a sitemap may name (sitemaps.org). */
const MOST_ENTRIES = 50_000

/** Longer than any address or headline. */
const LONGEST_FIELD = 4_000

/** A sitemap has five levels; what goes deeper is none, and costs more with each level. */
const DEEPEST = 50

type Field = keyof SitemapEntry

/** Elements that hold a field of the entry around them; "image:loc" and "video:title" are none. */
const FIELDS: Readonly<Record<string, Field>> = {
  loc: 'loc',
  lastmod: 'lastmod',
  'news:title': 'title',
  'news:publication_date': 'published',
}

/**
 * Entries of a sitemap or sitemap index in its order, by one walk without a tree: a damaged one gives what stands before the damage, and
 * entities of its own are not expanded. Undefined for what is no sitemap. Never throws.
 */
export function parseSitemap(text: string): ParsedSitemap | undefined {
  const entries: SitemapEntry[] = []
  let kind: ParsedSitemap['kind'] | undefined
  let entry: Partial<Record<Field, string>> | undefined
  let field: Field | undefined
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1
        if (depth > DEEPEST) parser.pause()
        if (name === 'sitemapindex' || name === 'urlset') kind ??= name === 'urlset' ? 'pages' : 'index'
        if (name === 'url' || name === 'sitemap') entry = {}
        field = FIELDS[name]
      },
      ontext(piece) {
        if (entry && field) entry[field] = `${entry[field] ?? ''}${piece}`.slice(0, LONGEST_FIELD)
      },
      onclosetag(name, isImplied) {
        field = undefined
        depth -= 1
        if ((name !== 'url' && name !== 'sitemap') || !entry) return
        if (entry.loc?.trim() && !isImplied && entries.length < MOST_ENTRIES) entries.push(trimmed(entry, entry.loc))
        entry = undefined
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return kind && { kind, entries }
}

function trimmed({ lastmod, title, published }: Partial<SitemapEntry>, loc: string): SitemapEntry {
  return {
    loc: loc.trim(),
    ...(lastmod?.trim() ? { lastmod: lastmod.trim() } : {}),
    ...(title?.trim() ? { title: title.trim() } : {}),
    ...(published?.trim() ? { published: published.trim() } : {}),
  }
}
