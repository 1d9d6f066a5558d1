-- Claims are compared within their key, changes told claim by claim, and figures that stand side by side summed up.

alter table claims add column comparison_key text;
alter table claims add column group_key text;
update claims set
  comparison_key = comparison_key(kind, measure, unit, counted, place_name, place_country, person, event_type, who),
  group_key = iif(
    kind = 'figure',
    figure_group_key(
      measure, unit, counted, modality, negated, place_name, place_country, period_from, period_to, period_text, period_kind
    ),
    null
  ),
  is_compared = 0;

-- Ends in the row id, so that the newest claims of a key, of a window's start or of a number are the last entries.
create index claims_comparison on claims (comparison_key) where comparison_key is not null;
create index claims_comparison_start on claims (comparison_key, period_from)
where comparison_key is not null and period_from is not null;
create index claims_comparison_number on claims (comparison_key, coalesce(low, high))
where comparison_key is not null and coalesce(low, high) is not null;
create index claims_group on claims (group_key) where group_key is not null;
create index claims_event_day on claims (date_from, place_country) where kind = 'event';
drop index claims_by_place;

alter table claim_people add column name_key text;
update claim_people set name_key = name_key(name) where surname_key is not null;
create index claim_people_name_key on claim_people (name_key, name) where name_key is not null;

alter table relations add column field text;
alter table relations add column a_outlet_id text;
update relations set a_outlet_id = (
  select articles.outlet_id
  from claims join versions on versions.id = claims.version_id join articles on articles.id = versions.article_id
  where claims.claim_id = relations.a limit 1
);
create index relations_outlet on relations (kind, a_outlet_id);

-- The views that read the old table come back below.
drop view outlet_profile;
drop view revisions;
create table claim_changes_told (
  id integer primary key,
  kind text not null,
  before_claim integer references claims (id) on delete cascade,
  after_claim integer references claims (id) on delete cascade,
  before_version integer not null references versions (id),
  after_version integer not null references versions (id),
  outlet_id text not null,
  changed_at text not null,
  similarity real,
  note text
) strict;
insert into claim_changes_told (
  kind, before_claim, after_claim, before_version, after_version, outlet_id, changed_at, similarity
)
select
  iif(before.low is after.low and before.high is after.high, 'bound_changed', 'value_changed'),
  before_claim, after_claim, before.version_id, after.version_id, articles.outlet_id, versions.fetched_at, similarity
from claim_changes
join claims as before on before.id = before_claim
join claims as after on after.id = after_claim
join versions on versions.id = after.version_id
join articles on articles.id = versions.article_id;
drop table claim_changes;
alter table claim_changes_told rename to claim_changes;
create index claim_changes_before on claim_changes (before_claim);
create index claim_changes_after on claim_changes (after_claim);
create index claim_changes_versions on claim_changes (before_version, after_version);
create index claim_changes_time on claim_changes (changed_at);
create index claim_changes_outlet on claim_changes (outlet_id, changed_at);

create table version_counts (
  version_id integer primary key references versions (id),
  outlet_id text not null,
  is_current integer not null check (is_current in (0, 1)),
  claims integer not null,
  figures integer not null,
  attributed integer not null,
  named integer not null
) strict;
insert into version_counts
select
  versions.id, articles.outlet_id, versions.is_current, count(claims.id), count(iif(claims.kind = 'figure', 1, null)),
  count(claims.source_name), count(iif(claims.source_kind = 'named', 1, null))
from versions
join articles on articles.id = versions.article_id
left join claims on claims.version_id = versions.id
group by versions.id;
create index version_counts_outlet on version_counts (outlet_id, is_current, claims, figures, attributed, named);
create trigger version_counts_current after update of is_current on versions
begin
  update version_counts set is_current = new.is_current where version_id = new.id;
end;

create table figure_groups (
  group_key text primary key,
  is_stale integer not null check (is_stale in (0, 1)),
  measure text,
  thing text,
  unit text,
  place_name text,
  place_country text,
  period_from text,
  period_to text,
  is_event integer not null default 0 check (is_event in (0, 1)),
  support text,
  claims integer not null default 0,
  outlets integer not null default 0,
  roots integer not null default 0,
  root_names text check (json_valid(root_names)),
  first_outlet text,
  first_published text,
  first_value text,
  latest_outlet text,
  latest_published text,
  latest_value text,
  lowest any check (typeof(lowest) in ('integer', 'real', 'null')),
  highest any check (typeof(highest) in ('integer', 'real', 'null')),
  over_time text check (json_valid(over_time))
) strict, without rowid;
create index figure_groups_stale on figure_groups (group_key) where is_stale = 1;
create index figure_groups_event on figure_groups (period_from, place_country) where is_event = 1;
create index figure_groups_measure on figure_groups (measure, place_country, period_from);
insert into figure_groups (group_key, is_stale) select distinct group_key, 1 from claims where group_key is not null;

create trigger figure_groups_claim_stored after insert on claims when new.group_key is not null
begin
  insert into figure_groups (group_key, is_stale) values (new.group_key, 1)
  on conflict (group_key) do update set is_stale = 1 where is_stale = 0;
end;
create trigger figure_groups_claim_deleted after delete on claims when old.group_key is not null
begin
  update figure_groups set is_stale = 1 where group_key = old.group_key;
end;
create trigger figure_groups_version after update of is_current on versions when new.is_current <> old.is_current
begin
  update figure_groups set is_stale = 1
  where group_key in (select group_key from claims where version_id = new.id and group_key is not null);
end;
create trigger figure_groups_reviewed after insert on reviews
begin
  update figure_groups set is_stale = 1
  where group_key in (select group_key from claims where claim_id = new.claim_id and group_key is not null);
end;

drop view disagreements;
drop view qualifier_losses;
drop view echoes;
drop view related_claims;
create view related_claims as
select
  relations.kind as relation,
  (select group_concat(value, ' ') from json_each(relations.reasons)) as reasons,
  a.outlet as a_outlet,
  a.value as a_value,
  a.quote as a_quote,
  a.sentence_text as a_sentence_text,
  a.source_name as a_source_name,
  a.published as a_published,
  a.article_url as a_article_url,
  a.version as a_version,
  a.fetched_at as a_fetched_at,
  a.claim_id as a_claim_id,
  b.outlet as b_outlet,
  b.value as b_value,
  b.quote as b_quote,
  b.sentence_text as b_sentence_text,
  b.source_name as b_source_name,
  b.published as b_published,
  b.article_url as b_article_url,
  b.version as b_version,
  b.fetched_at as b_fetched_at,
  b.claim_id as b_claim_id,
  relations.field
from relations
join claim_sheet as a on a.claim_id = relations.a
join claim_sheet as b on b.claim_id = relations.b;

create view disagreements as
select * from related_claims where relation in ('conflicts', 'retracts', 'tension', 'qualifier_lost');

create view qualifier_losses as
select * from related_claims where relation = 'qualifier_lost';

create view echoes as
select * from related_claims where relation in ('echo', 'same_text');

create view changes as
select
  outlets.name as outlet,
  claim_changes.kind as change,
  claim_changes.note is not null as is_declared,
  claim_changes.note,
  claim_changes.changed_at,
  articles.url as article_url,
  new_version.title,
  coalesce(after.kind, before.kind) as kind,
  coalesce(after.measure, before.measure) as measure,
  coalesce(after.person, before.person) as person,
  before.value as before_value,
  after.value as after_value,
  before.quote as before_quote,
  after.quote as after_quote,
  before.source_name as before_source_name,
  after.source_name as after_source_name,
  before.sentence_text as before_sentence_text,
  after.sentence_text as after_sentence_text,
  old_version.version as before_version,
  new_version.version as after_version,
  old_version.fetched_at as before_fetched_at,
  new_version.fetched_at as after_fetched_at,
  before.claim_id as before_claim_id,
  after.claim_id as after_claim_id
from claim_changes
join versions as old_version on old_version.id = claim_changes.before_version
join versions as new_version on new_version.id = claim_changes.after_version
join articles on articles.id = new_version.article_id
join outlets on outlets.id = claim_changes.outlet_id
left join claims as before on before.id = claim_changes.before_claim
left join claims as after on after.id = claim_changes.after_claim;

create view revisions as
select
  outlet, article_url, title, measure, before_value, after_value, before_quote, after_quote, before_sentence_text,
  after_sentence_text, before_version, after_version, before_fetched_at, after_fetched_at, before_claim_id, after_claim_id
from changes
where kind = 'figure' and change in ('value_changed', 'bound_dropped', 'bound_changed');

create view support as
select
  measure, thing, unit, place_name, place_country, period_from, period_to, support, claims, outlets, roots, root_names,
  lowest, highest, group_key
from figure_groups
where claims > 0;

create view event_tolls as
select
  measure,
  thing,
  place_name,
  place_country,
  period_from,
  period_to,
  (
    select group_concat(trigger, ', ') from (
      select event.trigger from claims as event
      where event.kind = 'event' and event.date_from = figure_groups.period_from
        and event.place_country is figure_groups.place_country and event.event_type is not null
      group by event.event_type order by count(*) desc limit 3
    )
  ) as events,
  outlets,
  roots,
  support,
  first_outlet,
  first_published,
  first_value,
  latest_outlet,
  latest_published,
  latest_value,
  lowest,
  highest,
  over_time
from figure_groups
where is_event = 1 and claims > 0;

create view person_variants as
select
  name_key,
  json_group_array(distinct name) as names,
  count(*) as claims,
  (
    select json_group_array(distinct value) from (
      select claims.value
      from claim_people as same join claims on claims.id = same.claim and claims.kind = 'age'
      where same.name_key = claim_people.name_key limit 50
    )
  ) as ages,
  (
    select json_group_array(distinct outlet) from (
      select outlets.name as outlet
      from claim_people as same
      join claims on claims.id = same.claim
      join versions on versions.id = claims.version_id
      join articles on articles.id = versions.article_id
      join outlets on outlets.id = articles.outlet_id
      where same.name_key = claim_people.name_key limit 50
    )
  ) as outlets
from claim_people
where name_key is not null
group by name_key
having min(name) <> max(name);

create view outlet_profile as
with held as (
  select outlet_id, count(*) as versions, sum(iif(is_current, claims, 0)) as claims,
    sum(iif(is_current, figures, 0)) as figures, sum(iif(is_current, attributed, 0)) as attributed,
    sum(iif(is_current, named, 0)) as named
  from version_counts
  group by outlet_id
)
select
  outlets.name as outlet,
  (select count(*) from articles where articles.outlet_id = outlets.id) as articles,
  coalesce(held.versions, 0) as versions,
  coalesce(held.claims, 0) as claims,
  coalesce(held.figures, 0) as figures,
  round(held.attributed * 1.0 / nullif(held.claims, 0), 3) as attributed_share,
  round(held.named * 1.0 / nullif(held.claims, 0), 3) as named_source_share,
  (
    select count(*) from claim_changes
    where outlet_id = outlets.id and claim_changes.kind in ('value_changed', 'bound_dropped', 'bound_changed')
  ) as figures_revised,
  (
    select count(*) from relations where relations.kind = 'qualifier_lost' and a_outlet_id = outlets.id
  ) as qualifiers_lost,
  (
    select count(*) from claim_changes where outlet_id = outlets.id and note is null
  ) as changes_without_note
from outlets
left join held on held.outlet_id = outlets.id;

delete from schema_notes where object in ('claim_changes', 'outlet_profile', 'revisions', 'disagreements');

insert into schema_notes (object, column_name, note) values
  ('claims', 'comparison_key', 'Claims with the same key are compared with each other: measure, unit and country, or the person; empty for claims that are compared with nothing.'),
  ('claims', 'group_key', 'Figures with the same key stand side by side: measure, unit, thing, place and window.'),
  ('claim_people', 'name_key', 'The name as its spellings meet: no accents, one sign for each sound; empty for a phrase that is no name.'),
  ('relations', 'field', 'Of incomparable claims, what differs: value, scope, place, window, kind, modality, event or person.'),
  ('relations', 'a_outlet_id', 'The outlet of claim a.'),
  ('claim_changes', '', 'What a version of an article states otherwise than the version before, claim by claim.'),
  ('claim_changes', 'id', 'Number of the change.'),
  ('claim_changes', 'kind', 'added, removed, value_changed, bound_dropped, bound_changed, source_dropped, source_changed, period_changed or name_respelt.'),
  ('claim_changes', 'before_claim', 'Row of the older claim (claims.id); empty for one that was added.'),
  ('claim_changes', 'after_claim', 'Row of the newer claim (claims.id); empty for one that was removed.'),
  ('claim_changes', 'before_version', 'The older version (versions.id).'),
  ('claim_changes', 'after_version', 'The newer version (versions.id).'),
  ('claim_changes', 'outlet_id', 'The outlet.'),
  ('claim_changes', 'changed_at', 'When the newer version was fetched.'),
  ('claim_changes', 'similarity', 'Share of words that the two sentences have in common, figures left out, 0 to 1.'),
  ('claim_changes', 'note', 'The note in the newer text that declares a correction or update; empty when there is none: a silent change.'),
  ('version_counts', '', 'Claims of each version, counted when they are stored, so that outlet_profile need not count them.'),
  ('version_counts', 'version_id', 'The version.'),
  ('version_counts', 'outlet_id', 'The outlet.'),
  ('version_counts', 'is_current', 'As in versions.'),
  ('version_counts', 'claims', 'Its claims.'),
  ('version_counts', 'figures', 'Those that are figures.'),
  ('version_counts', 'attributed', 'Those with a source.'),
  ('version_counts', 'named', 'Those with a named source.'),
  ('figure_groups', '', 'Figures that stand side by side, summed up. A row that is stale is summed up anew by the next run.'),
  ('figure_groups', 'group_key', 'As in claims.'),
  ('figure_groups', 'is_stale', '1 when a claim of the group came, went or was reviewed since it was summed up.'),
  ('figure_groups', 'measure', 'As in claims.'),
  ('figure_groups', 'thing', 'What is counted beyond the measure: "women"; empty for everybody.'),
  ('figure_groups', 'unit', 'As in claims.'),
  ('figure_groups', 'place_name', 'The place as one of the articles names it.'),
  ('figure_groups', 'place_country', 'Its country.'),
  ('figure_groups', 'period_from', 'First day of the window.'),
  ('figure_groups', 'period_to', 'Last day of the window, in the latest of the claims.'),
  ('figure_groups', 'is_event', '1 for the figures of one event: a window of three days at most.'),
  ('figure_groups', 'support', 'primary_document: an outlet is itself the source, or a document is cited; multi_root: two or more named sources; single_root; unattributed; contested: two of the figures conflict; withdrawn: no current text states any of them.'),
  ('figure_groups', 'claims', 'Claims of current versions, at most the hundred latest and the twenty earliest.'),
  ('figure_groups', 'outlets', 'Outlets that print them.'),
  ('figure_groups', 'roots', 'Different sources behind them, each organization once under all its names.'),
  ('figure_groups', 'root_names', 'JSON array of these sources.'),
  ('figure_groups', 'first_outlet', 'Outlet that published first.'),
  ('figure_groups', 'first_published', 'When.'),
  ('figure_groups', 'first_value', 'The figure it gave.'),
  ('figure_groups', 'latest_outlet', 'Outlet that published last.'),
  ('figure_groups', 'latest_published', 'When.'),
  ('figure_groups', 'latest_value', 'The figure it gave.'),
  ('figure_groups', 'lowest', 'Lowest number that any of them states.'),
  ('figure_groups', 'highest', 'Highest number that any of them states.'),
  ('figure_groups', 'over_time', 'JSON array of published, outlet, value and claim id, oldest first.'),
  ('related_claims', 'field', 'Of incomparable claims, what differs.'),
  ('disagreements', '', 'Pairs of current claims that conflict, stand in tension, of which one takes the other back, or one lost a qualifier such as "at least".'),
  ('changes', '', 'What a newer version of an article states otherwise, no longer, or for the first time, with or without a note.'),
  ('changes', 'outlet', 'Name of the outlet.'),
  ('changes', 'change', 'Kind of the change; see claim_changes.kind.'),
  ('changes', 'is_declared', '1 when the newer text holds a note of correction or update.'),
  ('changes', 'note', 'The words of that note.'),
  ('changes', 'changed_at', 'When the newer version was fetched.'),
  ('changes', 'article_url', 'Canonical address of the article.'),
  ('revisions', '', 'Those of the changes that change a figure or its bound.'),
  ('support', '', 'How well each group of figures is supported: outlets that print it and sources behind them.'),
  ('event_tolls', '', 'Figures on one event, gathered from all outlets: who was first, lowest, highest, latest, and over time.'),
  ('event_tolls', 'events', 'What the articles say happened on that day in that country, most frequent first.'),
  ('person_variants', '', 'People whom the articles spell in more than one way.'),
  ('person_variants', 'name_key', 'The key under which the spellings meet.'),
  ('person_variants', 'names', 'JSON array of the spellings.'),
  ('person_variants', 'claims', 'Claims about the person.'),
  ('person_variants', 'ages', 'JSON array of the ages given.'),
  ('person_variants', 'outlets', 'JSON array of the outlets.'),
  ('outlet_profile', '', 'One row per outlet: how much it claims, how often it says who says so, what it changed.'),
  ('outlet_profile', 'outlet', 'Name of the outlet.'),
  ('outlet_profile', 'articles', 'Number of articles.'),
  ('outlet_profile', 'versions', 'Number of fetched texts.'),
  ('outlet_profile', 'claims', 'Number of current claims.'),
  ('outlet_profile', 'figures', 'Current claims that are figures.'),
  ('outlet_profile', 'attributed_share', 'Share of current claims with a source, 0 to 1.'),
  ('outlet_profile', 'named_source_share', 'Share of current claims with a named source, 0 to 1.'),
  ('outlet_profile', 'figures_revised', 'Figures changed from one version to the next.'),
  ('outlet_profile', 'qualifiers_lost', 'Figures repeated without their qualifier.'),
  ('outlet_profile', 'changes_without_note', 'Claims changed, added or removed from one version to the next without a note of it.');

update schema_notes
set note = 'same_text, echo, qualifier_lost, revises, updates, retracts, agrees, compatible, conflicts, tension or incomparable.'
where object = 'relations' and column_name = 'kind';

insert or ignore into schema_notes (object, column_name, note)
select views.name, shown.name, known.note
from (select 'support' as name union all select 'event_tolls') as views, pragma_table_info(views.name) as shown
join schema_notes as known on known.object = 'figure_groups' and known.column_name = shown.name;

insert or ignore into schema_notes (object, column_name, note)
select views.name, shown.name, known.note
from (select 'changes' as name union all select 'revisions' union all select 'disagreements') as views,
  pragma_table_info(views.name) as shown
join schema_notes as known on known.object in ('claim_sheet', 'related_claims') and known.column_name = shown.name;

insert or ignore into schema_notes (object, column_name, note)
select views.name, shown.name, iif(shown.name like 'before%', 'Before the change: ', 'After the change: ') || known.note
from (select 'changes' as name union all select 'revisions') as views, pragma_table_info(views.name) as shown
join schema_notes as known
  on known.object = 'claim_sheet' and known.column_name = substr(shown.name, instr(shown.name, '_') + 1)
where shown.name like 'before%' or shown.name like 'after%';

insert or ignore into schema_notes (object, column_name, note)
select views.name, shown.name, 'Of claim ' || substr(shown.name, 1, 1) || ': ' || known.note
from sqlite_schema as views, pragma_table_info(views.name) as shown
join schema_notes as known on known.object = 'claim_sheet' and known.column_name = substr(shown.name, 3)
where views.type = 'view' and substr(shown.name, 1, 2) in ('a_', 'b_');
insert or ignore into schema_notes (object, column_name, note)
select views.name, 'field', 'Of incomparable claims, what differs.'
from (select 'echoes' as name union all select 'qualifier_losses' union all select 'disagreements') as views;
