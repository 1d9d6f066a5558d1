import type { NewVersion, SavedVersion } from '../store.ts'
import { verifySpans } from '../verify-spans.ts'
import type { SqliteTables } from './tables.ts'

/**
 * Stores one fetched text of one article with all that was read from it; must run inside a transaction. A text that the
 * article is known to have had is only noted as seen, or read again when other rules or data made the claims.
 */
export function saveVersion(tables: SqliteTables, stored: NewVersion): SavedVersion {
  const { outlet, snapshot, extraction } = stored
  verifySpans(extraction)
  tables.outlets.save(outlet)
  const articleId = tables.articles.idOf(outlet.id, extraction.article.url ?? snapshot.url)
  const known = tables.versions.withText(articleId, extraction.article.text)
  const saved = known ?? tables.versions.insert(articleId, stored)
  if (!known) storeReading(tables, saved.id, stored)
  else if (isOtherReading(known, stored)) {
    const before = tables.claims.idsOf(saved.id)
    tables.versions.reread(saved.id, stored)
    replaceReading(tables, saved.id, before, stored)
  }
  tables.versions.see(articleId, saved.id, snapshot.fetchedAt)
  return {
    kind: known ? 'known' : 'new',
    articleId,
    versionId: saved.id,
    version: saved.version,
    claimIds: tables.claims.idsOf(saved.id),
  }
}

/**
 * Puts another reading of the same bytes in place of what a version was read as; must run inside a transaction. False when
 * another version of the article has that text.
 */
export function rereadVersion(tables: SqliteTables, id: number, reading: Reading): boolean {
  verifySpans(reading.extraction)
  const before = tables.claims.idsOf(id)
  if (!tables.versions.retext(id, reading.extraction.article.text)) return false
  tables.versions.reread(id, reading)
  replaceReading(tables, id, before, reading)
  return true
}

type Reading = Omit<NewVersion, 'snapshot'>

type Producer = Pick<NewVersion, 'extractorVersion' | 'dataVersion'>

const isOtherReading = (known: Producer, stored: Producer): boolean =>
  known.extractorVersion !== stored.extractorVersion || known.dataVersion !== stored.dataVersion

function replaceReading(tables: SqliteTables, versionId: number, before: readonly string[], reading: Reading): void {
  storeReading(tables, versionId, reading)
  for (const id of before) tables.relations.dropIfGone(id)
}

function storeReading(tables: SqliteTables, versionId: number, { runId, outlet, extraction }: Reading): void {
  tables.mentions.replace(versionId, extraction.mentions)
  tables.claims.replace(versionId, extraction)
  tables.claimChanges.update(versionId)
  for (const problem of extraction.problems) {
    tables.problems.insert(runId, { ...problem, outletId: outlet.id })
  }
}
