create schema evidence;

create table evidence.ledger_entry (
  person_id uuid not null,
  entry_id uuid not null,
  skill_id uuid not null,
  kind text not null check (kind in ('response', 'selfRating', 'managerRating', 'peerRating', 'performanceRecord', 'completion', 'credential', 'statement')),
  source_kind text not null,
  source_id text not null,
  about_kind text check (about_kind in ('item', 'unit')),
  about_id uuid,
  about_version integer,
  about_title text not null,
  observed_at timestamptz not null,
  recorded_at timestamptz not null,
  observation jsonb not null,
  ceiling integer not null check (ceiling between 0 and 5),
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
comment on column evidence.ledger_entry.about_id is 'the item or unit, so that a withdrawn item or a corrected key finds its evidence';
comment on column evidence.ledger_entry.about_title is 'as the person saw it then: evidence stays readable when content is withdrawn';
comment on column evidence.ledger_entry.observation is 'what was observed with the parameters used, enough to recompute';
comment on column evidence.ledger_entry.recorded_at is 'when it came in: what had been shown by then stays attained, whatever comes late';
comment on column evidence.ledger_entry.ceiling is 'the highest level that this entry can show; 0: none';
comment on column evidence.ledger_entry.model_version is 'with which before and after were computed; a replay changes all three';
comment on column evidence.ledger_entry.policy is 'the rule by which this became evidence';
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
-- whether an entry is contested: once at a time
create unique index contest_open on evidence.contest (person_id, entry_id) where state in ('open', 'upheld');

-- what waits for a decision, the oldest first
create index contest_waiting on evidence.contest (raised_at, contest_id) where state = 'open';

create table evidence.proficiency (
  person_id uuid not null,
  skill_id uuid not null,
  mean double precision not null,
  variance double precision not null check (variance > 0),
  attained_level integer not null default 0 check (attained_level between 0 and 5),
  showing jsonb not null check (jsonb_array_length(showing) = 5),
  entry_count integer not null,
  last_observed_at timestamptz not null,
  last_entry_id uuid not null,
  model_version text not null,
  updated_at timestamptz not null,
  primary key (person_id, skill_id)
);
comment on table evidence.proficiency is 'what the ledger comes to, as of last_observed_at; recomputing from the ledger gives the same';
comment on column evidence.proficiency.showing is 'for each level what the entries say that can show it: estimate, instant of the last one, support';
comment on column evidence.proficiency.model_version is 'under another one than serves now the skill is played again before anything is added';
