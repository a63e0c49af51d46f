-- what was expected of the responses to an item: selectAboutItems
create index ledger_entry_about on evidence.ledger_entry (about_id) where kind = 'response';
