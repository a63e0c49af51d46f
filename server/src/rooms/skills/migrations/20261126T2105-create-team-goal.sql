-- shared: what a team is to reach by a day, set by whoever leads it
create table skills.team_goal (
  team_id uuid not null,
  skill_id uuid not null references skills.skill,
  level integer not null check (level between 1 and 5),
  due_on date not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (team_id, skill_id)
);
comment on column skills.team_goal.due_on is 'a local date: for each member the end of that day where they are';
