import type { Database } from 'better-sqlite3'
import type { Claim, FigureClaim } from '../../model/claim.ts'
import type { Revision, StoredClaim } from '../../model/record.ts'
import { CLAIM_COLUMNS } from './claim-columns.ts'
import { fromRow, type Row } from './columns.ts'
import { changedFigures, type StatedFigure } from './match-figures.ts'

interface Neighbours {
  readonly before: number
  readonly after: number
}

/** The table of figures changed between neighbouring versions of an article, kept up when a version is stored. */
export function claimChangesTable(db: Database, readClaim: (row: number) => StoredClaim[]) {
  const neighbours = db.prepare<[{ id: number }], Neighbours>(`
    select older.id as before, given.id as after
    from versions as given
    join versions as older on older.article_id = given.article_id and older.version = given.version - 1
    where given.id = @id
    union all
    select given.id, newer.id
    from versions as given
    join versions as newer on newer.article_id = given.article_id and newer.version = given.version + 1
    where given.id = @id`)
  const figures = db.prepare<[number], Row>("select * from claims where version_id = ? and kind = 'figure'")
  const insert = db.prepare(`
    insert into claim_changes (before_claim, after_claim, similarity) values (@before, @after, @similarity)`)
  const all = db.prepare<[], { before: number; after: number }>(`
    select before_claim as before, after_claim as after
    from claim_changes
    join claims on claims.id = after_claim
    join versions on versions.id = claims.version_id
    order by versions.fetched_at desc, versions.id desc, claims.quote_start`)

  const figuresOf = (versionId: number): StatedFigure[] => figures.all(versionId).map(statedFigure)

  return {
    /** Matches a version, just stored, with the ones next to it. Its older matches went with its older claims. */
    update(versionId: number): void {
      for (const { before, after } of neighbours.all({ id: versionId })) {
        for (const change of changedFigures(figuresOf(before), figuresOf(after))) {
          insert.run({ before: change.before.row, after: change.after.row, similarity: change.similarity })
        }
      }
    },

    /** All changed figures, the latest change first. */
    list: (): Revision[] =>
      all.all().flatMap(({ before, after }) => {
        const [[older], [newer]] = [readClaim(before), readClaim(after)]
        return older && newer ? [revision(older, newer)] : []
      }),
  }
}

const statedFigure = (row: Row): StatedFigure => ({
  row: Number(row.id),
  claim: fromRow(row, CLAIM_COLUMNS) as Claim as FigureClaim,
  sentenceText: String(row.sentence_text),
})

const revision = (before: StoredClaim, after: StoredClaim): Revision => ({
  outletId: after.outletId,
  outletName: after.outletName,
  articleUrl: after.articleUrl,
  ...(after.title !== undefined && { title: after.title }),
  before,
  after,
  changedAt: after.fetchedAt,
})
