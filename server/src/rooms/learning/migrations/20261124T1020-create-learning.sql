create schema learning;

create table learning.presentation (
  person_id uuid not null,
  presentation_id uuid not null,
  item_id uuid not null,
  item_version integer not null,
  skill_id uuid,
  item_parameters jsonb,
  locale text not null,
  option_order text[] not null,
  context_kind text not null check (context_kind in ('skillCheck', 'unit')),
  context_id uuid not null,
  unit_id uuid,
  position integer not null check (position >= 1),
  why text not null check (why in ('uncertain', 'target', 'unit')),
  probability double precision not null check (probability > 0 and probability <= 1),
  candidates jsonb not null,
  presented_at timestamptz not null,
  responded_at timestamptz,
  primary key (person_id, presentation_id),
  -- two devices that ask at once get one question
  unique (person_id, context_kind, context_id, position),
  check ((skill_id is null) = (item_parameters is null))
);
comment on column learning.presentation.item_parameters is 'those it was chosen with, and with which the response will count; null when the item is mapped to no skill';
comment on column learning.presentation.unit_id is 'the unit in whose attempt it stands';
comment on column learning.presentation.candidates is 'what else could have been shown: cells of equal items, with how many there are, probabilities and expected information';
comment on column learning.presentation.responded_at is 'the same as of its response: set on this row too, so that whoever waited for it sees that it came';
-- what a person has met lately
create index presentation_lately on learning.presentation (person_id, presented_at);
-- what a person has ever responded to
create index presentation_answered on learning.presentation (person_id, item_id) where responded_at is not null;

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
  ending jsonb,
  primary key (person_id, unit_attempt_id),
  check ((completed_at is null) = (ending is null))
);
comment on column learning.unit_attempt.segment_id is 'where the reader is, to go on there';
comment on column learning.unit_attempt.before is 'the proficiencies when it began, to say at the end what moved';
comment on column learning.unit_attempt.ending is 'what was replied at its end, so that ending it again gets the same';
-- which units are completed
create index unit_attempt_unit on learning.unit_attempt (person_id, unit_id, started_at);
-- the open attempt at a unit: one
create unique index unit_attempt_open on learning.unit_attempt (person_id, unit_id) where completed_at is null;
