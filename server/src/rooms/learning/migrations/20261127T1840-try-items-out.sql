-- A question that is on trial counts for nobody: false.
alter table learning.presentation add column counts boolean not null default true;
