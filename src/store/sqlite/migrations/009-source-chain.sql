-- Through whose hands a claim came, as the extractor read it: a column of its own, so that SQL can ask for it.

alter table claims add column source_cue_class text;
alter table claims add column source_chain text check (json_valid(source_chain));

insert into schema_notes (object, column_name, note) values
  ('claims', 'source_cue_class', 'What kind of word attributes: say, report, claim, deny, warn, estimate, confirm and others.'),
  ('claims', 'source_chain', 'JSON array of those between the outlet and the source, nearest to the outlet first, the source last: name, role (wire, medium, relay, source), cue and where its words stand. Empty when nobody stands between.');
