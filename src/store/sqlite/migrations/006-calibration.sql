-- What the levels of confidence were worth on annotated articles, so that who reads the claims can read that beside them.

create table calibration (
  articles text not null,
  kind text not null,
  level text not null check (level in ('high', 'medium', 'low')),
  claims integer not null,
  right_share real not null check (right_share between 0 and 1),
  right_from real not null,
  right_to real not null,
  extractor_version text not null,
  data_version text not null,
  primary key (articles, kind, level)
) strict;

insert into schema_notes (object, column_name, note) values
  ('calibration', '', 'What each level of confidence was worth on annotated articles, for the rules that last wrote here.'),
  ('calibration', 'articles', '"dev": each held out while the weights were fitted; "test": never seen while the rules were written.'),
  ('calibration', 'kind', 'Kind of claim: figure, age, event.'),
  ('calibration', 'level', 'Level of confidence: high, medium or low.'),
  ('calibration', 'claims', 'Number of claims of this kind and level in the annotated articles.'),
  ('calibration', 'right_share', 'Share of them whose core is right, 0 to 1.'),
  ('calibration', 'right_from', 'Lower end of the 95 % interval of that share (Wilson).'),
  ('calibration', 'right_to', 'Upper end of that interval.'),
  ('calibration', 'extractor_version', 'Version of the rules that were measured.'),
  ('calibration', 'data_version', 'Version of the data (lexicons, gazetteer) that was measured.');
