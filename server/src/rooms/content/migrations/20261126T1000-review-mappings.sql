create table content.mapping_review (
  unit_id uuid not null references content.unit,
  sequence integer not null,
  unit_version integer not null,
  kind text not null check (kind in ('confirmed', 'refused', 'undone')),
  skills jsonb not null default '[]',
  reason text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (unit_id, sequence)
);
comment on table content.mapping_review is 'shared: what reviewers decided about the skills of units, one row a decision; the last of a unit holds, and taking it back is a row too';
comment on column content.mapping_review.skills is '[{skillId, level}] of a confirmed one; what holds of them is in unit_skill with the origin review';
comment on column content.mapping_review.unit_version is 'the version that was read: a refused unit comes back to the queue with the next';
