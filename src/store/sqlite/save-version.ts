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
  else if (isOtherReading(known, stored)) replaceReading(tables, saved.id, stored)
  tables.versions.see(articleId, saved.id, snapshot.fetchedAt)
  return {
    kind: known ? 'known' : 'new',
    articleId,
    versionId: saved.id,
    version: saved.version,
    claimIds: tables.claims.idsOf(saved.id),
  }
}

type Producer = Pick<NewVersion, 'extractorVersion' | 'dataVersion'>

const isOtherReading = (known: Producer, stored: Producer): boolean =>
  known.extractorVersion !== stored.extractorVersion || known.dataVersion !== stored.dataVersion

function replaceReading(tables: SqliteTables, versionId: number, stored: NewVersion): void {
  const before = tables.claims.idsOf(versionId)
  tables.versions.reread(versionId, stored)
  storeReading(tables, versionId, stored)
  for (const id of before) tables.relations.dropIfGone(id)
}

function storeReading(
  tables: SqliteTables,
  versionId: number,
  { runId, outlet, snapshot, extraction }: NewVersion,
): void {
  tables.mentions.replace(versionId, extraction.mentions)
  tables.claims.replace(versionId, extraction)
  tables.claimChanges.update(versionId)
  for (const problem of extraction.problems) {
    tables.problems.insert(runId, { ...problem, outletId: outlet.id, occurredAt: snapshot.fetchedAt })
  }
}
