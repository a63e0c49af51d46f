-- one deed, newest first; and which deeds there are, by leaps
create index audit_entry_action on kernel.audit_entry (action, audit_entry_id);
