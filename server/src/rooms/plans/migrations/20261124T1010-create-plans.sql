create schema plans;

create table plans.plan (
  person_id uuid not null,
  plan_id uuid not null,
  computed_at timestamptz not null,
  cause text not null check (cause in ('first', 'evidence', 'preference', 'role', 'target', 'removal', 'completion', 'content', 'week')),
  starts_on date not null,
  minutes_a_week integer not null,
  model_version text not null,
  basis jsonb not null,
  primary key (person_id, plan_id)
);
comment on column plans.plan.starts_on is 'the Monday of week 0, in the person''s time zone';
comment on column plans.plan.basis is 'what it rests on: the probability of being at each target, what was known, and which units there were; a change of it is what matters';
-- the newest plan of a person
create index plan_newest on plans.plan (person_id, computed_at desc, plan_id desc);

create table plans.plan_entry (
  person_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  skill_id uuid not null,
  level integer not null check (level between 1 and 5),
  week integer not null check (week >= 0),
  minutes integer not null,
  gain double precision not null,
  probability_known double precision not null check (probability_known between 0 and 1),
  reason jsonb not null,
  requires integer[] not null,
  primary key (person_id, plan_id, position),
  foreign key (person_id, plan_id) references plans.plan
);
comment on column plans.plan_entry.requires is 'positions of entries to do before';

create table plans.plan_skip (
  person_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  skill_id uuid not null,
  minutes integer not null,
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
comment on column plans.plan_uncovered.target_level is 'the highest wanted level, not known, to which no unit leads';

create table plans.unit_removal (
  person_id uuid not null,
  unit_id uuid not null,
  removed_at timestamptz not null,
  restored_at timestamptz,
  primary key (person_id, unit_id, removed_at)
);
-- taken out once at a time
create unique index unit_removal_open on plans.unit_removal (person_id, unit_id) where restored_at is null;

create table plans.unit_completion (
  person_id uuid not null,
  unit_id uuid not null,
  completed_at timestamptz not null,
  minutes integer not null,
  entry jsonb,
  primary key (person_id, unit_id, completed_at)
);
comment on table plans.unit_completion is 'what is done and not planned again; minutes count towards the week in which it was done';
comment on column plans.unit_completion.entry is 'its place in the plan then (skill, level, reason, gain), to show it as done; null when it was not planned';

create table plans.today_choice (
  person_id uuid not null,
  plan_id uuid not null,
  minutes integer not null,
  unit_id uuid not null,
  chosen_at timestamptz not null,
  primary key (person_id, plan_id, minutes, unit_id)
);
comment on table plans.today_choice is 'what has been logged as a decision, so that looking again does not log it again';
