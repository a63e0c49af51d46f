create extension if not exists pg_trgm;

alter table skills.role_profile_target
  add column origin text not null default 'set' check (origin in ('set', 'rating', 'proposal')),
  add column basis jsonb,
  add column set_at timestamptz;
comment on column skills.role_profile_target.origin is 'set by somebody of the organisation; follows from its publisher''s rating; or proposed from similar profiles, which counts for nobody until it is confirmed';
comment on column skills.role_profile_target.basis is 'the rating and the version of the scale, or the profiles that a proposal comes from; kept when somebody confirms or changes the target';

update skills.role_profile_target t set origin = 'rating'
from skills.role_profile p
where p.role_profile_id = t.role_profile_id and p.source <> 'organisation';
