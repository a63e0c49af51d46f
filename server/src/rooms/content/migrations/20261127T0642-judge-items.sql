create table content.item_judgement (
  item_id uuid not null references content.item,
  item_version integer not null,
  policy text not null,
  answer_count integer not null,
  discrimination double precision not null,
  drift double precision not null,
  faults text[] not null,
  suspected_option_id text,
  languages jsonb not null default '[]',
  groups jsonb not null,
  judged_at timestamptz not null,
  primary key (item_id, item_version)
);
comment on table content.item_judgement is 'shared: what responses say about a version of an item; the last look replaces the one before';
comment on column content.item_judgement.groups is 'from the least to the most able: how many, and the share of each option by its id';

comment on column content.item_judgement.languages is 'in which it is harder or easier than for equally able people in the one that most read: locale, delta and size, of large groups only';

create table content.key_doubt (
  item_id uuid not null references content.item,
  item_version integer not null,
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (item_id, item_version),
  check ((settled_at is null) = (settled_by is null))
);
comment on table content.key_doubt is 'shared: a key that responses speak against; its item counts for nobody until an author says that the key is right, or corrects it in a new version';
comment on column content.key_doubt.settled_at is 'the key was said to be right: it is not doubted again';
