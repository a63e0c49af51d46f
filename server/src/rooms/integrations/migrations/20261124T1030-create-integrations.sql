create schema integrations;

create table integrations.import_run (
  import_run_id uuid primary key,
  kind text not null check (kind in ('content', 'people')),
  origin text not null,
  state text not null check (
    state in ('receiving', 'comparing', 'compared', 'applying', 'done', 'failed', 'discarded')),
  mapping jsonb,
  is_complete boolean not null default false,
  progress jsonb not null default '{}',
  comparison jsonb,
  result jsonb,
  problem_count integer not null default 0,
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on column integrations.import_run.origin is 'the folder or the file that was read, or who knows where the rows were';
comment on column integrations.import_run.is_complete is 'somebody said that a file of people names everybody: who is missing leaves';
comment on column integrations.import_run.comparison is 'what applying would come to, by the last comparison';
comment on column integrations.import_run.result is 'what it came to';
-- the list of imports, newest first: import_run_id is a uuidv7

create table integrations.import_problem (
  import_run_id uuid not null references integrations.import_run,
  position integer not null,
  file text not null,
  line integer not null,
  field text not null,
  detail text not null,
  mend text not null,
  primary key (import_run_id, position)
);
comment on table integrations.import_problem is 'the first thousand of the last comparison or of applying';
