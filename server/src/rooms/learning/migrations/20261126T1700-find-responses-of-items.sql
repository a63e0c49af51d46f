-- how an item does: selectFirstResponses and selectChosen
create index presentation_of_item on learning.presentation (item_id, item_version) where responded_at is not null;
