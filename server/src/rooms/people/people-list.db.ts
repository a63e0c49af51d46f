import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Capability } from '#kernel/permission';
import type { Work } from '#kernel/work';
import { foldName } from './fold-name.ts';
import { current, dayOf, tables } from './tables.db.ts';

export type GrantRow = {
  readonly grantId: string;
  readonly capability: Capability;
  /** Null for the whole organisation. */
  readonly teamId: string | null;
};

export type ListedPerson = {
  readonly personId: string;
  readonly displayName: string;
  readonly roleTitle: string | null;
  readonly teamName: string | null;
  /** ISO date; null of who is here. */
  readonly leftOn: string | null;
  readonly grants: readonly GrantRow[];
  /** The name as the database orders by it: where a page ends. */
  readonly place: string;
};

export type PeopleFilter = {
  /** Part of a name, or a whole identifier; all people when blank. */
  readonly query: string;
  /** By name alone. */
  readonly isByName?: boolean;
  readonly capability?: Capability | undefined;
  /** Those who are here, unless said. */
  readonly status?: 'active' | 'left' | undefined;
};

/** The name in small letters and the id: where a page ends. */
export type PeoplePlace = { readonly name: string; readonly personId: string };

function found({ query, isByName, capability, status = 'active' }: PeopleFilter) {
  const words = query.trim().toLowerCase();
  const part = `%${foldName(words).replaceAll(/[\\%_]/g, '\\$&')}%`;
  // An array and no `exists`: so either half of the `or` has an index (50,000 people: 0.2 ms instead of 18).
  const identified = isByName
    ? sql`false`
    : sql`d.person_id = any(array(select i.person_id from people.identifier i
        where i.valid_to is null and lower(i.external_id) = ${words}))`;
  const named = words === '' ? sql`true` : sql`(d.folded_name like ${part} or ${identified})`;
  const granted =
    capability === undefined
      ? sql`true`
      : sql`exists (select 1 from people.capability_grant g where g.person_id = p.person_id
          and g.capability = ${capability} and g.revoked_at is null)`;
  return sql`people.person p join people.personal_detail d on d.person_id = p.person_id
    where p.status = ${status} and ${named} and ${granted}`;
}

/** People by name, those who are here unless the filter says otherwise. @param after where the page before ended */
export async function selectPeoplePage(
  work: Work,
  filter: PeopleFilter,
  after: PeoplePlace | undefined,
  limit: number,
): Promise<ListedPerson[]> {
  const on = dayOf(work.clock.now());
  const onward = after
    ? sql`(lower(d.display_name), p.person_id) > (${after.name}, ${after.personId}::uuid)`
    : sql`true`;
  const { rows } = await sql<ListedPerson>`
    select p.person_id as "personId", d.display_name as "displayName",
      lower(d.display_name) as place,
      (select r.title from people.role_holding h join people.role r using (role_id)
        where h.person_id = p.person_id and ${current(on)} order by valid_from desc limit 1) as "roleTitle",
      (select t.name from people.team_membership m join people.team t using (team_id)
        where m.person_id = p.person_id and ${current(on)} order by valid_from desc limit 1) as "teamName",
      (select max(e.ended_on)::text from people.employment e
        where e.person_id = p.person_id and p.status = 'left') as "leftOn",
      coalesce((select json_agg(json_build_object('grantId', g.capability_grant_id,
          'capability', g.capability, 'teamId', g.team_id) order by g.capability)
        from people.capability_grant g
        where g.person_id = p.person_id and g.revoked_at is null), '[]') as grants
    from ${found(filter)} and ${onward}
    order by lower(d.display_name), p.person_id limit ${limit}`.execute(work.db);
  return rows;
}

export async function countListed(db: Db, filter: PeopleFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${found(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The open grants of administrators of the whole organisation who are here, locked until the transaction ends. */
export async function lockAdministrators(
  db: Db,
): Promise<readonly { readonly personId: string; readonly grantId: string }[]> {
  const { rows } = await sql<{ personId: string; grantId: string }>`
    select g.person_id as "personId", g.capability_grant_id as "grantId"
    from people.capability_grant g join people.person p using (person_id)
    where g.capability = 'administrator' and g.team_id is null and g.revoked_at is null
      and p.status = 'active'
    order by g.person_id, g.capability_grant_id for update of g`.execute(db);
  return rows;
}

/** @returns what was ended; undefined when there is no such open grant of the person */
export async function endGrant(
  work: Work,
  personId: string,
  grantId: string,
): Promise<Capability | undefined> {
  const ended = await tables(work.db)
    .updateTable('people.capability_grant')
    .set({ revoked_at: work.clock.now() })
    .where('person_id', '=', personId)
    .where('capability_grant_id', '=', grantId)
    .where('revoked_at', 'is', null)
    .returning('capability')
    .executeTakeFirst();
  return ended?.capability;
}
