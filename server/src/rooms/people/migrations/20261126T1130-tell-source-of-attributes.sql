alter table people.attribute add column source text;
comment on column people.attribute.source is 'the system that an import had the value from; null of those from before this was kept';
comment on column people.attribute.updated_at is 'since when the value is what it is';
-- of how many people a kind is kept; its values when it is kept no more
create index attribute_key on people.attribute (key);
