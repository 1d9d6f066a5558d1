-- The groups of figures that most outlets speak of, without a look at all of them.
create index figure_groups_telling on figure_groups (outlets desc, claims desc);
