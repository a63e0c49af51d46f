create schema people;

create table people.person (
  person_id uuid primary key,
  status text not null check (status in ('active', 'left', 'erased')),
  created_at timestamptz not null
);
comment on table people.person is 'shared: that a person exists; who they are stands apart in personal_detail, so that erasing leaves only this pseudonym';

create table people.personal_detail (
  person_id uuid primary key references people.person,
  display_name text not null,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  updated_at timestamptz not null
);

create table people.identifier (
  identifier_id uuid primary key,
  person_id uuid not null references people.person,
  source text not null,
  external_id text not null,
  valid_from timestamptz not null,
  valid_to timestamptz
);
comment on table people.identifier is 'shared: by which names other systems know a person; looked up before the person is known';
-- sign-in and imports: the person of (source, id)
create unique index identifier_current on people.identifier (source, lower(external_id)) where valid_to is null;

create table people.team (
  team_id uuid primary key,
  key text not null unique,
  name text not null,
  created_at timestamptz not null
);

create table people.team_membership (
  person_id uuid not null references people.person,
  team_id uuid not null references people.team,
  valid_from date not null,
  valid_to date,
  primary key (person_id, team_id, valid_from)
);
-- the members of a team
create index team_membership_team on people.team_membership (team_id);

create table people.management (
  management_id uuid primary key,
  person_id uuid not null references people.person,
  manager_id uuid not null references people.person,
  kind text not null check (kind in ('line', 'dotted')),
  valid_from date not null,
  valid_to date,
  check (person_id <> manager_id)
);
comment on table people.management is 'shared: who manages whom relates two people and belongs to the organisation';
-- is this person managed by that one; whom does a manager have
create index management_person on people.management (person_id, manager_id);
create index management_manager on people.management (manager_id);

create table people.role (
  role_id uuid primary key,
  key text not null unique,
  title text not null,
  summary text not null default '',
  created_at timestamptz not null
);

create table people.role_holding (
  person_id uuid not null references people.person,
  role_id uuid not null references people.role,
  valid_from date not null,
  valid_to date,
  primary key (person_id, role_id, valid_from)
);

create table people.capability_grant (
  person_id uuid not null references people.person,
  capability_grant_id uuid not null,
  capability text not null check (capability in ('administrator', 'learningLead')),
  team_id uuid references people.team,
  granted_at timestamptz not null,
  granted_by uuid,
  revoked_at timestamptz,
  primary key (person_id, capability_grant_id)
);

create table people.account (
  person_id uuid not null references people.person,
  kind text not null check (kind in ('password')),
  password_hash text not null,
  changed_at timestamptz not null,
  primary key (person_id, kind)
);

create table people.session (
  session_hash text primary key,
  person_id uuid not null references people.person,
  began_by text not null check (began_by in ('password', 'link', 'demo')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table people.session is 'shared: looked up by the hash of the cookie before the person is known';
-- ending all sessions of a person
create index session_person on people.session (person_id);

create table people.one_time_link (
  link_hash text primary key,
  person_id uuid not null references people.person,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table people.one_time_link is 'shared: looked up by the hash of the link before the person is known';

create table people.api_token (
  token_hash text primary key,
  person_id uuid not null references people.person,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table people.api_token is 'shared: looked up by the hash of the token before the person is known';

create table people.preference (
  person_id uuid primary key references people.person,
  minutes_a_week integer not null default 60 check (minutes_a_week between 5 and 2400),
  formats text[] not null default '{}',
  aspiration_role_id uuid references people.role,
  aspiration text not null default '',
  shares_ranges boolean not null default false,
  data_use_seen_at timestamptz,
  first_run_step text not null default 'welcome',
  first_run_done_at timestamptz,
  updated_at timestamptz not null
);
comment on column people.preference.shares_ranges is 'whether the person lets their manager see their own ranges, not only the team''s';
comment on column people.preference.first_run_step is 'where the first run is; kept so that it goes on there on any device';

create table people.read_trace (
  person_id uuid not null references people.person,
  read_trace_id uuid not null,
  reader_id uuid not null,
  action text not null,
  purpose text not null,
  team_id uuid,
  read_on date not null,
  read_at timestamptz not null,
  times integer not null default 1,
  primary key (person_id, read_trace_id),
  -- one row for what one reader does again on one day, so that looking often hides nothing
  unique nulls not distinct (person_id, read_on, reader_id, action, purpose, team_id)
);
comment on table people.read_trace is 'who read this person''s data, when and why; the person sees it';
comment on column people.read_trace.read_at is 'the last time on that day (UTC)';
