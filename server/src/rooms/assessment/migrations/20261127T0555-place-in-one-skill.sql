alter table assessment.skill_check add column exact_to double precision check (exact_to > 0);
comment on column assessment.skill_check.exact_to is 'a placement in one skill: it goes on until the estimate has a standard deviation below this, logits; null: it is about gaps';
alter table assessment.skill_check drop constraint skill_check_end_reason_check;
alter table assessment.skill_check add constraint skill_check_end_reason_check
  check (end_reason in ('sure', 'exact', 'maximum', 'noItems', 'littleToLearn', 'stopped'));
