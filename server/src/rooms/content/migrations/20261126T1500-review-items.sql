-- Questions are reviewed as units are, and one table has the decisions about both.
alter table content.mapping_review drop constraint mapping_review_pkey;
alter table content.mapping_review alter column unit_id drop not null;
alter table content.mapping_review rename column unit_version to version;
alter table content.mapping_review
  add column item_id uuid references content.item,
  add constraint mapping_review_subject check (num_nonnulls(unit_id, item_id) = 1),
  add column subject_id uuid not null generated always as (coalesce(unit_id, item_id)) stored,
  add primary key (subject_id, sequence),
  add column decision_id uuid not null default gen_random_uuid();
alter table content.mapping_review alter column decision_id drop default;
-- what was decided together, to take it back together
create index mapping_review_decision on content.mapping_review (decision_id);
comment on table content.mapping_review is 'shared: what reviewers decided about the skills of units and items, a row for each decision about each; the last of a unit or item holds, and taking it back is a row too';
comment on column content.mapping_review.skills is '[{skillId, level}] of a confirmed one, one only of an item; what holds of them is in unit_skill or item_skill with the origin review';
comment on column content.mapping_review.version is 'the version that was read: what was refused comes back to the queue with the next';
comment on column content.mapping_review.decision_id is 'the same for all items that were decided about in one go';

-- What was made of texts holds when only a mapping changes, as it does with every decision of a reviewer.
alter table content.revision add column texts uuid not null default gen_random_uuid();
alter table content.revision alter column texts drop default;
comment on column content.revision.revision is 'changes with content and with mappings';
comment on column content.revision.texts is 'changes with content only';
