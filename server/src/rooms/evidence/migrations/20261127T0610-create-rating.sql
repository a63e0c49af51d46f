-- who said what about somebody; what it counts as is the observation of its entry in the ledger
create table evidence.rating (
  person_id uuid not null,
  entry_id uuid not null,
  skill_id uuid not null,
  kind text not null check (kind in ('selfRating', 'managerRating', 'peerRating')),
  rater_id uuid,
  level integer not null check (level between 0 and 5),
  leniency double precision not null,
  rated_at timestamptz not null,
  replaced_at timestamptz,
  seen_at timestamptz,
  primary key (person_id, entry_id),
  foreign key (person_id, entry_id) references evidence.ledger_entry
);
comment on column evidence.rating.rater_id is 'the person themself for a self-rating; null once whoever rated was erased';
comment on column evidence.rating.level is 'as it was said; 0: not yet at the first level';
comment on column evidence.rating.leniency is 'logits that were taken off, as whoever rated was known then; never changed, so that a replay gives the same';
comment on column evidence.rating.replaced_at is 'taken back, or said anew by the same person: the entry counts no more';
comment on column evidence.rating.seen_at is 'when the person was told what somebody else said';
-- of each rater one rating of a skill counts
create unique index rating_standing on evidence.rating (person_id, skill_id, kind, rater_id) where replaced_at is null;
-- how people rate: selectRated
create index rating_of_kind on evidence.rating (kind, rated_at) where replaced_at is null;

-- a person asks a colleague how they see a skill of theirs
create table evidence.rating_request (
  person_id uuid not null,
  rating_request_id uuid not null,
  skill_id uuid not null,
  rater_id uuid not null,
  state text not null check (state in ('open', 'answered', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, rating_request_id)
);
-- nobody is asked the same twice at a time
create unique index rating_request_open on evidence.rating_request (person_id, skill_id, rater_id) where state = 'open';
-- what somebody is asked: selectAsked
create index rating_request_rater on evidence.rating_request (rater_id, asked_at) where state = 'open';
