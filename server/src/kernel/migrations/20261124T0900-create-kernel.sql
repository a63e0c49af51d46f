-- What every room stands on: traces, events that leave a room, decisions, settings.

create table kernel.setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);
comment on table kernel.setting is 'shared: facts about this installation, such as the organisation and how far the demo is loaded';

create table kernel.outbox (
  event_id uuid primary key,
  kind text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  done_at timestamptz,
  attempts integer not null default 0,
  failure text
);
comment on table kernel.outbox is 'shared: events written in the transaction that caused them, delivered after it';
-- the dispatcher: oldest undelivered first
create index outbox_open on kernel.outbox (event_id) where done_at is null;

create table kernel.audit_entry (
  audit_entry_id uuid primary key,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null
);
comment on table kernel.audit_entry is 'shared: who did what to which thing; kept when a person is erased, by pseudonymous id';
-- the audit of one thing, newest first
create index audit_entry_subject on kernel.audit_entry (subject_kind, subject_id, audit_entry_id);

create table kernel.decision (
  person_id uuid not null,
  decision_id uuid not null,
  kind text not null check (kind in ('item', 'plan', 'today')),
  model_version text not null,
  inputs jsonb not null,
  chosen jsonb not null,
  alternatives jsonb not null,
  decided_at timestamptz not null,
  primary key (person_id, decision_id)
);
-- a person's decisions of one kind, newest first
create index decision_kind on kernel.decision (person_id, kind, decision_id);
