-- people by name, page by page: selectPeoplePage
create index personal_detail_name on people.personal_detail (lower(display_name), person_id);
-- who has a capability: selectPeoplePage, selectAdministrators
create index capability_grant_open on people.capability_grant (capability, person_id) where revoked_at is null;
