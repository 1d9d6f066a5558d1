-- Surnames meet however they are spelled: "Amiry-Moghaddam" and "Amiri-Moghadam" have one key.

update claim_people set surname_key = surname_key(name);

update schema_notes
set note = 'Last word of the name, under which its spellings meet: no accents, one sign for each sound; empty for a phrase that is no name.'
where object = 'claim_people' and column_name = 'surname_key';
