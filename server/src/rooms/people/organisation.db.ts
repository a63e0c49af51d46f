import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Work } from '#kernel/work';
import { current, dayOf, tables } from './tables.db.ts';

export type RoleRow = {
  readonly roleId: string;
  readonly key: string;
  readonly title: string;
  readonly summary: string;
};
export type TeamRow = { readonly teamId: string; readonly key: string; readonly name: string };

export async function insertTeam(work: Work, team: { key: string; name: string }): Promise<string> {
  const teamId = work.newId();
  await tables(work.db)
    .insertInto('people.team')
    .values({ team_id: teamId, key: team.key, name: team.name, created_at: work.clock.now() })
    .execute();
  return teamId;
}

export async function insertRole(
  work: Work,
  role: { key: string; title: string; summary: string },
): Promise<string> {
  const roleId = work.newId();
  await tables(work.db)
    .insertInto('people.role')
    .values({ role_id: roleId, ...role, created_at: work.clock.now() })
    .execute();
  return roleId;
}

export async function insertEmployment(work: Work, personId: string, from: string): Promise<void> {
  await tables(work.db)
    .insertInto('people.employment')
    .values({ person_id: personId, started_on: from })
    .execute();
}

export async function insertMembership(
  work: Work,
  personId: string,
  teamId: string,
  from: string,
): Promise<void> {
  await tables(work.db)
    .insertInto('people.team_membership')
    .values({ person_id: personId, team_id: teamId, valid_from: from })
    .execute();
}

export async function insertStay(
  work: Work,
  personId: string,
  locationId: string,
  from: string,
): Promise<void> {
  await tables(work.db)
    .insertInto('people.location_stay')
    .values({ person_id: personId, location_id: locationId, valid_from: from })
    .execute();
}

/** By person, the name of the location at which they work today. */
export async function selectLocationNames(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select s.person_id as "personId", l.name
    from people.location_stay s join people.location l using (location_id)
    where s.person_id = any(${[...personIds]}::uuid[]) and ${current(dayOf(work.clock.now()))}
    order by s.valid_from`.execute(work.db);
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}

export async function insertManagement(
  work: Work,
  personId: string,
  managerId: string,
  from: string,
): Promise<void> {
  await tables(work.db)
    .insertInto('people.management')
    .values({
      management_id: work.newId(),
      person_id: personId,
      manager_id: managerId,
      kind: 'line',
      valid_from: from,
    })
    .execute();
}

/** Ends the holdings of today and begins another one, from a day on. */
export async function replaceRoleHolding(
  work: Work,
  personId: string,
  roleId: string,
  on: string,
): Promise<void> {
  const db = tables(work.db);
  await db
    .deleteFrom('people.role_holding')
    .where('person_id', '=', personId)
    .where('valid_from', '>=', on)
    .execute();
  await db
    .updateTable('people.role_holding')
    .set({ valid_to: on })
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .execute();
  await db
    .insertInto('people.role_holding')
    .values({ person_id: personId, role_id: roleId, valid_from: on })
    .execute();
}

export async function selectRoles(db: Db): Promise<RoleRow[]> {
  return await tables(db)
    .selectFrom('people.role')
    .select(['role_id as roleId', 'key', 'title', 'summary'])
    .orderBy('title')
    .execute();
}

export async function updateRole(
  work: Work,
  roleId: string,
  { title, summary }: { readonly title: string; readonly summary: string },
): Promise<void> {
  await tables(work.db)
    .updateTable('people.role')
    .set({ title, summary })
    .where('role_id', '=', roleId)
    .execute();
}

/** The role that a person holds today: the one that they took on last. */
const roleHeld = (on: string) => sql`(select h.role_id from people.role_holding h
  where h.person_id = p.person_id and ${current(on)} order by h.valid_from desc limit 1)`;

/** How many active people hold each role today; roles that nobody holds are left out. */
export async function selectHolderCounts(work: Work): Promise<Map<string, number>> {
  const { rows } = await sql<{ roleId: string; holders: number }>`
    select held.role_id as "roleId", count(*)::int as holders
    from (select ${roleHeld(dayOf(work.clock.now()))} as role_id
      from people.person p where p.status = 'active') held
    where held.role_id is not null group by held.role_id`.execute(work.db);
  return new Map(rows.map((row) => [row.roleId, row.holders]));
}

/** Active people who hold a role today, and those who only aim at it. */
export async function selectRolePeople(
  work: Work,
  roleId: string,
): Promise<{ personId: string; holds: boolean }[]> {
  const held = roleHeld(dayOf(work.clock.now()));
  const { rows } = await sql<{ personId: string; holds: boolean }>`
    select one.person_id as "personId", one.holds
    from (select p.person_id, f.aspiration_role_id, coalesce(${held} = ${roleId}::uuid, false) as holds
      from people.person p join people.preference f on f.person_id = p.person_id
      where p.status = 'active') one
    where one.holds or one.aspiration_role_id = ${roleId}::uuid
    order by one.person_id`.execute(work.db);
  return rows;
}

/**
 * Leaves a trace with many people that somebody read what is made from the data of all of them; once a day, however
 * often the reader tries another draft.
 */
export async function insertReadTraces(
  work: Work,
  personIds: readonly string[],
  read: { readonly readerId: string; readonly action: string; readonly purpose: string },
): Promise<void> {
  const now = work.clock.now();
  const ids = personIds.map((personId) => ({ person_id: personId, read_trace_id: work.newId() }));
  await sql`
    insert into people.read_trace
      (person_id, read_trace_id, reader_id, action, purpose, team_id, read_on, read_at, times)
    select r.person_id, r.read_trace_id, ${read.readerId}, ${read.action}, ${read.purpose}, null,
      ${dayOf(now)}, ${now}, 1
    from json_to_recordset(${JSON.stringify(ids)}::json) as r(person_id uuid, read_trace_id uuid)
    on conflict do nothing`.execute(work.db);
}

export async function selectTeams(db: Db): Promise<TeamRow[]> {
  return await tables(db)
    .selectFrom('people.team')
    .select(['team_id as teamId', 'key', 'name'])
    .orderBy('name')
    .execute();
}

/** The members of a team today, in the order of their names. */
export async function selectTeamMembers(work: Work, teamId: string): Promise<string[]> {
  const rows = await tables(work.db)
    .selectFrom('people.team_membership as m')
    .innerJoin('people.person as p', 'p.person_id', 'm.person_id')
    .innerJoin('people.personal_detail as d', 'd.person_id', 'm.person_id')
    .select('m.person_id')
    .where('m.team_id', '=', teamId)
    .where('p.status', '=', 'active')
    .where(current(dayOf(work.clock.now())))
    .orderBy('d.display_name')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Teams in which this person manages at least one member today; members of those teams are their reports' peers. */
export async function selectTeamsManagedBy(work: Work, managerId: string): Promise<TeamRow[]> {
  const on = dayOf(work.clock.now());
  const { rows } = await sql<TeamRow>`
    select distinct t.team_id as "teamId", t.key, t.name
    from people.team t
    where exists (
      select 1 from people.team_membership m
      join people.management g on g.person_id = m.person_id and g.manager_id = ${managerId}
      where m.team_id = t.team_id
        and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
        and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on}))
      and not exists (
      select 1 from people.team_membership m
      where m.team_id = t.team_id and m.person_id <> ${managerId}
        and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
        and not exists (
          select 1 from people.management g where g.person_id = m.person_id and g.manager_id = ${managerId}
            and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})))
    order by t.name`.execute(work.db);
  return rows;
}

export async function selectManagerNames(
  work: Work,
  personId: string,
): Promise<{ personId: string; displayName: string }[]> {
  return await tables(work.db)
    .selectFrom('people.management as g')
    .innerJoin('people.personal_detail as d', 'd.person_id', 'g.manager_id')
    .select(['g.manager_id as personId', 'd.display_name as displayName'])
    .where('g.person_id', '=', personId)
    .where(current(dayOf(work.clock.now())))
    .orderBy('g.kind', 'desc')
    .execute();
}
