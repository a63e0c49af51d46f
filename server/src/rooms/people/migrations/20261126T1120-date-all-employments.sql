-- Whoever came by no file had no employment, so nobody could say when they left. Of them the earliest day is taken
-- that is known, and of those who left the last one.
insert into people.employment (person_id, started_on, ended_on)
select p.person_id, least(p.created_at::date, min(s.valid_from)),
  case when p.status <> 'active' then greatest(p.created_at::date, max(s.valid_to)) end
from people.person p
left join (
  select person_id, valid_from, valid_to from people.team_membership
  union all select person_id, valid_from, valid_to from people.role_holding) s on s.person_id = p.person_id
where not exists (select 1 from people.employment e where e.person_id = p.person_id)
group by p.person_id;
