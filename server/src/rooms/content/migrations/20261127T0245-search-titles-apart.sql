-- What a title says was cut out of the document for each hit, three times.
alter table content.unit_search
  add column title tsvector generated always as (ts_filter(document, '{a}')) stored;
-- Kept beside their rows, each look at a document fetched it anew. Most fit into a page; they do not pack any smaller.
alter table content.unit_search alter column document set storage external;
alter table content.unit_search set (toast_tuple_target = 8160);
update content.unit_search set document = document || ''::tsvector;
