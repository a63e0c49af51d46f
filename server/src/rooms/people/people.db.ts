import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Capability, Grant, Relation } from '#kernel/permission';
import type { Work } from '#kernel/work';

type PeopleTables = {
  'people.person': { person_id: string; status: 'active' | 'left' | 'erased'; created_at: Date };
  'people.personal_detail': {
    person_id: string;
    display_name: string;
    locale: string;
    time_zone: string;
    updated_at: Date;
  };
  'people.identifier': {
    identifier_id: string;
    person_id: string;
    source: string;
    external_id: string;
    valid_from: Date;
    valid_to: Date | null;
  };
  'people.team': { team_id: string; key: string; name: string; created_at: Date };
  'people.team_membership': {
    person_id: string;
    team_id: string;
    valid_from: string;
    valid_to: string | null;
  };
  'people.management': {
    management_id: string;
    person_id: string;
    manager_id: string;
    kind: 'line' | 'dotted';
    valid_from: string;
    valid_to: string | null;
  };
  'people.role': { role_id: string; key: string; title: string; summary: string; created_at: Date };
  'people.role_holding': {
    person_id: string;
    role_id: string;
    valid_from: string;
    valid_to: string | null;
  };
  'people.capability_grant': {
    person_id: string;
    capability_grant_id: string;
    capability: Capability;
    team_id: string | null;
    granted_at: Date;
    granted_by: string | null;
    revoked_at: Date | null;
  };
  'people.preference': {
    person_id: string;
    minutes_a_week: number;
    formats: string[];
    aspiration_role_id: string | null;
    aspiration: string;
    shares_ranges: boolean;
    data_use_seen_at: Date | null;
    first_run_step: string;
    first_run_done_at: Date | null;
    updated_at: Date;
  };
  'people.read_trace': {
    person_id: string;
    read_trace_id: string;
    reader_id: string;
    action: string;
    purpose: string;
    team_id: string | null;
    read_at: Date;
  };
};

const tables = (db: Db) => db.withTables<PeopleTables>();

/** A dated row counts on a day from valid_from on and before valid_to. */
const current = (on: string) =>
  sql<SqlBool>`valid_from <= ${on} and (valid_to is null or valid_to > ${on})`;

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export type RoleRow = {
  readonly roleId: string;
  readonly key: string;
  readonly title: string;
  readonly summary: string;
};
export type TeamRow = { readonly teamId: string; readonly key: string; readonly name: string };

export type PersonRow = {
  readonly personId: string;
  readonly displayName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly roleId: string | null;
  readonly aspirationRoleId: string | null;
  readonly aspiration: string;
  readonly minutesAWeek: number;
  readonly formats: readonly string[];
  /** Whether their manager may see their own ranges, not only the team's. */
  readonly sharesRanges: boolean;
  readonly firstRunStep: string;
  readonly firstRunDoneAt: Date | null;
  readonly dataUseSeenAt: Date | null;
  readonly teamIds: readonly string[];
};

/** The people named, with their role, teams and preferences of today, in the order of their names. */
export async function selectPeople(work: Work, personIds: readonly string[]): Promise<PersonRow[]> {
  if (personIds.length === 0) return [];
  const on = dayOf(work.clock.now());
  const { rows } = await sql<PersonRow>`
    select p.person_id as "personId", d.display_name as "displayName", d.locale, d.time_zone as "timeZone",
      (select role_id from people.role_holding h where h.person_id = p.person_id and ${current(on)}
        order by valid_from desc limit 1) as "roleId",
      f.aspiration_role_id as "aspirationRoleId", f.aspiration, f.minutes_a_week as "minutesAWeek", f.formats,
      f.shares_ranges as "sharesRanges",
      f.first_run_step as "firstRunStep", f.first_run_done_at as "firstRunDoneAt",
      f.data_use_seen_at as "dataUseSeenAt",
      array(select team_id::text from people.team_membership m where m.person_id = p.person_id and ${current(on)}
        order by team_id) as "teamIds"
    from people.person p
    join people.personal_detail d on d.person_id = p.person_id
    join people.preference f on f.person_id = p.person_id
    where p.person_id = any(${[...personIds]}::uuid[]) and p.status = 'active'
    order by d.display_name, p.person_id`.execute(work.db);
  return rows;
}

/** The person that another system knows by this id, now. */
export async function selectPersonByIdentifier(
  db: Db,
  externalId: string,
  source?: string,
): Promise<string | undefined> {
  let query = tables(db)
    .selectFrom('people.identifier')
    .innerJoin('people.person', 'people.person.person_id', 'people.identifier.person_id')
    .select('people.identifier.person_id')
    .distinct()
    .where(sql<SqlBool>`lower(external_id) = lower(${externalId})`)
    .where('valid_to', 'is', null)
    .where('status', '=', 'active');
  if (source !== undefined) query = query.where('source', '=', source);
  const rows = await query.limit(2).execute();
  return rows.length === 1 ? rows[0]?.person_id : undefined;
}

export async function insertPerson(
  work: Work,
  person: {
    personId: string;
    displayName: string;
    locale: string;
    timeZone: string;
    minutesAWeek: number;
    formats: string[];
    aspiration: string;
    aspirationRoleId: string | null;
  },
): Promise<void> {
  const db = tables(work.db);
  const now = work.clock.now();
  await db
    .insertInto('people.person')
    .values({ person_id: person.personId, status: 'active', created_at: now })
    .execute();
  await db
    .insertInto('people.personal_detail')
    .values({
      person_id: person.personId,
      display_name: person.displayName,
      locale: person.locale,
      time_zone: person.timeZone,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('people.preference')
    .values({
      person_id: person.personId,
      minutes_a_week: person.minutesAWeek,
      formats: person.formats,
      aspiration: person.aspiration,
      aspiration_role_id: person.aspirationRoleId,
      shares_ranges: false,
      first_run_step: 'welcome',
      updated_at: now,
    })
    .execute();
}

export async function insertIdentifier(
  work: Work,
  identifier: { personId: string; source: string; externalId: string },
): Promise<void> {
  await tables(work.db)
    .insertInto('people.identifier')
    .values({
      identifier_id: work.newId(),
      person_id: identifier.personId,
      source: identifier.source,
      external_id: identifier.externalId,
      valid_from: work.clock.now(),
    })
    .execute();
}

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

export async function insertGrant(
  work: Work,
  grant: {
    personId: string;
    capability: Capability;
    teamId: string | null;
    grantedBy: string | null;
  },
): Promise<void> {
  await tables(work.db)
    .insertInto('people.capability_grant')
    .values({
      person_id: grant.personId,
      capability_grant_id: work.newId(),
      capability: grant.capability,
      team_id: grant.teamId,
      granted_at: work.clock.now(),
      granted_by: grant.grantedBy,
    })
    .execute();
}

export async function selectGrants(db: Db, personId: string): Promise<Grant[]> {
  return await tables(db)
    .selectFrom('people.capability_grant')
    .select(['capability', 'team_id as teamId'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
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

/** How `actorId` stands to `personId` today, and which teams that person is in; undefined when there is no such person. */
export async function selectRelations(
  work: Work,
  actorId: string,
  personId: string,
): Promise<{ relations: Relation[]; teamIds: string[] } | undefined> {
  const on = dayOf(work.clock.now());
  const { rows } = await sql<{ manages: boolean; shares_ranges: boolean; team_ids: string[] }>`
    select
      exists (select 1 from people.management where person_id = p.person_id and manager_id = ${actorId} and ${current(on)}) as manages,
      coalesce((select shares_ranges from people.preference f where f.person_id = p.person_id), false) as shares_ranges,
      array(select team_id::text from people.team_membership where person_id = p.person_id and ${current(on)}) as team_ids
    from people.person p where p.person_id = ${personId} and p.status = 'active'`.execute(work.db);
  const row = rows[0];
  if (!row) return undefined;
  const relations: Relation[] = [actorId === personId ? 'self' : 'colleague'];
  if (row.manages) relations.push('manager');
  if (row.manages && row.shares_ranges) relations.push('trustedManager');
  return { relations, teamIds: row.team_ids };
}

export async function updatePreference(
  work: Work,
  personId: string,
  change: {
    minutes_a_week?: number;
    formats?: string[];
    aspiration_role_id?: string | null;
    aspiration?: string;
    shares_ranges?: boolean;
    data_use_seen_at?: Date;
    first_run_step?: string;
    first_run_done_at?: Date;
  },
): Promise<void> {
  await tables(work.db)
    .updateTable('people.preference')
    .set({ ...change, updated_at: work.clock.now() })
    .where('person_id', '=', personId)
    .execute();
}

export async function updateLocale(work: Work, personId: string, locale: string): Promise<void> {
  await tables(work.db)
    .updateTable('people.personal_detail')
    .set({ locale, updated_at: work.clock.now() })
    .where('person_id', '=', personId)
    .execute();
}

export async function insertReadTraces(
  work: Work,
  traces: readonly {
    personId: string;
    readerId: string;
    action: string;
    purpose: string;
    teamId: string | null;
  }[],
): Promise<void> {
  if (traces.length === 0) return;
  await tables(work.db)
    .insertInto('people.read_trace')
    .values(
      traces.map((trace) => ({
        person_id: trace.personId,
        read_trace_id: work.newId(),
        reader_id: trace.readerId,
        action: trace.action,
        purpose: trace.purpose,
        team_id: trace.teamId,
        read_at: work.clock.now(),
      })),
    )
    .execute();
}

export type ReadTraceRow = {
  readonly readTraceId: string;
  readonly readerName: string;
  readonly action: string;
  readonly purpose: string;
  readonly readAt: Date;
};

/** Who read this person's data, newest first. */
export async function selectReadTraces(
  db: Db,
  personId: string,
  limit: number,
): Promise<ReadTraceRow[]> {
  return await tables(db)
    .selectFrom('people.read_trace as t')
    .leftJoin('people.personal_detail as d', 'd.person_id', 't.reader_id')
    .select([
      't.read_trace_id as readTraceId',
      sql<string>`coalesce(d.display_name, '')`.as('readerName'),
      't.action',
      't.purpose',
      't.read_at as readAt',
    ])
    .where('t.person_id', '=', personId)
    .orderBy('t.read_trace_id', 'desc')
    .limit(limit)
    .execute();
}

export async function countPeople(db: Db): Promise<number> {
  const row = await tables(db)
    .selectFrom('people.person')
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function selectActivePersonIds(db: Db): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('people.person')
    .select('person_id')
    .where('status', '=', 'active')
    .execute();
  return rows.map((row) => row.person_id);
}
