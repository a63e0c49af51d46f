create schema learning;

create table learning.presentation (
  person_id uuid not null,
  presentation_id uuid not null,
  item_id uuid not null,
  item_version integer not null,
  skill_id uuid,
  locale text not null,
  option_order text[] not null,
  context_kind text not null check (context_kind in ('skillCheck', 'unit')),
  context_id uuid not null,
  position integer not null,
  probability double precision not null check (probability > 0 and probability <= 1),
  candidates jsonb not null,
  presented_at timestamptz not null,
  primary key (person_id, presentation_id),
  -- two devices that ask at once get one question
  unique (person_id, context_kind, context_id, position)
);
comment on column learning.presentation.candidates is 'what else could have been shown, with probabilities and expected information';

create table learning.response (
  person_id uuid not null,
  presentation_id uuid not null,
  chosen text[] not null,
  outcome text not null check (outcome in ('correct', 'wrong', 'notLearnt')),
  duration_ms integer,
  responded_at timestamptz not null,
  statement_id uuid not null,
  reply jsonb not null,
  primary key (person_id, presentation_id),
  foreign key (person_id, presentation_id) references learning.presentation
);
comment on column learning.response.reply is 'what was replied, so that sending the same response again gets the same reply';

create table learning.unit_attempt (
  person_id uuid not null,
  unit_attempt_id uuid not null,
  unit_id uuid not null,
  unit_version integer not null,
  locale text not null,
  segment_id uuid,
  started_at timestamptz not null,
  completed_at timestamptz,
  before jsonb not null,
  primary key (person_id, unit_attempt_id)
);
comment on column learning.unit_attempt.segment_id is 'where the reader is, to go on there';
comment on column learning.unit_attempt.before is 'the proficiencies when it began, to say at the end what moved';
-- the open attempt at a unit; which units are completed
create index unit_attempt_unit on learning.unit_attempt (person_id, unit_id, started_at);
create unique index unit_attempt_open on learning.unit_attempt (person_id, unit_id) where completed_at is null;
