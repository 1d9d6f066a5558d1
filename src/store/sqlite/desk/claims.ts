import type { Database } from 'better-sqlite3'
import type { StoredClaim } from '../../../model/record.ts'
import type { RelationKind } from '../../../model/relation.ts'
import type { Review } from '../../../model/review.ts'
import type { ClaimInText, RelatedClaim } from '../../desk.ts'

interface Tables {
  readonly stored: {
    readonly find: (id: string) => StoredClaim | undefined
    readonly read: (row: number) => StoredClaim[]
  }
  readonly reviews: { readonly ofClaim: (id: string) => Review[] }
}

interface Home {
  readonly row: number
  readonly versionId: number
  readonly articleId: number
  readonly fetchedUrl: string
  readonly httpStatus: number
  readonly extractorVersion: string
}

interface VersionRow {
  readonly version: number
  readonly fetchedAt: string
  readonly holds: 0 | 1
}

interface RelationRow {
  readonly kind: RelationKind
  readonly reasons: string
  readonly other: string
}

/** Reads one claim with all that a reviewer wants to know of it. */
export function claimReader(db: Database, { stored, reviews }: Tables) {
  const home = db.prepare<[string], Home>(`
    select claims.id as row, versions.id as versionId, versions.article_id as articleId,
      versions.fetched_url as fetchedUrl, versions.http_status as httpStatus,
      versions.extractor_version as extractorVersion
    from claims join versions on versions.id = claims.version_id
    where claims.claim_id = ? order by versions.is_current desc, versions.id desc limit 1`)
  const versions = db.prepare<[{ readonly id: string; readonly articleId: number }], VersionRow>(`
    select version, fetched_at as fetchedAt,
      exists (select 1 from claims where version_id = versions.id and claim_id = @id) as holds
    from versions where article_id = @articleId order by version`)
  const earlier = db
    .prepare<[number], number>('select before_claim from claim_changes where after_claim = ? order by 1 limit 5')
    .pluck()
  const later = db
    .prepare<[number], number>('select after_claim from claim_changes where before_claim = ? order by 1 limit 5')
    .pluck()
  const related = db.prepare<[{ readonly id: string; readonly most: number }], RelationRow>(`
    select relations.kind, reasons, iif(a = @id, b, a) as other
    from relations left join relation_ranks on relation_ranks.kind = relations.kind
    where a = @id or b = @id
    order by coalesce(rank, relations.kind <> 'incomparable') desc, relations.kind, other limit @most`)

  return {
    find(id: string): ClaimInText | undefined {
      const found = home.get(id)
      const claim = stored.find(id)
      if (!found || !claim) return undefined
      const { row, versionId, articleId, ...facts } = found
      return {
        stored: claim,
        versionId,
        trail: {
          ...facts,
          versions: versions
            .all({ id, articleId })
            .map(({ holds, ...version }) => ({ ...version, holdsClaim: holds === 1 })),
        },
        reviews: reviews.ofClaim(id),
        earlier: earlier.all(row).flatMap(stored.read),
        later: later.all(row).flatMap(stored.read),
      }
    },

    related: (id: string, most: number): RelatedClaim[] =>
      related.all({ id, most }).flatMap(({ kind, reasons, other }) => {
        const claim = stored.find(other)
        return claim ? [{ kind, reasons: JSON.parse(reasons), other: claim }] : []
      }),
  }
}
