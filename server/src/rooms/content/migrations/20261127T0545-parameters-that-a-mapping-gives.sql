alter table content.item_parameter drop constraint item_parameter_origin_check;
alter table content.item_parameter add check (origin in ('level', 'given'));
comment on column content.item_parameter.origin is 'level: they follow from the level that the item is mapped to; given: the mapping says them, as they are known from elsewhere';
