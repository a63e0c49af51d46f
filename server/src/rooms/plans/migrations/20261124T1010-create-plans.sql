create schema plans;

create table plans.plan (
  person_id uuid not null,
  plan_id uuid not null,
  computed_at timestamptz not null,
  cause text not null check (cause in ('first', 'evidence', 'preference', 'role', 'removal', 'completion', 'content')),
  starts_on date not null,
  minutes_a_week integer not null,
  model_version text not null,
  primary key (person_id, plan_id)
);
-- the newest plan of a person
create index plan_newest on plans.plan (person_id, computed_at desc, plan_id desc);

create table plans.plan_entry (
  person_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  skill_id uuid not null,
  week integer not null check (week >= 0),
  minutes integer not null,
  gain double precision not null,
  probability_known double precision not null check (probability_known between 0 and 1),
  reason jsonb not null,
  primary key (person_id, plan_id, position),
  foreign key (person_id, plan_id) references plans.plan
);

create table plans.plan_skip (
  person_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  skill_id uuid not null,
  probability_known double precision not null,
  primary key (person_id, plan_id, unit_id),
  foreign key (person_id, plan_id) references plans.plan
);

create table plans.plan_uncovered (
  person_id uuid not null,
  plan_id uuid not null,
  skill_id uuid not null,
  target_level integer not null,
  primary key (person_id, plan_id, skill_id),
  foreign key (person_id, plan_id) references plans.plan
);

create table plans.unit_removal (
  person_id uuid not null,
  unit_id uuid not null,
  removed_at timestamptz not null,
  restored_at timestamptz,
  primary key (person_id, unit_id, removed_at)
);
