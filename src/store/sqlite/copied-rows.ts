/**
 * Which rows of each table a copy of chosen claims holds: a condition on `source`, '' for all, or `false` for a table that stays
 * empty. `temp.chosen` holds the ids of the claims; a row may ask for what has been copied before it.
 */
export const COPIED_ROWS: Readonly<Record<string, string | false>> = {
  schema_notes: '',
  calibration: '',
  relation_ranks: '',
  articles: `where id in (
    select versions.article_id from source.claims join source.versions on versions.id = claims.version_id
    where claims.claim_id in temp.chosen
  )`,
  outlets: 'where id in (select outlet_id from main.articles)',
  // Also the versions that no longer say so: they are what shows it.
  versions: 'where article_id in (select id from main.articles)',
  runs: 'where id in (select run_id from main.versions)',
  claims: 'where claim_id in temp.chosen',
  claim_people: 'where claim in (select id from main.claims)',
  claim_changes: `where coalesce(before_claim, after_claim) in (select id from main.claims)
    and coalesce(after_claim, before_claim) in (select id from main.claims)`,
  // The plus sign keeps SQLite from trying every claim with every other.
  relations: 'where a in temp.chosen and +b in temp.chosen',
  reviews: 'where claim_id in temp.chosen order by id',
  figure_groups: 'where group_key in (select group_key from main.claims)',
  // Made of the rows above.
  version_counts: false,
  review_queue: false,
  article_search: false,
  // What only runs ask for, and what was read beside the claims.
  mentions: false,
  problems: false,
  resources: false,
  feeds: false,
}

/** What the rows that were copied add up to. */
export const DERIVED_ROWS = `
  insert into version_counts
  select versions.id, articles.outlet_id, versions.is_current, count(claims.id),
    count(iif(claims.kind = 'figure', 1, null)), count(claims.source_name), count(iif(claims.source_kind = 'named', 1, null))
  from versions
  join articles on articles.id = versions.article_id
  left join claims on claims.version_id = versions.id
  group by versions.id;

  insert into review_queue
  select
    claim, claim_id, article_id, position, published, outlet_id, kind, measure, place_name, place_country, confidence_p,
    relation_rank, status
  from review_queue_rows;

  insert into article_search (article_search) values ('rebuild');

  update figure_groups set over_time = (
    select json_group_array(json(value)) from json_each(over_time)
    where json_extract(value, '$.claimId') in temp.chosen
  )
  where over_time is not null;`

/** The table that tells, in the copy, where it comes from. */
export const ORIGIN_TABLE = `
  create table copy_origin (
    title text not null,
    made_at text not null,
    claims integer not null,
    claims_of_source integer not null,
    reviews_of_source integer not null,
    last_review_hash text
  ) strict;

  delete from schema_notes where object = 'copy_origin';
  insert into schema_notes (object, column_name, note) values
    ('copy_origin', '', 'This file is a copy of chosen claims, for reading; this row says of what.'),
    ('copy_origin', 'title', 'What the copy is called.'),
    ('copy_origin', 'made_at', 'When it was made.'),
    ('copy_origin', 'claims', 'Claims in the copy.'),
    ('copy_origin', 'claims_of_source', 'Claims in the database that it was made from.'),
    ('copy_origin', 'reviews_of_source', 'Reviews there.'),
    ('copy_origin', 'last_review_hash', 'Hash of the last review there: the end of the chain of which the copy holds parts.');

  update schema_notes set note = note || case object
    when 'figure_groups' then ' In a copy as summed up where it comes from, save over_time, which tells of the claims in the copy.'
    when 'reviews' then ' A copy holds those on its claims; where numbers are left out, the review before stands elsewhere.'
    else ' Empty in a copy.'
  end
  where column_name = '' and note not like '%copy%'
    and object in ('figure_groups', 'reviews', 'mentions', 'problems', 'resources', 'feeds');`

export const ORIGIN_ROW = `
  insert into copy_origin
  select @title, @madeAt, (select count(*) from temp.chosen), (select count(distinct claim_id) from source.claims),
    (select count(*) from source.reviews), (select hash from source.reviews order by id desc limit 1)`
