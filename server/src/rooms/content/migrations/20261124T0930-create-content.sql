create schema content;

-- Changes with every change of content or mapping, so that what was read once can be kept in memory until then.
create table content.revision (
  only_one boolean primary key check (only_one),
  revision uuid not null
);
insert into content.revision (only_one, revision) values (true, gen_random_uuid());

create table content.source (
  source text primary key,
  title text,
  repository text,
  licence text,
  attribution text,
  note text,
  content_hash text not null
);
comment on table content.source is 'where content comes from and how its makers want to be named';

create table content.module (
  module_id uuid primary key,
  source text not null,
  external_id text not null unique,
  current_version integer not null
);
comment on column content.module.external_id is 'the id in its source, that of the original language; unique over all sources, as files name modules, units and items by it alone';

create table content.module_version (
  module_id uuid not null references content.module,
  version integer not null,
  content_hash text not null,
  position integer,
  level text,
  topics text[] not null default '{}',
  published_at timestamptz not null,
  primary key (module_id, version)
);
comment on column content.module_version.content_hash is 'of this row; the texts have their own in each variant';

create table content.module_variant (
  module_id uuid not null,
  version integer not null,
  locale text not null,
  external_id text not null,
  content_hash text not null,
  title text not null,
  summary text not null,
  primary key (module_id, version, locale),
  foreign key (module_id, version) references content.module_version
);

create table content.path (
  path_id uuid primary key,
  source text not null,
  external_id text not null unique,
  current_version integer not null
);

create table content.path_version (
  path_id uuid not null references content.path,
  version integer not null,
  content_hash text not null,
  texts jsonb not null,
  levels text[] not null default '{}',
  module_ids uuid[] not null,
  published_at timestamptz not null,
  primary key (path_id, version)
);
comment on table content.path_version is 'modules that an author put in order; immutable once published';
comment on column content.path_version.texts is 'by language: {title, summary}';

create table content.unit (
  unit_id uuid primary key,
  source text not null,
  external_id text not null unique,
  module_id uuid references content.module,
  position integer not null,
  current_version integer not null,
  withdrawn_at timestamptz
);
comment on column content.unit.module_id is 'null: the unit stands alone';
-- the units of a module in order
create index unit_module on content.unit (module_id, position);
-- the units of a source: which a mapping is about
create index unit_source on content.unit (source);

create table content.unit_version (
  unit_id uuid not null references content.unit,
  version integer not null,
  content_hash text not null,
  kind text not null check (kind in ('lesson', 'exercise', 'assessment')),
  duration_minutes integer,
  duration_origin text not null,
  level text,
  topics text[] not null default '{}',
  published_at timestamptz not null,
  primary key (unit_id, version)
);
comment on table content.unit_version is 'immutable once published, with all its locale variants; a change is a new version';

create table content.unit_variant (
  unit_id uuid not null,
  version integer not null,
  locale text not null,
  external_id text not null,
  source text not null,
  content_hash text not null,
  title text not null,
  summary text not null,
  objectives text[] not null default '{}',
  licence text not null,
  source_url text,
  word_count integer not null,
  primary key (unit_id, version, locale),
  foreign key (unit_id, version) references content.unit_version
);
comment on column content.unit_variant.source is 'a translation may come from elsewhere than its original, under another licence';

create table content.segment (
  segment_id uuid primary key,
  unit_id uuid not null references content.unit,
  key text not null,
  unique (unit_id, key)
);
comment on table content.segment is 'a part of a unit whose id survives editing and is the same in every language; progress attaches here';

create table content.segment_variant (
  unit_id uuid not null,
  version integer not null,
  locale text not null,
  position integer not null,
  segment_id uuid not null references content.segment,
  title text not null,
  level integer not null,
  markdown text not null,
  words integer not null,
  primary key (unit_id, version, locale, position),
  foreign key (unit_id, version, locale) references content.unit_variant
);

create table content.unit_search (
  unit_id uuid not null references content.unit,
  locale text not null,
  document tsvector not null,
  primary key (unit_id, locale)
);
comment on table content.unit_search is 'the current version of each unit and language, for search';
-- search by words
create index unit_search_document on content.unit_search using gin (document);

create table content.search_word (
  locale text not null,
  word text not null,
  primary key (locale, word)
);
comment on table content.search_word is 'words of titles, summaries and headings, to find what a mistyped word meant';
-- similarity(): search in spite of typing errors
create extension if not exists pg_trgm;

create table content.unit_prerequisite (
  unit_id uuid not null references content.unit,
  requires_unit_id uuid not null references content.unit,
  primary key (unit_id, requires_unit_id)
);

create table content.unit_skill (
  unit_id uuid not null references content.unit,
  skill_id uuid not null,
  level integer not null check (level between 1 and 5),
  origin text not null,
  primary key (unit_id, skill_id)
);
comment on table content.unit_skill is 'a unit leads to this level of the skill; only mapped units are ever planned';
-- the units that teach a skill
create index unit_skill_skill on content.unit_skill (skill_id);

create table content.item (
  item_id uuid primary key,
  source text not null,
  external_id text not null unique,
  unit_id uuid references content.unit,
  position integer not null,
  current_version integer not null,
  withdrawn_at timestamptz
);
-- the items of a unit in order
create index item_unit on content.item (unit_id, position);
-- the items of a source: which a mapping is about
create index item_source on content.item (source);

create table content.item_version (
  item_id uuid not null references content.item,
  version integer not null,
  content_hash text not null,
  kind text not null check (kind in ('single', 'multiple', 'matching', 'open')),
  topic text,
  reference text,
  licence text not null,
  published_at timestamptz not null,
  primary key (item_id, version)
);

create table content.item_variant (
  item_id uuid not null,
  version integer not null,
  locale text not null,
  external_id text not null,
  content_hash text not null,
  stem text not null,
  explanation text,
  model_response text,
  pairs jsonb not null default '[]',
  primary key (item_id, version, locale),
  foreign key (item_id, version) references content.item_version
);
comment on column content.item_variant.pairs is 'of a matching item: {left, right} in the order of the file, each right one beside its left one';

create table content.item_option (
  item_id uuid not null,
  version integer not null,
  option_id text not null,
  position integer not null,
  correct boolean not null,
  primary key (item_id, version, option_id),
  foreign key (item_id, version) references content.item_version
);

create table content.option_variant (
  item_id uuid not null,
  version integer not null,
  locale text not null,
  option_id text not null,
  text text not null,
  explanation text,
  primary key (item_id, version, locale, option_id),
  foreign key (item_id, version, option_id) references content.item_option
);

create table content.item_skill (
  item_id uuid primary key references content.item,
  skill_id uuid not null,
  level integer not null check (level between 1 and 5),
  origin text not null
);
-- the items that test a skill
create index item_skill_skill on content.item_skill (skill_id);

create table content.item_parameter (
  item_id uuid not null references content.item,
  model_version text not null,
  difficulty double precision not null,
  discrimination double precision not null check (discrimination > 0),
  guessing double precision not null check (guessing >= 0 and guessing < 1),
  origin text not null check (origin in ('level', 'responses')),
  set_at timestamptz not null,
  primary key (item_id, model_version)
);

create table content.asset (
  source text not null,
  path text not null,
  file_hash text not null,
  media_type text not null,
  primary key (source, path)
);
comment on table content.asset is 'images of units; the bytes are kept by the kernel under their hash';
