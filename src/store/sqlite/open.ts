import type { Database } from 'better-sqlite3'
import type { Relation } from '../../model/relation.ts'
import type { NewReview } from '../../model/review.ts'
import type { Calibration, ReviewsAdded, SeenReview, Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { connect } from './connect.ts'
import { copyClaims } from './copy-claims.ts'
import { copyOrigin } from './copy-origin.ts'
import { rereadVersion, saveVersion } from './save-version.ts'
import { schemaNotes } from './schema-notes.ts'
import { type SqliteTables, sqliteTables } from './tables.ts'

/**
 * The store in one SQLite file: openSqliteStore('data/sample.db'), or ':memory:'. Made when missing, unless `readonly`; any
 * number of readers may be open beside one writer. Throws a StoreError that names the file when it cannot be opened.
 */
export function openSqliteStore(file: string, options: { readonly readonly?: boolean } = {}): Store {
  const db = connect(file, options)
  const tables = preparedTables(db)
  // Immediate: a transaction that reads first and writes later would fail instead of waiting for another writer.
  const save = db.transaction(saveVersion).immediate
  const reread = db.transaction(rereadVersion).immediate
  const saveRelations = db.transaction((relations: readonly Relation[], compared: readonly string[]) => {
    tables.relations.saveAll(relations)
    tables.claims.markCompared(compared)
  }).immediate
  const saveCalibration = db.transaction((calibration: Calibration) =>
    tables.calibration.replace(calibration),
  ).immediate
  const append = db.transaction((review: NewReview, reviewedAt: string) => {
    if (!tables.stored.find(review.claimId)) {
      throw new StoreError('unknown_claim', `there is no claim '${review.claimId}' to review`)
    }
    return tables.reviews.append(review, reviewedAt)
  }).immediate

  const appendAll = db.transaction((reviews: readonly SeenReview[], reviewedAt: string): ReviewsAdded => {
    const newer = reviews.flatMap(({ claimId, seen }) => {
      const last = tables.reviews.lastOf(claimId)
      return last && last.id > seen ? [last] : []
    })
    return { newer, added: newer.length > 0 ? [] : reviews.map((review) => append(review, reviewedAt)) }
  }).immediate

  return {
    startRun: async (run) => tables.runs.start(run),
    finishRun: async (runId, finishedAt, summary) => tables.runs.finish(runId, finishedAt, summary),
    saveCalibration: async (calibration) => saveCalibration(calibration),
    knownResource: async (url) => tables.resources.find(url),
    rememberResource: async (resource) => tables.resources.save(resource),
    saveVersion: async (version) => save(tables, version),
    rereadVersion: async (id, reading) => reread(tables, id, reading),
    storedVersions: (filter) => tables.storedVersions.list(filter),
    countVersions: async (filter) => tables.storedVersions.count(filter),
    quotesOf: async (versionId) => tables.storedVersions.quotesOf(versionId),
    feedHealth: async (url) => tables.feeds.find(url),
    saveFeedHealth: async (health) => tables.feeds.save(health),
    outlets: async (recentSince) => tables.storedOutlets.list(recentSince),
    latestReadings: async (outletId, most) => tables.storedOutlets.latestReadings(outletId, most),
    saveProblem: async (runId, problem) => tables.problems.insert(runId, problem),
    comparableClaims: async (claimId, most) => tables.stored.comparable(claimId, most),
    claimsToCompare: async () => tables.claims.idsToCompare(),
    saveRelations: async (relations, comparedClaimIds = []) => saveRelations(relations, comparedClaimIds),
    relations: async (kinds, mostOfEach) => tables.relations.list(kinds, mostOfEach),
    outletNames: async () => tables.outlets.names(),
    relationsOf: async (claimIds, kinds) => tables.relations.ofClaims(claimIds, kinds),
    claims: (filter) => tables.stored.list(filter),
    sheetClaims: (filter) => tables.sheet.list(filter),
    claimTrail: async (id) => tables.trails.find(id) ?? tables.trails.find(onlyOne(tables.claims.idsLike(id)) ?? id),
    claimIdsLike: async (prefix) => tables.claims.idsLike(prefix),
    revisions: async () => tables.claimChanges.revisions(),
    changes: async (filter) => tables.claimChanges.list(filter),
    staleGroups: async () => tables.figureGroups.stale(),
    figureGroupMembers: async (key) => tables.figureGroups.members(key),
    saveFigureGroup: async (key, group) => tables.figureGroups.save(key, group),
    figureGroups: async (keys) => tables.figureGroups.find(keys),
    problems: async (filter) => tables.problems.list(filter),
    addReview: async (review, reviewedAt) => append(review, reviewedAt),
    addReviews: async (reviews, reviewedAt) => appendAll(reviews, reviewedAt),
    brokenReview: async () => tables.reviews.firstBroken(),
    copyTo: async (copy, filter, called) =>
      copyClaims(copy, { source: file, rows: tables.stored.rows(filter), ...called }),
    copyOrigin: async () => copyOrigin(db),
    schemaNotes: async () => schemaNotes(db),
    close: async () => {
      db.close()
    },
  }
}

/** A statement that cannot be prepared means a table that is not as the migrations made it. */
function preparedTables(db: Database): SqliteTables {
  try {
    return sqliteTables(db)
  } catch (error) {
    db.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreError(
      'damaged_database',
      `the tables of ${db.name} are not as they should be (${reason}); move it away and run the pipeline anew`,
    )
  }
}

const onlyOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined)
