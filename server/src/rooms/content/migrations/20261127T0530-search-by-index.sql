-- The planner holds a look at a document for as cheap as one at a number, and so reads all of them. These two ask the
-- indexes, a word at a time: what a search needs of most hits is only that they have the word.
create function content.units_saying(locale text, words tsquery)
returns table (unit_id uuid, title tsvector)
language plpgsql stable set enable_seqscan = off as $$
begin
  return query select s.unit_id, s.title from content.unit_search s
    where s.locale = units_saying.locale and s.document @@ units_saying.words;
end $$;
comment on function content.units_saying is 'units whose text of that language has the words, with what their titles say';

-- Written at once: after an import each search went through a list of what waited to be sorted in, until somebody
-- vacuumed, and on the embedded engine nobody does.
alter index content.unit_search_document set (fastupdate = off);
select gin_clean_pending_list('content.unit_search_document');

-- Who runs the server may have put pg_trgm into a schema of its own and closed that: then no word is like another, and
-- what is mistyped finds nothing. `pyhton` shares little with `python`: 0.2, where the operator's usual threshold is 0.3.
do $$
declare
  home text := (
    select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pg_trgm' and has_schema_privilege(n.oid, 'usage'));
begin
  if home is null then
    create function content.words_like(mistyped text)
    returns table (word text, closeness real)
    language sql stable as 'select null::text, null::real where false';
  else
    -- Only once its library is there does the server know the parameter that the function sets.
    execute format('select %I.similarity(''a'', ''b'')', home);
    execute format(
      'create function content.words_like(mistyped text)
       returns table (word text, closeness real)
       language plpgsql stable set enable_seqscan = off set pg_trgm.similarity_threshold = 0.2 as $make$
       begin
         return query select s.word, max(%1$I.similarity(s.word, words_like.mistyped))
           from content.search_word s
           where s.word operator(%1$I.%%) words_like.mistyped and s.word <> words_like.mistyped
           group by s.word order by 2 desc, s.word collate "C" limit 20;
       end $make$',
      home);
    -- words_like
    execute format(
      'create index search_word_trigrams on content.search_word
         using gin (word %I.gin_trgm_ops) with (fastupdate = off)',
      home);
  end if;
end $$;
comment on function content.words_like is 'words of titles, summaries and headings that are written much like one, the likeliest first';
