-- its name is the table's now
drop index assessment.skill_check_unit;

create table assessment.skill_check_unit (
  person_id uuid not null,
  skill_check_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  minutes integer not null,
  passed boolean,
  primary key (person_id, skill_check_id, unit_id),
  foreign key (person_id, skill_check_id) references assessment.skill_check
);
comment on table assessment.skill_check_unit is 'the units that somebody wants to test out of by one check';
comment on column assessment.skill_check_unit.minutes is 'how long the unit takes: saved when it is passed';
comment on column assessment.skill_check_unit.passed is 'all that the unit leads to is known by the end; null while the check is open';

alter table assessment.skill_check
  add column scope text check (scope in ('unit', 'module', 'path')),
  add column module_id uuid,
  add constraint skill_check_of_module check ((scope is not distinct from 'module') = (module_id is not null));
comment on column assessment.skill_check.scope is 'of what somebody wants to test out; null: a check of one''s targets, or a placement';
update assessment.skill_check set scope = 'unit' where unit_id is not null;
insert into assessment.skill_check_unit (person_id, skill_check_id, unit_id, position, minutes, passed)
  select person_id, skill_check_id, unit_id, 0, unit_minutes, passed
  from assessment.skill_check where unit_id is not null;

alter table assessment.skill_check drop column unit_id, drop column unit_minutes, drop column passed;
-- when somebody last tried to test out of a unit
create index skill_check_unit_tried on assessment.skill_check_unit (person_id, unit_id);
