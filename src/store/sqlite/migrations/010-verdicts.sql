-- What a fact-checker found beyond whether the record is right, and the claim sheet in which it was written down.

alter table reviews add column verdict text;
alter table reviews add column sheet_sha256 text;

insert into schema_notes (object, column_name, note) values
  ('reviews', 'verdict', 'What a fact-checker found of the claim itself: true, misleading, false ... Never said by the machine.'),
  ('reviews', 'sheet_sha256', 'SHA-256 of the claim sheet from which the review was imported; null for others.');
