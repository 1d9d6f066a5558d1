-- What the review pages read: a narrow row for each claim that stands, in every order a reviewer asks for, and a full-text
-- index. Triggers keep both true whatever program writes to the file. Also lets a decision be taken back.

-- The table is built anew because SQLite cannot change a check; the rename must leave the views that name it alone.
pragma legacy_alter_table = on;

create table reviews_with_reopening (
  id integer primary key,
  claim_id text not null,
  decision text not null check (decision in ('accept', 'reject', 'amend', 'reopen')),
  reviewer text not null,
  note text,
  amendments text check (json_valid(amendments)),
  takes_back integer,
  reviewed_at text not null,
  previous_hash text not null,
  hash text not null
) strict;

insert into reviews_with_reopening
select id, claim_id, decision, reviewer, note, amendments, null, reviewed_at, previous_hash, hash from reviews;
drop table reviews;
alter table reviews_with_reopening rename to reviews;
pragma legacy_alter_table = off;

create index reviews_claim_id on reviews (claim_id, id);
create index reviews_reviewer on reviews (reviewer, id);
create index reviews_takes_back on reviews (takes_back) where takes_back is not null;

create trigger reviews_never_updated before update on reviews
begin
  select raise(abort, 'reviews are append-only: a decision is changed by a new review');
end;

create trigger reviews_never_deleted before delete on reviews
begin
  select raise(abort, 'reviews are append-only: none is ever deleted');
end;

-- Also stops "insert or replace" on an id that is taken, for which SQLite fires no delete trigger by default.
create trigger reviews_only_appended before insert on reviews
when new.previous_hash is not coalesce((select hash from reviews order by id desc limit 1), '')
  or new.id <= (select max(id) from reviews)
begin
  select raise(abort, 'reviews are append-only: a new review follows the last one and names its hash');
end;

create table relation_ranks (
  kind text primary key,
  rank integer not null
) strict, without rowid;

insert into relation_ranks (kind, rank) values
  ('conflicts', 6), ('retracts', 5), ('revises', 4), ('qualifier_lost', 3), ('tension', 2);

create table review_queue (
  claim integer primary key,
  claim_id text not null,
  article_id integer not null,
  position integer not null,
  published text not null,
  outlet_id text not null,
  kind text not null,
  measure text,
  place_name text collate nocase,
  place_country text,
  confidence_p real not null,
  relation_rank integer not null,
  status text not null
) strict;

create view review_queue_rows as
select
  claims.id as claim,
  claims.claim_id,
  versions.article_id,
  -claims.quote_start as position,
  coalesce(versions.published, '') as published,
  articles.outlet_id,
  claims.kind,
  claims.measure,
  claims.place_name,
  claims.place_country,
  claims.confidence_p,
  coalesce(
    (
      select max(coalesce(relation_ranks.rank, 1))
      from relations left join relation_ranks on relation_ranks.kind = relations.kind
      where relations.a = claims.claim_id or relations.b = claims.claim_id
    ),
    0
  ) as relation_rank,
  coalesce(
    nullif((select decision from reviews where claim_id = claims.claim_id order by reviews.id desc limit 1), 'reopen'),
    'open'
  ) as status,
  claims.version_id
from claims
join versions on versions.id = claims.version_id and versions.is_current = 1
join articles on articles.id = versions.article_id;

insert into review_queue
select
  claim, claim_id, article_id, position, published, outlet_id, kind, measure, place_name, place_country, confidence_p,
  relation_rank, status
from review_queue_rows;

-- Every order ends alike, so that a page goes on exactly where the one before ended. The columns after `claim` are what
-- other filters ask for: a rare combination is found in the index, without a look at each row.
create index review_queue_newest on review_queue (
  published, article_id, position, claim, status, relation_rank, confidence_p, kind
);
create index review_queue_confidence on review_queue (confidence_p, published, article_id, position, claim, status);
create index review_queue_relation on review_queue (relation_rank, published, article_id, position, claim, status);
create index review_queue_measure on review_queue (
  measure, published, article_id, position, claim, status, outlet_id, place_country, relation_rank, confidence_p
);
create index review_queue_outlet on review_queue (
  outlet_id, published, article_id, position, claim, status, measure, place_country, relation_rank, confidence_p
);
create index review_queue_country on review_queue (
  place_country, published, article_id, position, claim, status, measure, outlet_id, relation_rank, confidence_p
);
create index review_queue_place on review_queue (
  place_name, published, article_id, position, claim, status, measure, outlet_id, relation_rank, confidence_p
);
create index review_queue_decided on review_queue (status, published, article_id, position, claim)
where status <> 'open';
create index review_queue_claim_id on review_queue (claim_id);

create trigger review_queue_claim_stored after insert on claims
when exists (select 1 from versions where id = new.version_id and is_current = 1)
begin
  insert or replace into review_queue
  select
    claim, claim_id, article_id, position, published, outlet_id, kind, measure, place_name, place_country, confidence_p,
    relation_rank, status
  from review_queue_rows where claim = new.id;
end;

create trigger review_queue_claim_deleted after delete on claims
begin
  delete from review_queue where claim = old.id;
end;

create trigger review_queue_version_current after update of is_current on versions
when new.is_current = 1 and old.is_current = 0
begin
  insert or replace into review_queue
  select
    claim, claim_id, article_id, position, published, outlet_id, kind, measure, place_name, place_country, confidence_p,
    relation_rank, status
  from review_queue_rows where version_id = new.id;
end;

create trigger review_queue_version_superseded after update of is_current on versions
when new.is_current = 0 and old.is_current = 1
begin
  delete from review_queue where claim in (select id from claims where version_id = new.id);
end;

create trigger review_queue_version_dated after update of published on versions
when new.is_current = 1 and new.published is not old.published
begin
  update review_queue set published = coalesce(new.published, '')
  where claim in (select id from claims where version_id = new.id);
end;

create trigger review_queue_reviewed after insert on reviews
begin
  update review_queue set status = iif(new.decision = 'reopen', 'open', new.decision) where claim_id = new.claim_id;
end;

create trigger review_queue_related after insert on relations
begin
  update review_queue set relation_rank = (
    select max(coalesce(relation_ranks.rank, 1))
    from relations left join relation_ranks on relation_ranks.kind = relations.kind
    where relations.a = review_queue.claim_id or relations.b = review_queue.claim_id
  )
  where claim_id in (new.a, new.b);
end;

create trigger review_queue_unrelated after delete on relations
begin
  update review_queue set relation_rank = coalesce((
    select max(coalesce(relation_ranks.rank, 1))
    from relations left join relation_ranks on relation_ranks.kind = relations.kind
    where relations.a = review_queue.claim_id or relations.b = review_queue.claim_id
  ), 0)
  where claim_id in (old.a, old.b);
end;

-- Case and accents are left out of comparison. The index holds no text of its own, only where words stand in versions.
create virtual table article_search using fts5 (
  title, text, content = 'versions', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
insert into article_search (article_search) values ('rebuild');

create trigger article_search_stored after insert on versions
begin
  insert into article_search (rowid, title, text) values (new.id, new.title, new.text);
end;

create trigger article_search_changed after update of title, text on versions
when old.title is not new.title or old.text is not new.text
begin
  insert into article_search (article_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
  insert into article_search (rowid, title, text) values (new.id, new.title, new.text);
end;

create trigger article_search_deleted after delete on versions
begin
  insert into article_search (article_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
end;

create index versions_run on versions (run_id);

-- As before, but for a claim whose decision was taken back, which is open.
drop view claim_sheet;
create view claim_sheet as
select
  claims.claim_id,
  outlets.name as outlet,
  claims.kind,
  claims.measure,
  claims.value,
  claims.low,
  claims.high,
  claims.bound,
  claims.unit,
  claims.counted,
  claims.change,
  claims.period_from,
  claims.period_to,
  claims.place_name,
  claims.place_country,
  claims.person,
  claims.role,
  claims.affiliation,
  claims.as_of,
  claims.trigger,
  claims.event_type,
  claims.date_from,
  claims.date_to,
  claims.who,
  claims.source_name,
  claims.source_kind,
  claims.modality,
  claims.negated,
  claims.quote,
  claims.sentence_text,
  claims.confidence_p,
  claims.confidence_level,
  coalesce(
    nullif(
      (select decision from reviews where reviews.claim_id = claims.claim_id order by reviews.id desc limit 1),
      'reopen'
    ),
    'open'
  ) as status,
  articles.url as article_url,
  versions.title,
  versions.published,
  versions.version,
  versions.fetched_at
from claims
join versions on versions.id = claims.version_id and versions.is_current = 1
join articles on articles.id = versions.article_id
join outlets on outlets.id = articles.outlet_id;

update schema_notes set note = 'accept, reject, amend, or reopen when a decision was taken back and the claim is open again.'
where object = 'reviews' and column_name = 'decision';

insert into schema_notes (object, column_name, note) values
  ('reviews', 'takes_back', 'Id of the review that this one takes back; its decision is then the one before.'),
  ('relation_ranks', '', 'Which relations a reviewer wants to see first.'),
  ('relation_ranks', 'kind', 'Kind of relation; kinds that are not here have rank 1.'),
  ('relation_ranks', 'rank', 'Higher is more telling.'),
  ('review_queue', '', 'A narrow row for each claim of the current versions, in the orders of the review pages. Kept by triggers.'),
  ('review_queue', 'claim', 'Row of the claim (claims.id).'),
  ('review_queue', 'claim_id', 'Id of the claim.'),
  ('review_queue', 'article_id', 'The article.'),
  ('review_queue', 'position', 'Where the words of the claim begin, negative: the text is read downwards while dates go back.'),
  ('review_queue', 'published', 'As in versions; empty when unknown.'),
  ('review_queue', 'outlet_id', 'The outlet.'),
  ('review_queue', 'kind', 'figure, age, event or person.'),
  ('review_queue', 'measure', 'As in claims.'),
  ('review_queue', 'place_name', 'As in claims.'),
  ('review_queue', 'place_country', 'As in claims.'),
  ('review_queue', 'confidence_p', 'As in claims.'),
  ('review_queue', 'relation_rank', 'Rank of the most telling relation of the claim; 0 when it has none.'),
  ('review_queue', 'status', 'Last decision of a reviewer: open, accept, reject or amend.'),
  ('review_queue_rows', '', 'What the rows of review_queue are made of.'),
  ('review_queue_rows', 'claim', 'Row of the claim (claims.id).'),
  ('review_queue_rows', 'claim_id', 'Id of the claim.'),
  ('review_queue_rows', 'article_id', 'The article.'),
  ('review_queue_rows', 'position', 'Where the words of the claim begin, negative.'),
  ('review_queue_rows', 'published', 'As in versions; empty when unknown.'),
  ('review_queue_rows', 'outlet_id', 'The outlet.'),
  ('review_queue_rows', 'kind', 'figure, age, event or person.'),
  ('review_queue_rows', 'measure', 'As in claims.'),
  ('review_queue_rows', 'place_name', 'As in claims.'),
  ('review_queue_rows', 'place_country', 'As in claims.'),
  ('review_queue_rows', 'confidence_p', 'As in claims.'),
  ('review_queue_rows', 'relation_rank', 'Rank of the most telling relation of the claim; 0 when it has none.'),
  ('review_queue_rows', 'status', 'Last decision of a reviewer: open, accept, reject or amend.'),
  ('review_queue_rows', 'version_id', 'The version that makes the claim.'),
  ('article_search', '', 'Full-text index (FTS5) over title and text of all versions; the tables article_search_... are its insides.'),
  ('article_search', 'title', 'As in versions.'),
  ('article_search', 'text', 'As in versions.');
