-- how an item does: selectItemUses
create index presentation_of_item on learning.presentation (item_id, item_version) where responded_at is not null;
