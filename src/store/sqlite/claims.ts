import type { Database } from 'better-sqlite3'
import type { Claim } from '../../model/claim.ts'
import type { Extraction } from '../../model/extraction.ts'
import { CLAIM_COLUMNS } from './claim-columns.ts'
import { claimKeys } from './claim-keys.ts'
import { claimPeopleTable } from './claim-people.ts'
import { insertInto, type Row, toRow } from './columns.ts'

/** The table of claims, as versions make them. */
export function claimsTable(db: Database) {
  const people = claimPeopleTable(db)
  const further = ['version_id', 'sentence_text', 'comparison_key', 'group_key', 'is_compared']
  // A repeated id is the same sentence, words and value: the same claim.
  const insert = db.prepare<[Row]>(
    `${insertInto('claims', CLAIM_COLUMNS, further)} on conflict (version_id, claim_id) do nothing`,
  )
  const count = db.prepare<[{ id: number }]>(`
    insert or replace into version_counts
    select versions.id, articles.outlet_id, versions.is_current, count(claims.id),
      count(iif(claims.kind = 'figure', 1, null)), count(claims.source_name), count(iif(claims.source_kind = 'named', 1, null))
    from versions
    join articles on articles.id = versions.article_id
    left join claims on claims.version_id = versions.id
    where versions.id = @id
    group by versions.id`)
  const clear = db.prepare<[number]>('delete from claims where version_id = ?')
  const ids = db
    .prepare<[number], string>('select claim_id from claims where version_id = ? order by quote_start, id')
    .pluck()
  const notCompared = db
    .prepare<[], string>('select distinct claim_id from claims where is_compared = 0 order by claim_id')
    .pluck()
  const markCompared = db.prepare<[string]>(
    'update claims set is_compared = 1 where is_compared = 0 and claim_id in (select value from json_each(?))',
  )
  const idsFrom = db
    .prepare<[{ from: string }], string>(`
      select distinct claim_id from claims
      where claim_id >= @from and claim_id < @from || char(0x10ffff)
      order by claim_id limit 100`)
    .pluck()
  return {
    /** Stores all claims of a version in place of those it had. */
    replace(versionId: number, { article, claims }: Pick<Extraction, 'article' | 'claims'>): void {
      clear.run(versionId)
      for (const claim of claims) {
        const sentence = article.text.slice(claim.sentence.start, claim.sentence.end)
        const { changes, lastInsertRowid } = insert.run(claimRow(claim, versionId, sentence))
        if (changes > 0) people.insert(lastInsertRowid, claim)
      }
      count.run({ id: versionId })
    },
    /** Ids of the claims that a version makes, in text order. */
    idsOf: (versionId: number) => ids.all(versionId),
    idsToCompare: () => notCompared.all(),
    markCompared(ids: readonly string[]): void {
      markCompared.run(JSON.stringify(ids))
    },
    idsLike: (prefix: string) => idsFrom.all({ from: prefix }),
  }
}

/** A claim that is compared with nothing counts as compared. */
function claimRow(claim: Claim, versionId: number, sentence: string): Row {
  const keys = claimKeys(claim)
  return {
    ...toRow(claim, CLAIM_COLUMNS),
    ...keys,
    version_id: versionId,
    sentence_text: sentence,
    is_compared: keys.comparison_key === null ? 1 : 0,
  }
}
