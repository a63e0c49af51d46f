create schema assessment;

create table assessment.skill_check (
  person_id uuid not null,
  skill_check_id uuid not null,
  state text not null check (state in ('open', 'finished', 'stopped')),
  maximum_items integer not null,
  seed text not null,
  locale text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('sure', 'maximum', 'noItems', 'littleToLearn', 'stopped')),
  primary key (person_id, skill_check_id),
  check ((state = 'open') = (ended_at is null and end_reason is null))
);
comment on column assessment.skill_check.locale is 'the language wanted when it began; an item that is not in it comes in another';
comment on column assessment.skill_check.seed is 'what the draws among the best items follow from, so that a check can be replayed';
-- one open check a person, so that another device goes on with the same
create unique index skill_check_open on assessment.skill_check (person_id) where state = 'open';
-- a person's newest check
create index skill_check_newest on assessment.skill_check (person_id, started_at desc, skill_check_id desc);

create table assessment.skill_check_skill (
  person_id uuid not null,
  skill_check_id uuid not null,
  skill_id uuid not null,
  position integer not null,
  target_level integer not null check (target_level between 0 and 5),
  weight double precision not null,
  before_mean double precision not null,
  before_variance double precision not null,
  after_mean double precision,
  after_variance double precision,
  primary key (person_id, skill_check_id, skill_id),
  foreign key (person_id, skill_check_id) references assessment.skill_check
);
comment on column assessment.skill_check_skill.target_level is '0: no target, every level matters';
comment on column assessment.skill_check_skill.before_mean is 'the shown estimate when the check began; after_mean when it ended';
