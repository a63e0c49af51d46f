create table content.segment_skill (
  segment_id uuid not null references content.segment,
  skill_id uuid not null,
  level integer check (level between 1 and 5),
  origin text not null,
  primary key (segment_id, skill_id)
);
comment on table content.segment_skill is 'what a part of a unit is about: it folds for whoever has attained all of it';
comment on column content.segment_skill.level is 'null: an author says that it is not about the skill, whatever a mapping says';
