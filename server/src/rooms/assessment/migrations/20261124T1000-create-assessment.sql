create schema assessment;

create table assessment.skill_check (
  person_id uuid not null,
  skill_check_id uuid not null,
  state text not null check (state in ('open', 'finished', 'stopped')),
  maximum_items integer not null,
  asked_count integer not null default 0,
  seed text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('sure', 'maximum', 'noItems', 'stopped')),
  primary key (person_id, skill_check_id)
);
-- one open check a person, so that another device goes on with the same
create unique index skill_check_open on assessment.skill_check (person_id) where state = 'open';

create table assessment.skill_check_skill (
  person_id uuid not null,
  skill_check_id uuid not null,
  skill_id uuid not null,
  target_level integer not null,
  weight double precision not null,
  asked_count integer not null default 0,
  before_mean double precision not null,
  before_variance double precision not null,
  after_mean double precision,
  after_variance double precision,
  primary key (person_id, skill_check_id, skill_id),
  foreign key (person_id, skill_check_id) references assessment.skill_check
);
