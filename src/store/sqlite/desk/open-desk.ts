import type { Desk } from '../../desk.ts'
import { connect } from '../connect.ts'
import { problemsTable } from '../problems.ts'
import { reviewsTable } from '../reviews.ts'
import { storedClaims } from '../stored-claims.ts'
import { articlesReader } from './articles.ts'
import { changesReader } from './changes.ts'
import { claimReader } from './claims.ts'
import { comparisonReader } from './comparison.ts'
import { decisionsReader } from './decisions.ts'
import { fileFault } from './file-fault.ts'
import { outletsReader } from './outlets.ts'
import { peopleReader } from './people.ts'
import { queueReader } from './queue.ts'
import { runsReader } from './runs.ts'
import { searchReader } from './search.ts'

/** A page of a big store looks at some ten thousand rows all over the file: these keep it from reading each anew. */
const MAPPED_BYTES = 4 * 1024 ** 3
const CACHE_KIB = 64 * 1024

/** What the review pages read of a SQLite file, through a connection that cannot write. Throws as openSqliteStore does. */
export function openSqliteDesk(file: string): Desk {
  const db = connect(file, { readonly: true })
  db.pragma('query_only = on')
  db.pragma(`mmap_size = ${MAPPED_BYTES}`)
  db.pragma(`cache_size = -${CACHE_KIB}`)
  const stored = storedClaims(db)
  const reviews = reviewsTable(db)
  const problems = problemsTable(db)
  const people = peopleReader(db)
  const queue = queueReader(db, (name) => people.namesLike(name).same)
  const claims = claimReader(db, { stored, reviews })
  const articles = articlesReader(db)
  const comparison = comparisonReader(db)
  const outlets = outletsReader(db)
  const changes = changesReader(db, stored.read)
  const runs = runsReader(db)
  const search = searchReader(db)
  const decisions = decisionsReader(db, reviews)
  const fault = fileFault(db, file)

  return {
    queue: async (filter, stretch) => queue.stretch(filter, stretch).flatMap(stored.read),
    count: async (filter, most) => queue.count(filter, most),
    queueIds: async (filter, most) => queue.ids(filter, most),
    claim: async (id) => claims.find(id),
    related: async (claimId, most) => claims.related(claimId, most),
    comparable: async (claimId, most) => stored.comparable(claimId, most),
    article: async (versionId) => articles.find(versionId),
    claimsWithin: async (versionId, start, end, most) =>
      articles.rowsWithin(versionId, start, end, most).flatMap(stored.read),
    measures: async () => comparison.measures(),
    countriesOf: async (measure) => comparison.countriesOf(measure),
    tellingGroups: async (measure, most) => comparison.telling(measure, most),
    conflictsAmong: async (ids) => comparison.conflictsAmong(ids),
    groupOf: async (claimId) => comparison.groupOf(claimId),
    outlets: async () => outlets.all(),
    habits: async (outletId, most) => outlets.habits(outletId, most),
    articlesOf: async (outletId, most) => articles.ofOutlet(outletId, most),
    namesLike: async (name) => people.namesLike(name),
    latestNames: async (most) => people.latest(most),
    claimsAbout: async (names, most) => people.rowsAbout(names, most).flatMap(stored.read),
    changes: async (page, most) => changes.list(page, most),
    runs: async (most) => runs.latest(most),
    run: async (id) => runs.find(id),
    fetchedBy: async (runId, most) => articles.ofRun(runId, most),
    problemsOf: async (runId, most) => problems.list({ runId, limit: most }),
    problem: async (id) => problems.find(id),
    search: async (words, { before }, most) => search.find(words, before, most),
    lastDecision: async (reviewer) => decisions.lastOf(reviewer),
    lastReviewId: async () => decisions.lastId(),
    decisionsBetween: async (reviewer, first, last, most) => decisions.between(reviewer, first, last, most),
    fault: async () => fault(),
    close: async () => {
      db.close()
    },
  }
}
