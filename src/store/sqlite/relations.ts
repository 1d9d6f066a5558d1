import type { Database } from 'better-sqlite3'
import type { DifferingField, Relation, RelationKind } from '../../model/relation.ts'

interface RelationRow {
  readonly kind: RelationKind
  readonly a: string
  readonly b: string
  readonly reasons: string
  readonly field: DifferingField | null
}

/** The table of relations between claims. */
export function relationsTable(db: Database) {
  // The unique index on the unordered pair makes "or replace" drop the relation that the pair had, whichever way round.
  const upsert = db.prepare(`
    insert or replace into relations (kind, a, b, reasons, field, a_outlet_id)
    select @kind, @a, @b, @reasons, @field, (
      select articles.outlet_id
      from claims join versions on versions.id = claims.version_id join articles on articles.id = versions.article_id
      where claims.claim_id = @a limit 1
    )`)
  const all = db.prepare<[], RelationRow>('select kind, a, b, reasons, field from relations order by a, b')
  const ofKind = db.prepare<[{ kind: string; most: number }], RelationRow>(
    'select kind, a, b, reasons, field from relations where kind = @kind order by a, b limit @most',
  )
  const ofClaims = db.prepare<[{ ids: string; kinds: string }], RelationRow>(`
    select kind, a, b, reasons, field from relations
    where kind in (select value from json_each(@kinds))
      and (a in (select value from json_each(@ids)) or b in (select value from json_each(@ids)))
    order by a, b`)
  const ofClaim = db.prepare<[{ id: string }], RelationRow>(
    `select relations.kind, a, b, reasons, field
    from relations left join relation_ranks on relation_ranks.kind = relations.kind
    where a = @id or b = @id
    order by coalesce(rank, 1) desc, relations.kind = 'incomparable', relations.kind, a, b`,
  )
  const drop = db.prepare<[{ id: string }]>(`
    delete from relations
    where (a = @id or b = @id) and not exists (select 1 from claims where claim_id = @id)`)
  return {
    saveAll(relations: readonly Relation[]): void {
      for (const { kind, a, b, reasons, field = null } of relations)
        upsert.run({ kind, a, b, reasons: JSON.stringify(reasons), field })
    },
    list: (kinds?: readonly RelationKind[], most = -1): Relation[] =>
      (kinds ? kinds.flatMap((kind) => ofKind.all({ kind, most })) : all.all()).map(relation),
    ofClaims: (claimIds: readonly string[], kinds: readonly RelationKind[]): Relation[] =>
      ofClaims.all({ ids: JSON.stringify(claimIds), kinds: JSON.stringify(kinds) }).map(relation),
    ofClaim: (id: string): Relation[] => ofClaim.all({ id }).map(relation),
    /** Forgets the relations of a claim that no version makes any longer. */
    dropIfGone(id: string): void {
      drop.run({ id })
    },
  }
}

const relation = ({ reasons, field, ...row }: RelationRow): Relation => ({
  ...row,
  reasons: JSON.parse(reasons),
  ...(field !== null && { field }),
})
