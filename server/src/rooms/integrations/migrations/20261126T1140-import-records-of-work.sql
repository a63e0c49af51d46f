alter table integrations.import_run drop constraint import_run_kind_check;
alter table integrations.import_run add constraint import_run_kind_check
  check (kind in ('content', 'people', 'performance'));
