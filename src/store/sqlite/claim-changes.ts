import type { Database } from 'better-sqlite3'
import type { Claim } from '../../model/claim.ts'
import type { ChangeFilter, ChangeKind, ClaimChange, Revision, StoredClaim } from '../../model/record.ts'
import { changeNote } from './change-note.ts'
import { CLAIM_COLUMNS } from './claim-columns.ts'
import { fromRow, type Row } from './columns.ts'
import { changedClaims, type MatchedChange, type StatedClaim } from './match-claims.ts'

interface VersionText {
  readonly id: number
  readonly text: string
  readonly fetchedAt: string
  readonly outletId: string
  /** Version of rules and data that read the claims. */
  readonly readBy: string
}

interface ChangeRow {
  readonly kind: ChangeKind
  readonly before: number | null
  readonly after: number | null
  readonly changedAt: string
  readonly note: string | null
}

/** Changes of a figure or its bound, which have a claim on both sides. */
const REVISIONS = "('value_changed', 'bound_dropped', 'bound_changed')"

/** The table of claims changed between neighbouring versions of an article, kept up when a version is stored. */
export function claimChangesTable(db: Database, readClaim: (row: number) => StoredClaim[]) {
  const neighbours = db.prepare<[{ id: number }], { before: number; after: number }>(`
    select older.id as before, given.id as after
    from versions as given
    join versions as older on older.article_id = given.article_id and older.version = given.version - 1
    where given.id = @id
    union all
    select given.id, newer.id
    from versions as given
    join versions as newer on newer.article_id = given.article_id and newer.version = given.version + 1
    where given.id = @id`)
  const version = db.prepare<[number], VersionText>(`
    select versions.id, text, fetched_at as fetchedAt, outlet_id as outletId,
      extractor_version || ' ' || data_version as readBy
    from versions join articles on articles.id = article_id where versions.id = ?`)
  const claims = db.prepare<[number], Row>('select * from claims where version_id = ?')
  const clear = db.prepare<[{ before: number; after: number }]>(
    'delete from claim_changes where before_version = @before and after_version = @after',
  )
  const insert = db.prepare<[object]>(`
    insert into claim_changes (
      kind, before_claim, after_claim, before_version, after_version, outlet_id, changed_at, similarity, note
    )
    values (@kind, @before, @after, @beforeVersion, @afterVersion, @outletId, @changedAt, @similarity, @note)`)
  const select = (condition: string) =>
    db.prepare<[object], ChangeRow>(`
      select claim_changes.kind, before_claim as before, after_claim as after, changed_at as changedAt, note
      from claim_changes
      join outlets on outlets.id = claim_changes.outlet_id
      left join claims on claims.id = coalesce(after_claim, before_claim)
      where changed_at >= @since and (@outlet is null or folded(@outlet) in (folded(outlets.id), folded(outlets.name)))
        and ${condition}
      order by changed_at desc, after_version desc, claims.quote_start, claim_changes.id
      limit @limit`)
  const all = select('true')
  const revised = select(`claims.kind = 'figure' and claim_changes.kind in ${REVISIONS}`)

  const claimsOf = (versionId: number): StatedClaim[] => claims.all(versionId).map(statedClaim)

  function save(change: MatchedChange, before: VersionText, after: VersionText, note: string | undefined): void {
    insert.run({
      kind: change.kind,
      before: change.before?.row ?? null,
      after: change.after?.row ?? null,
      beforeVersion: before.id,
      afterVersion: after.id,
      outletId: after.outletId,
      changedAt: after.fetchedAt,
      similarity: change.similarity ?? null,
      note: note ?? null,
    })
  }

  function toChange({ before, after, note, ...row }: ChangeRow): ClaimChange[] {
    const [[older], [newer]] = [before, after].map((id) => (id === null ? [] : readClaim(id))) as [
      StoredClaim[],
      StoredClaim[],
    ]
    const shown = newer ?? older
    return shown
      ? [
          {
            ...row,
            ...whereOf(shown),
            ...(older && { before: older }),
            ...(newer && { after: newer }),
            ...(note !== null && { note }),
          },
        ]
      : []
  }

  return {
    /** Matches a version, just stored, with the ones next to it, in place of what was matched before. */
    update(versionId: number): void {
      for (const pair of neighbours.all({ id: versionId })) {
        clear.run(pair)
        const [before, after] = [version.get(pair.before)!, version.get(pair.after)!]
        const found = changedClaims(claimsOf(before.id), claimsOf(after.id)).filter(isOfText(before, after))
        const note = found.length > 0 ? changeNote(before.text, after.text) : undefined
        for (const change of found) save(change, before, after, note)
      }
    },

    /** The latest change first. */
    list: ({ outlet, since, limit }: ChangeFilter): ClaimChange[] =>
      all.all({ outlet: outlet ?? null, since: since ?? '', limit: limit ?? -1 }).flatMap(toChange),

    /** Changed figures, the latest change first. */
    revisions: (): Revision[] =>
      revised.all({ outlet: null, since: '', limit: -1 }).flatMap((row) => {
        const [change] = toChange(row)
        return change?.before && change.after ? [{ ...change, before: change.before, after: change.after }] : []
      }),
  }
}

/** What only one of two readings by different rules found may have been in both texts. */
const isOfText =
  (before: VersionText, after: VersionText) =>
  ({ kind }: MatchedChange): boolean =>
    before.readBy === after.readBy || (kind !== 'added' && kind !== 'removed')

const statedClaim = (row: Row): StatedClaim => ({
  row: Number(row.id),
  claim: fromRow(row, CLAIM_COLUMNS) as Claim,
  sentenceText: String(row.sentence_text),
})

const whereOf = ({ outletId, outletName, articleUrl, title }: StoredClaim) => ({
  outletId,
  outletName,
  articleUrl,
  ...(title !== undefined && { title }),
})
