create table kernel.revision (
  name text primary key,
  value uuid not null default gen_random_uuid()
);
comment on table kernel.revision is 'shared: names the state of something that all read, the content say: as long as the value is the same, so is what was read of it';
-- What was never changed stands for this database as it was made: two of them must not share what is in memory.
insert into kernel.revision (name) values ('installation');
