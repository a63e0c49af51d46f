create table learning.tracing_model (
  number integer primary key check (number >= 1),
  outcome text not null check (outcome in ('published', 'worse')),
  weights bytea,
  item_ids uuid[] not null,
  skill_ids uuid[] not null,
  response_count integer not null,
  person_count integer not null,
  held_out_count integer not null,
  loss_before double precision not null,
  loss_after double precision not null,
  responses_until timestamptz not null,
  fitted_at timestamptz not null,
  check (weights is null or outcome = 'published')
);
comment on table learning.tracing_model is 'shared: each time that the model of responses was fitted, numbered; it never changes, and the last published one serves';
comment on column learning.tracing_model.outcome is 'worse: it foretold the responses of people held out less well than what served, so it does not serve';
comment on column learning.tracing_model.weights is 'as V8 serialises what the engine fitted; only of the one that serves';
comment on column learning.tracing_model.item_ids is 'the item of each number that the weights know items by; skill_ids: the same of skills';
comment on column learning.tracing_model.loss_before is 'nats for each response held out, with what served before, or by how often others were right; loss_after with this one';
-- a person's responses side by side, page by page, is the primary key of learning.response and of presentation
