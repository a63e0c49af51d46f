create table skills.release (
  release_id uuid primary key,
  scheme text not null check (scheme in ('onet', 'esco')),
  version text,
  state text not null check (state in ('compared', 'applying', 'applied')),
  import_run_id uuid not null,
  begun_by uuid,
  begun_at timestamptz not null,
  applied_at timestamptz
);
comment on table skills.release is 'what an import of O*NET or ESCO changed here; one that changes nothing leaves none';
comment on column skills.release.version is 'as the publisher numbers it; null where neither tables nor folders tell: then the day names it';
comment on column skills.release.state is 'compared: only what applying would change; applying: not all of it is in; applied';
comment on column skills.release.import_run_id is 'of the integrations room, which comes later';
comment on column skills.release.begun_by is 'the person; null for a command';
-- the comparison of an import, and what it has begun to apply
create index release_run on skills.release (import_run_id);

create table skills.release_change (
  release_change_id uuid primary key,
  release_id uuid not null references skills.release on delete cascade,
  kind text not null check (kind in ('element', 'occupation', 'role')),
  state text not null check (state in ('new', 'changed', 'withdrawn', 'returned')),
  external_id text not null,
  name text not null,
  domain text,
  fields jsonb not null,
  linked jsonb not null,
  holders integer
);
comment on table skills.release_change is 'what became of an element (a skill, a knowledge area or a group of them), of an occupation, and of a role that follows one; what stays the same has no row';
comment on column skills.release_change.external_id is 'of a role its role_id';
comment on column skills.release_change.fields is 'what changed, before and after; empty for what is new or withdrawn';
comment on column skills.release_change.linked is 'what of the organisation hangs on it, as it was then: of {id, name, match}, skills that are linked to an element, roles that were made from an occupation; of a role, the occupation';
comment on column skills.release_change.holders is 'of a role: how many people held it then';
-- the changes of a release by kind, and how many there are of each
create index release_change_kind on skills.release_change (release_id, kind, state);

alter table skills.external_skill
  add column withdrawn_in uuid references skills.release,
  -- What is stored is compared field by field, so that one can say what differs.
  drop column content_hash;
comment on column skills.external_skill.withdrawn_in is 'the release that no longer has it; null as long as it is there';

alter table skills.role_profile
  add column withdrawn_in uuid references skills.release,
  add column made_from uuid references skills.role_profile,
  drop column content_hash;
comment on column skills.role_profile.made_from is 'of a role: the occupation whose ratings it follows';
-- the roles that follow an occupation
create index role_profile_made_from on skills.role_profile (made_from) where made_from is not null;
