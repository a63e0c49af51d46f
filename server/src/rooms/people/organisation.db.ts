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
): Promise<{ displayName: string }[]> {
  return await tables(work.db)
    .selectFrom('people.management as g')
    .innerJoin('people.personal_detail as d', 'd.person_id', 'g.manager_id')
    .select('d.display_name as displayName')
    .where('g.person_id', '=', personId)
    .where(current(dayOf(work.clock.now())))
    .orderBy('g.kind', 'desc')
    .execute();
}
