import type { Database } from 'better-sqlite3'
import type { ClaimTrail, StoredClaim } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import type { Review } from '../../model/review.ts'
import type { storedClaims } from './stored-claims.ts'

interface Tables {
  readonly stored: Pick<ReturnType<typeof storedClaims>, 'find'>
  readonly relations: { ofClaim(id: string): Relation[] }
  readonly reviews: { ofClaim(id: string): Review[] }
}

interface Origin {
  readonly articleId: number
  readonly httpStatus: number
  readonly fetchedUrl: string
  readonly extractorVersion: string
}

/** Reads everything that is known about one claim. */
export function claimTrails(db: Database, { stored, relations, reviews }: Tables) {
  const origin = db.prepare<[{ id: string }], Origin>(`
    select versions.article_id as articleId, versions.http_status as httpStatus, versions.fetched_url as fetchedUrl,
      versions.extractor_version as extractorVersion
    from claims join versions on versions.id = claims.version_id
    where claims.claim_id = @id
    order by versions.is_current desc, versions.id desc limit 1`)
  const versions = db.prepare<[object], { version: number; fetchedAt: string; holds: 0 | 1 }>(`
    select version, fetched_at as fetchedAt,
      exists (select 1 from claims where version_id = versions.id and claim_id = @id) as holds
    from versions where article_id = @articleId order by version`)

  /** Beside a claim that stands, what another article no longer says is of no account; its own former words are. */
  const relatedTo = ({ claim: { id }, current }: StoredClaim): ClaimTrail['relations'] =>
    relations.ofClaim(id).flatMap((relation) => {
      const other = stored.find(relation.a === id ? relation.b : relation.a)
      return other && (other.current || !current || relation.kind === 'revises') ? [{ relation, other }] : []
    })

  return {
    /** The trail of the claim with this full id; undefined when no version makes it. */
    find(id: string): ClaimTrail | undefined {
      const claim = stored.find(id)
      const found = origin.get({ id })
      if (!claim || !found) return undefined
      const { articleId, ...facts } = found
      return {
        ...claim,
        ...facts,
        relations: relatedTo(claim),
        reviews: reviews.ofClaim(id),
        versions: versions
          .all({ id, articleId })
          .map(({ holds, ...version }) => ({ ...version, holdsClaim: holds === 1 })),
      }
    },
  }
}
