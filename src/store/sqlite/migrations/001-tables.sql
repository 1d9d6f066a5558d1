-- Everything claimtrail stores. Addresses, times (ISO 8601, UTC) and hashes (hex SHA-256) are text; spans are UTF-16
-- code-unit offsets into versions.text, end-exclusive. What each table and column means stands in schema_notes.

create table schema_notes (
  object text not null,
  column_name text not null,
  note text not null check (note <> ''),
  primary key (object, column_name)
) strict, without rowid;

create table runs (
  id integer primary key,
  pipeline text not null,
  started_at text not null,
  finished_at text,
  new_versions integer,
  unchanged integer,
  claims integer,
  problems integer
) strict;

create table outlets (
  id text primary key,
  name text not null,
  country text,
  hosts text not null check (json_valid(hosts)),
  feeds text not null check (json_valid(feeds))
) strict, without rowid;

create table articles (
  id integer primary key,
  outlet_id text not null references outlets (id),
  url text not null,
  unique (outlet_id, url)
) strict;

create table versions (
  id integer primary key,
  article_id integer not null references articles (id),
  version integer not null check (version >= 1),
  is_current integer not null check (is_current in (0, 1)),
  run_id integer not null references runs (id),
  requested_url text not null,
  fetched_url text not null,
  redirects text not null check (json_valid(redirects)),
  http_status integer not null,
  headers text not null check (json_valid(headers)),
  etag text,
  last_modified text,
  elapsed_ms any not null check (typeof(elapsed_ms) in ('integer', 'real')),
  sha256 text not null,
  fetched_at text not null,
  last_seen_at text not null,
  extractor_version text not null,
  data_version text not null,
  title text,
  byline text,
  authors text check (json_valid(authors)),
  published text,
  modified text,
  language text,
  agencies text check (json_valid(agencies)),
  detail text check (json_valid(detail)),
  text_sha256 text not null,
  text text not null,
  body_brotli blob not null,
  unique (article_id, version),
  unique (article_id, text_sha256)
) strict;

create unique index versions_current on versions (article_id) where is_current = 1;
create index versions_published on versions (published);

create table mentions (
  id integer primary key,
  version_id integer not null references versions (id),
  kind text not null,
  quote_start integer not null,
  quote_end integer not null check (quote_end >= quote_start),
  quote text not null,
  p real not null check (p between 0 and 1),
  name text,
  role text,
  acronym text,
  country text,
  place_kind text,
  lat real,
  lon real,
  geonames integer,
  precision text,
  timex text,
  value text,
  date_from text,
  date_to text,
  modifier text,
  basis text,
  low any check (typeof(low) in ('integer', 'real', 'null')),
  high any check (typeof(high) in ('integer', 'real', 'null')),
  bound text,
  unit text,
  counted text,
  change text,
  person text,
  speaker text,
  cue text,
  direct integer check (direct in (0, 1)),
  rule text,
  detail text check (json_valid(detail))
) strict;

create index mentions_version on mentions (version_id);
create index mentions_name on mentions (name) where name is not null;

create table claims (
  id integer primary key,
  version_id integer not null references versions (id),
  claim_id text not null,
  kind text not null check (kind in ('figure', 'age', 'event', 'person')),
  measure text,
  low any check (typeof(low) in ('integer', 'real', 'null')),
  high any check (typeof(high) in ('integer', 'real', 'null')),
  bound text,
  unit text,
  counted text,
  change text,
  period_from text,
  period_to text,
  period_text text,
  period_kind text,
  period_basis text,
  period_inferred_from text,
  period_p real,
  place_name text,
  place_country text,
  place_start integer,
  place_end integer,
  place_basis text,
  place_inferred_from text,
  place_p real,
  source_name text,
  source_kind text,
  source_cue text,
  source_start integer,
  source_end integer,
  source_direct integer check (source_direct in (0, 1)),
  source_basis text,
  source_inferred_from text,
  source_p real,
  modality text not null,
  negated integer not null check (negated in (0, 1)),
  person text,
  role text,
  affiliation text,
  as_of text,
  trigger text,
  event_type text,
  date_from text,
  date_to text,
  date_basis text,
  who text check (json_valid(who)),
  confidence_p real not null check (confidence_p between 0 and 1),
  confidence_level text not null,
  reasons text not null check (json_valid(reasons)),
  rule text not null,
  evidence text not null check (json_valid(evidence)),
  flags text check (json_valid(flags)),
  sentence_start integer not null,
  sentence_end integer not null check (sentence_end >= sentence_start),
  sentence_text text not null,
  quote_start integer not null,
  quote_end integer not null check (quote_end >= quote_start),
  quote text not null,
  detail text check (json_valid(detail)),
  is_compared integer not null default 0 check (is_compared in (0, 1)),
  value text generated always as (
    case
      when kind = 'person' then role
      when kind = 'event' then date_from || iif(date_to = date_from, '', ' to ' || date_to)
      when bound = 'vague' or (low is null and high is null) then quote
      else
        case bound
          when 'at_least' then '≥ '
          when 'more_than' then '> '
          when 'at_most' then '≤ '
          when 'less_than' then '< '
          when 'about' then '~ '
          else ''
        end ||
        case
          when bound in ('at_least', 'more_than') or high is null or high = low
            then iif(typeof(low) = 'integer', printf('%,d', low), low)
          when bound in ('at_most', 'less_than') or low is null
            then iif(typeof(high) = 'integer', printf('%,d', high), high)
          else
            iif(typeof(low) = 'integer', printf('%,d', low), low) || ' to ' ||
            iif(typeof(high) = 'integer', printf('%,d', high), high)
        end ||
        iif(unit = 'count' or unit is null, '', ' ' || unit)
    end
  ) virtual,
  unique (version_id, claim_id)
) strict;

create index claims_claim_id on claims (claim_id);
create index claims_not_compared on claims (claim_id) where is_compared = 0;
create index claims_by_country on claims (measure, place_country, unit) where measure is not null;
create index claims_by_place on claims (measure, place_name, unit) where measure is not null;

create table claim_people (
  claim integer not null references claims (id) on delete cascade,
  name text not null,
  surname_key text,
  primary key (claim, name)
) strict, without rowid;

create index claim_people_surname_key on claim_people (surname_key) where surname_key is not null;

create table claim_changes (
  before_claim integer not null references claims (id) on delete cascade,
  after_claim integer not null references claims (id) on delete cascade,
  similarity real not null,
  primary key (before_claim, after_claim)
) strict, without rowid;

create index claim_changes_after on claim_changes (after_claim);

create table relations (
  kind text not null,
  a text not null,
  b text not null,
  reasons text not null check (json_valid(reasons)),
  primary key (a, b)
) strict, without rowid;

-- A pair has one relation, whichever of the two is named first.
create unique index relations_pair on relations (min(a, b), max(a, b));
create index relations_b on relations (b);
create index relations_kind on relations (kind);

create table reviews (
  id integer primary key,
  claim_id text not null,
  decision text not null check (decision in ('accept', 'reject', 'amend')),
  reviewer text not null,
  note text,
  amendments text check (json_valid(amendments)),
  reviewed_at text not null,
  previous_hash text not null,
  hash text not null
) strict;

create index reviews_claim_id on reviews (claim_id, id);

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

create table problems (
  id integer primary key,
  run_id integer not null references runs (id),
  outlet_id text,
  code text not null,
  stage text not null,
  message text not null,
  retryable integer not null check (retryable in (0, 1)),
  input text,
  occurred_at text not null
) strict;

create index problems_run on problems (run_id);

create table resources (
  url text primary key,
  etag text,
  last_modified text,
  sha256 text,
  seen_at text not null
) strict, without rowid;
