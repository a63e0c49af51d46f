create schema records;

create table records.agent (
  agent_id uuid primary key,
  agent_key text not null unique,
  person_id uuid,
  home_page text,
  created_at timestamptz not null
);
comment on table records.agent is 'shared: who acts in statements, by inverse functional identifier; linked to a person when known, which may be never';
comment on column records.agent.home_page is 'of the account by which Cairn itself names the person; set for that one agent of each person';
-- the account by which Cairn names a person: one
create unique index agent_person on records.agent (person_id) where home_page is not null;

create table records.statement_registry (
  statement_id uuid primary key,
  agent_id uuid not null references records.agent
);
comment on table records.statement_registry is 'shared: a statement id is unique in the store whoever sent it';

create table records.statement (
  agent_id uuid not null,
  statement_id uuid not null,
  verb_id text not null,
  object_id text not null,
  registration uuid,
  occurred_at timestamptz not null,
  stored_at timestamptz not null,
  payload jsonb not null,
  voided_at timestamptz,
  primary key (agent_id, statement_id)
);
-- one agent's statements in order
create index statement_order on records.statement (agent_id, stored_at, statement_id);
