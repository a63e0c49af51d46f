create table people.employment (
  person_id uuid not null references people.person,
  started_on date not null,
  ended_on date,
  primary key (person_id, started_on),
  check (ended_on is null or ended_on >= started_on)
);
comment on table people.employment is 'from when to when a person belongs to the organisation; who comes back is the same person with one more row';

create table people.location (
  location_id uuid primary key,
  key text not null unique,
  name text not null,
  created_at timestamptz not null
);

create table people.location_stay (
  person_id uuid not null references people.person,
  location_id uuid not null references people.location,
  valid_from date not null,
  valid_to date,
  primary key (person_id, location_id, valid_from)
);

create table people.attribute_kind (
  key text primary key,
  title text not null,
  purpose text not null,
  viewer text not null check (viewer in ('self', 'manager', 'administrator')),
  created_at timestamptz not null
);
comment on table people.attribute_kind is 'what is kept about people beyond name, team, role and dates: each with why, and who may see it besides the person';

create table people.attribute (
  person_id uuid not null references people.person,
  key text not null references people.attribute_kind,
  value text not null,
  updated_at timestamptz not null,
  primary key (person_id, key)
);
