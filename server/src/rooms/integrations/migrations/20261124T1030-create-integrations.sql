create schema integrations;

create table integrations.import_run (
  import_run_id uuid primary key,
  origin text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  progress jsonb not null default '{}',
  counts jsonb not null default '{}',
  started_at timestamptz not null,
  ended_at timestamptz
);

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
