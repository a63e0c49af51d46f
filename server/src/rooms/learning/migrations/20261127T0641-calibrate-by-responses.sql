-- the responses to the items of a skill, a person's side by side, page by page: selectResponsesOfSkill
create index presentation_of_skill on learning.presentation (skill_id, person_id, presentation_id)
  where responded_at is not null;
-- how many responses in checks are new: countNewResponses
create index presentation_new on learning.presentation (skill_id, responded_at)
  where responded_at is not null and context_kind = 'skillCheck';

create table learning.calibration_run (
  calibration_run_id uuid primary key,
  begun_at timestamptz not null,
  skills_due integer not null,
  skills_done integer not null default 0,
  ended_at timestamptz
);
comment on table learning.calibration_run is 'shared: how far the job is that fits items to responses; one that has no end was broken off, and the next goes on with the skills that are left';
