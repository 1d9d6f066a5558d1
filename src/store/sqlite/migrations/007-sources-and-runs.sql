-- What makes runs over many sources restartable: freshness, positions in archives, how a page was chosen, feeds that fail.

alter table resources add column fresh_until text;
alter table resources add column position integer;
alter table resources add column reading text;

alter table runs add column report text check (json_valid(report));

alter table versions add column found text check (json_valid(found));

create table feeds (
  url text primary key,
  outlet_id text,
  last_success_at text,
  last_failure_at text,
  failures integer not null,
  rests_until text,
  problem text,
  message text
) strict, without rowid;

insert into schema_notes (object, column_name, note) values
  ('resources', 'fresh_until', 'Until when its server said that nobody needs to ask again.'),
  ('resources', 'position', 'Of an archive or a file of JSON lines: bytes that are dealt with.'),
  ('resources', 'reading', 'Of a feed, an archive or a page left out: digest of the rules by which it was read; other rules read it anew.'),
  ('runs', 'report', 'JSON object: counts of each outlet, whether it was interrupted, what it was limited to.'),
  ('versions', 'found', 'JSON object: the feed, list or archive that named the page, with the title and date it gave.'),
  ('feeds', '', 'Feeds and sitemaps with how they answered; one that fails is asked later and later.'),
  ('feeds', 'url', 'The address.'),
  ('feeds', 'outlet_id', 'The outlet that the pipeline names for it.'),
  ('feeds', 'last_success_at', 'When it was last read.'),
  ('feeds', 'last_failure_at', 'When reading it last failed.'),
  ('feeds', 'failures', 'Failures since it was last read.'),
  ('feeds', 'rests_until', 'It is not asked before; empty when it may be asked at any time.'),
  ('feeds', 'problem', 'Code of the last failure, as in problems.code; empty after a success.'),
  ('feeds', 'message', 'Message of the last failure.');
