create table content.calibration (
  skill_id uuid not null,
  number integer not null check (number >= 1),
  outcome text not null check (outcome in ('published', 'worse', 'tooFew')),
  model_version text not null,
  answer_count integer not null,
  person_count integer not null,
  held_out_count integer not null,
  loss_before double precision,
  loss_after double precision,
  people_mean double precision,
  people_deviation double precision,
  responses_until timestamptz not null,
  calibrated_at timestamptz not null,
  primary key (skill_id, number),
  check ((outcome = 'tooFew') = (loss_after is null))
);
comment on table content.calibration is 'shared: each time that the items of a skill were fitted to responses, numbered; it never changes, and the last published one serves';
comment on column content.calibration.outcome is 'worse: it foretold the responses of people held out less well than what served, so it does not serve';
comment on column content.calibration.answer_count is 'to which it was fitted, of person_count people; held_out_count are those of others, to compare by';
comment on column content.calibration.loss_before is 'nats for each response held out, with what served before; loss_after with this one';
comment on column content.calibration.people_mean is 'of those who responded, on the skill''s scale; with people_deviation';
comment on column content.calibration.responses_until is 'the newest response that was read; later ones are new';

create table content.calibrated_item (
  skill_id uuid not null,
  number integer not null,
  item_id uuid not null references content.item,
  item_version integer not null,
  difficulty double precision not null,
  discrimination double precision not null check (discrimination > 0),
  guessing double precision not null check (guessing >= 0 and guessing < 1),
  difficulty_error double precision not null,
  discrimination_error double precision not null,
  guessing_error double precision not null,
  answer_count integer not null,
  primary key (skill_id, number, item_id),
  foreign key (skill_id, number) references content.calibration
);
comment on table content.calibrated_item is 'shared: parameters of an item''s version by a calibration, with their standard errors';
