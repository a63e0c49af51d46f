-- a skill that a person lets colleagues find them by; the level is read from what they have attained
create table evidence.shown_skill (
  person_id uuid not null,
  skill_id uuid not null,
  shown_at timestamptz not null,
  primary key (person_id, skill_id)
);
-- who knows this?
create index shown_skill_skill on evidence.shown_skill (skill_id);
