create schema evidence;

create table evidence.ledger_entry (
  person_id uuid not null,
  entry_id uuid not null,
  skill_id uuid not null,
  kind text not null check (kind in ('response', 'selfRating', 'managerRating', 'peerRating', 'performanceRecord', 'completion', 'credential', 'statement')),
  source_kind text not null,
  source_id text not null,
  observed_at timestamptz not null,
  recorded_at timestamptz not null,
  observation jsonb not null,
  ceiling integer not null check (ceiling between 1 and 5),
  model_version text not null,
  before_mean double precision not null,
  before_variance double precision not null,
  after_mean double precision not null,
  after_variance double precision not null,
  policy text not null,
  voided_at timestamptz,
  primary key (person_id, entry_id),
  -- one fact is evidence once
  unique (person_id, source_kind, source_id, skill_id)
);
comment on column evidence.ledger_entry.source_id is 'no foreign key: later rooms and other systems are sources too';
comment on column evidence.ledger_entry.observation is 'what was observed with the parameters used, enough to recompute';
-- replaying a skill in order
create index ledger_entry_order on evidence.ledger_entry (person_id, skill_id, observed_at, entry_id);

create table evidence.contest (
  person_id uuid not null,
  contest_id uuid not null,
  entry_id uuid not null,
  reason text not null,
  state text not null check (state in ('open', 'withdrawn', 'upheld', 'rejected')),
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (person_id, contest_id),
  foreign key (person_id, entry_id) references evidence.ledger_entry
);
-- whether an entry is contested
create index contest_entry on evidence.contest (person_id, entry_id);

create table evidence.proficiency (
  person_id uuid not null,
  skill_id uuid not null,
  mean double precision not null,
  variance double precision not null check (variance > 0),
  attained_level integer not null default 0 check (attained_level between 0 and 5),
  entry_count integer not null,
  last_observed_at timestamptz not null,
  model_version text not null,
  updated_at timestamptz not null,
  primary key (person_id, skill_id)
);
comment on table evidence.proficiency is 'what the ledger comes to, as of last_observed_at; recomputing from the ledger gives the same';
