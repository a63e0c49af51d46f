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

-- `pyhton` shares little with `python`: 0.2, where the operator's usual threshold is 0.3.
create function content.words_like(mistyped text)
returns table (word text, closeness real)
language plpgsql stable set enable_seqscan = off set pg_trgm.similarity_threshold = 0.2 as $$
begin
  return query select s.word, max(similarity(s.word, words_like.mistyped)) from content.search_word s
    where s.word % words_like.mistyped and s.word <> words_like.mistyped
    group by s.word order by 2 desc, s.word collate "C" limit 20;
end $$;
comment on function content.words_like is 'words of titles, summaries and headings that are written much like one, the likeliest first';

-- words_like
create index search_word_trigrams on content.search_word using gin (word gin_trgm_ops);
