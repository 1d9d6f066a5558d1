-- Views for people who open the file in any SQLite tool. A column means what the column of the same name in claims or
-- versions means. Only claims of an article's current version are shown, save in revisions.

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
    (select decision from reviews where reviews.claim_id = claims.claim_id order by reviews.id desc limit 1),
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

create view figures_by_outlet as
select
  measure,
  place_country,
  place_name,
  outlet,
  value,
  low,
  high,
  bound,
  unit,
  counted,
  change,
  period_from,
  period_to,
  source_name,
  modality,
  negated,
  quote,
  confidence_p,
  confidence_level,
  status,
  published,
  article_url,
  version,
  fetched_at,
  claim_id
from claim_sheet
where kind = 'figure';

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
  b.claim_id as b_claim_id
from relations
join claim_sheet as a on a.claim_id = relations.a
join claim_sheet as b on b.claim_id = relations.b;

create view disagreements as
select * from related_claims where relation in ('conflicts', 'tension', 'qualifier_lost');

create view qualifier_losses as
select * from related_claims where relation = 'qualifier_lost';

create view echoes as
select * from related_claims where relation in ('echo', 'same_text');

create view revisions as
select
  outlets.name as outlet,
  articles.url as article_url,
  new_version.title,
  after.measure,
  before.value as before_value,
  after.value as after_value,
  before.quote as before_quote,
  after.quote as after_quote,
  before.sentence_text as before_sentence_text,
  after.sentence_text as after_sentence_text,
  old_version.version as before_version,
  new_version.version as after_version,
  old_version.fetched_at as before_fetched_at,
  new_version.fetched_at as after_fetched_at,
  before.claim_id as before_claim_id,
  after.claim_id as after_claim_id
from claim_changes
join claims as before on before.id = claim_changes.before_claim
join claims as after on after.id = claim_changes.after_claim
join versions as old_version on old_version.id = before.version_id
join versions as new_version on new_version.id = after.version_id
join articles on articles.id = new_version.article_id
join outlets on outlets.id = articles.outlet_id;

create view people as
select
  claim_people.name,
  group_concat(distinct iif(claims.kind = 'person', claims.role, null)) as roles,
  group_concat(distinct claims.affiliation) as affiliations,
  group_concat(distinct iif(claims.kind = 'age', claims.value, null)) as ages,
  group_concat(distinct iif(claims.kind = 'event', claims.date_from || ' ' || claims.trigger, null)) as events,
  count(distinct claims.claim_id) as claims,
  group_concat(distinct outlets.name) as outlets,
  min(versions.published) as first_published,
  max(versions.published) as last_published
from claim_people
join claims on claims.id = claim_people.claim
join versions on versions.id = claims.version_id and versions.is_current = 1
join articles on articles.id = versions.article_id
join outlets on outlets.id = articles.outlet_id
where claim_people.surname_key is not null
group by claim_people.name;

create view outlet_profile as
with held as (
  select
    articles.outlet_id,
    count(*) as claims,
    sum(claims.kind = 'figure') as figures,
    avg(claims.source_name is not null) as attributed_share,
    avg(claims.source_kind is 'named') as named_source_share
  from claims
  join versions on versions.id = claims.version_id and versions.is_current = 1
  join articles on articles.id = versions.article_id
  group by articles.outlet_id
)
select
  outlets.name as outlet,
  (select count(*) from articles where articles.outlet_id = outlets.id) as articles,
  (
    select count(*) from versions join articles on articles.id = versions.article_id
    where articles.outlet_id = outlets.id
  ) as versions,
  coalesce(held.claims, 0) as claims,
  coalesce(held.figures, 0) as figures,
  round(held.attributed_share, 3) as attributed_share,
  round(held.named_source_share, 3) as named_source_share,
  (select count(*) from revisions where revisions.outlet = outlets.name) as figures_revised,
  (select count(*) from qualifier_losses where qualifier_losses.a_outlet = outlets.name) as qualifiers_lost
from outlets
left join held on held.outlet_id = outlets.id;
