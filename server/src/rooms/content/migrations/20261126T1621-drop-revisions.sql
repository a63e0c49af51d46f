-- kernel.revision keeps those of all rooms, so that who calls is read with them.
drop table content.revision;
