import type { Database } from 'better-sqlite3'
import { articlesTable } from './articles.ts'
import { calibrationTable } from './calibration.ts'
import { claimChangesTable } from './claim-changes.ts'
import { claimTrails } from './claim-trails.ts'
import { claimsTable } from './claims.ts'
import { feedsTable } from './feeds.ts'
import { figureGroupsTable } from './figure-groups.ts'
import { mentionsTable } from './mentions.ts'
import { outletsTable } from './outlets.ts'
import { problemsTable } from './problems.ts'
import { relationsTable } from './relations.ts'
import { resourcesTable } from './resources.ts'
import { reviewsTable } from './reviews.ts'
import { runsTable } from './runs.ts'
import { sheetClaims } from './sheet-claims.ts'
import { storedClaims } from './stored-claims.ts'
import { storedOutlets } from './stored-outlets.ts'
import { storedVersions } from './stored-versions.ts'
import { versionsTable } from './versions.ts'

export type SqliteTables = ReturnType<typeof sqliteTables>

/** All tables of an open database with their statements prepared. */
export function sqliteTables(db: Database) {
  const relations = relationsTable(db)
  const reviews = reviewsTable(db)
  const stored = storedClaims(db)
  const feeds = feedsTable(db)
  return {
    runs: runsTable(db),
    outlets: outletsTable(db),
    articles: articlesTable(db),
    versions: versionsTable(db),
    mentions: mentionsTable(db),
    claims: claimsTable(db),
    calibration: calibrationTable(db),
    claimChanges: claimChangesTable(db, stored.read),
    figureGroups: figureGroupsTable(db, stored.read),
    relations,
    reviews,
    problems: problemsTable(db),
    resources: resourcesTable(db),
    feeds,
    storedOutlets: storedOutlets(db, feeds),
    storedVersions: storedVersions(db),
    stored,
    sheet: sheetClaims(db, { stored, relations, reviews }),
    trails: claimTrails(db, { stored, relations, reviews }),
  }
}
