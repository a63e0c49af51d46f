-- what somebody did, newest first
create index audit_entry_actor on kernel.audit_entry (actor_id, audit_entry_id);
