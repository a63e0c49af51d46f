create schema skills;

create table skills.framework (
  framework_id uuid primary key,
  key text not null unique,
  title text not null,
  description text not null default '',
  current_version integer not null
);

create table skills.framework_version (
  framework_version_id uuid primary key,
  framework_id uuid not null references skills.framework,
  version integer not null,
  content_hash text not null,
  published_at timestamptz not null,
  unique (framework_id, version)
);

create table skills.skill (
  skill_id uuid primary key,
  framework_id uuid not null references skills.framework,
  key text not null,
  unique (framework_id, key)
);

create table skills.skill_version (
  framework_version_id uuid not null references skills.framework_version,
  skill_id uuid not null references skills.skill,
  position integer not null,
  group_key text not null,
  group_name text not null,
  name text not null,
  summary text not null,
  levels jsonb not null,
  cut_points double precision[] not null check (array_length(cut_points, 1) = 4),
  primary key (framework_version_id, skill_id)
);
comment on column skills.skill_version.levels is 'five of {level, name, description}';
comment on column skills.skill_version.cut_points is 'logits between the five levels, rising';

create table skills.skill_relation (
  framework_version_id uuid not null references skills.framework_version,
  skill_id uuid not null references skills.skill,
  kind text not null check (kind in ('prerequisite', 'related', 'broader')),
  other_skill_id uuid not null references skills.skill,
  other_level integer check (other_level between 1 and 5),
  for_level integer check (for_level between 1 and 5),
  primary key (framework_version_id, skill_id, kind, other_skill_id)
);
comment on table skills.skill_relation is 'prerequisite: to reach for_level of skill, have other_level of other_skill';

-- Skills and occupations of other schemes, as their publishers describe them.
create table skills.external_skill (
  scheme text not null check (scheme in ('onet', 'esco')),
  external_id text not null,
  name text not null,
  domain text not null,
  description text not null,
  alternate_names text[] not null default '{}',
  broader_ids text[] not null default '{}',
  needs jsonb not null default '[]',
  level_anchors jsonb not null default '{}',
  content_hash text not null,
  primary key (scheme, external_id)
);
comment on column skills.external_skill.broader_ids is 'skills and groups above it in its scheme; no key, as a scheme may come in parts';
comment on column skills.external_skill.needs is 'of {id, kind}: what it needs in its scheme, kind essential or optional';

create table skills.skill_link (
  framework_version_id uuid not null references skills.framework_version,
  skill_id uuid not null references skills.skill,
  scheme text not null check (scheme in ('onet', 'esco')),
  external_id text not null,
  match text not null check (match in ('exact', 'close', 'broader', 'narrower')),
  primary key (framework_version_id, skill_id, scheme, external_id)
);
comment on table skills.skill_link is 'no key to external_skill: a framework may name ids that are not imported yet';

create table skills.role_profile (
  role_profile_id uuid primary key,
  source text not null check (source in ('organisation', 'onet', 'esco')),
  external_id text not null,
  title text not null,
  description text not null,
  role_id uuid,
  job_zone integer,
  alternate_titles text[] not null default '{}',
  version integer not null,
  content_hash text not null,
  updated_at timestamptz not null,
  unique (source, external_id)
);
comment on column skills.role_profile.role_id is 'the organisation''s role that this profile describes';
-- the profile of a role that somebody holds
create index role_profile_role on skills.role_profile (role_id) where role_id is not null;

create table skills.role_profile_target (
  role_profile_id uuid not null references skills.role_profile,
  skill_id uuid not null references skills.skill,
  level integer not null check (level between 1 and 5),
  importance integer not null check (importance between 1 and 5),
  primary key (role_profile_id, skill_id)
);

create table skills.role_profile_rating (
  role_profile_id uuid not null references skills.role_profile,
  scheme text not null,
  external_id text not null,
  importance double precision check (importance between 1 and 5),
  level double precision check (level between 0 and 7),
  low_precision boolean not null default false,
  not_relevant boolean not null default false,
  requirement text check (requirement in ('essential', 'optional')),
  primary key (role_profile_id, scheme, external_id)
);
comment on table skills.role_profile_rating is 'as its publisher says: O*NET rates importance and level, ESCO tells essential from optional; what becomes a target is decided by the scale table of the starter framework';

create table skills.personal_target (
  person_id uuid not null,
  skill_id uuid not null references skills.skill,
  level integer not null check (level between 1 and 5),
  set_at timestamptz not null,
  primary key (person_id, skill_id)
);
