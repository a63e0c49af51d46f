-- people by part of their name: selectPeoplePage, countListed. pg_trgm is there since the content room's first
-- migration. Who runs the server may have put it into a schema of its own and closed that: then Cairn starts without
-- the index and reads all names. Written at once (fastupdate = off): the embedded engine has nobody who would sort in
-- a waiting list later, and with 5,000 names in it the index was not worth asking.
do $$
declare
  home text := (
    select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pg_trgm' and has_schema_privilege(n.oid, 'usage'));
begin
  if home is not null then
    execute format(
      'create index personal_detail_folded_name on people.personal_detail
         using gin (folded_name %I.gin_trgm_ops) with (fastupdate = off)',
      home);
  end if;
end $$;
-- a person by a whole identifier, whatever its source: selectPeoplePage, countListed
create index identifier_external_id on people.identifier (lower(external_id)) where valid_to is null;
