-- A name as somebody types it without its accents: "zoe" finds Zoë, "wrobel" Wróbel.
alter table people.personal_detail add column folded_name text not null generated always as (
  translate(
    lower(regexp_replace(normalize(display_name, NFD), '[\u0300-\u036f]', '', 'g')),
    'łøđıæœß', 'lodiaos')
) stored;
comment on column people.personal_detail.folded_name is 'in small letters without accents; fold-name.ts folds what is searched for alike';
