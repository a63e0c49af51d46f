alter table assessment.skill_check
  add column unit_id uuid,
  add column unit_minutes integer,
  add column passed boolean,
  add constraint skill_check_of_unit_whole check ((unit_id is null) = (unit_minutes is null)),
  add constraint skill_check_passed check ((passed is not null) = (unit_id is not null and state <> 'open'));
comment on column assessment.skill_check.unit_id is 'the unit that somebody wants to test out of; null: a check of one''s targets';
comment on column assessment.skill_check.unit_minutes is 'how long the unit takes: saved when it is passed';
comment on column assessment.skill_check.passed is 'all that the unit leads to is known by the end';
-- when somebody last tried to test out of a unit
create index skill_check_unit on assessment.skill_check (person_id, unit_id, started_at desc) where unit_id is not null;
