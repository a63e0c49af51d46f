alter table content.item_judgement add column locations jsonb not null default '[]';
comment on column content.item_judgement.locations is 'at which it is harder or easier than for equally able people where most work: name of the location, delta and size, of large groups only';
