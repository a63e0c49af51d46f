import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Capability, Grant, Relation } from '#kernel/permission';
import { type Revisions, revisionsColumn } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { current, dayOf, tables } from './tables.db.ts';

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

/** Under this name a reading keeps what it has read of one person. */
export function contextName(personId: string): string {
  return `people/context ${personId}`;
}

/** The people named, with their role, teams and preferences of today, in the order of their names. */
export async function selectPeople(work: Work, personIds: readonly string[]): Promise<PersonRow[]> {
  if (personIds.length === 0) return [];
  const on = dayOf(work.clock.now());
  const { rows } = await sql<PersonRow>`
    select ${personColumns(on)}
    from people.person p ${personParts}
    where p.person_id = any(${[...personIds]}::uuid[]) and p.status = 'active'
    order by d.display_name, p.person_id`.execute(work.db);
  return rows;
}

function personColumns(on: string) {
  return sql`p.person_id as "personId", d.display_name as "displayName", d.locale, d.time_zone as "timeZone",
    (select role_id from people.role_holding h where h.person_id = p.person_id and ${current(on)}
      order by valid_from desc limit 1) as "roleId",
    f.aspiration_role_id as "aspirationRoleId", f.aspiration, f.minutes_a_week as "minutesAWeek", f.formats,
    f.shares_ranges as "sharesRanges",
    f.first_run_step as "firstRunStep", f.first_run_done_at as "firstRunDoneAt",
    f.data_use_seen_at as "dataUseSeenAt",
    array(select team_id::text from people.team_membership m where m.person_id = p.person_id and ${current(on)}
      order by team_id) as "teamIds"`;
}

const personParts = sql`join people.personal_detail d on d.person_id = p.person_id
  join people.preference f on f.person_id = p.person_id`;

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

export type CallerRow = PersonRow & {
  readonly grants: readonly Grant[];
  readonly revisions: Revisions;
};

/**
 * Who calls by a secret and what they may, with what nearly every request asks for next; undefined for a stranger, and
 * for who is here no more.
 */
export async function selectCaller(
  work: Work,
  secret: { readonly kind: 'token' | 'session'; readonly hash: string },
): Promise<CallerRow | undefined> {
  const now = work.clock.now();
  const on = dayOf(now);
  const known =
    secret.kind === 'token'
      ? sql`select person_id from people.api_token where token_hash = ${secret.hash} and revoked_at is null`
      : sql`select person_id from people.session
          where session_hash = ${secret.hash} and ended_at is null and expires_at > ${now}`;
  const { rows } = await sql<CallerRow>`
    select ${personColumns(on)},
      coalesce((select json_agg(json_build_object('capability', capability, 'teamId', team_id))
        from people.capability_grant g
        where g.person_id = p.person_id and g.revoked_at is null), '[]') as grants,
      ${revisionsColumn} as revisions
    from (${known}) k join people.person p using (person_id) ${personParts}
    where p.status = 'active'`.execute(work.db);
  return rows[0];
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

/** One row a day for what one reader does for one purpose, with how often and when last. */
export async function upsertReadTraces(
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
  const now = work.clock.now();
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
        read_on: dayOf(now),
        read_at: now,
        times: 1,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'read_on', 'reader_id', 'action', 'purpose', 'team_id'])
        .doUpdateSet({ read_at: now, times: sql`read_trace.times + 1` }),
    )
    .execute();
}

export type ReadTraceRow = {
  readonly readTraceId: string;
  readonly readerName: string;
  readonly action: string;
  readonly purpose: string;
  /** How often on that day, and when last. */
  readonly times: number;
  readonly readAt: Date;
};

/**
 * Who read this person's data, newest first.
 * @param page.before the last trace of the page before
 */
export async function selectReadTraces(
  db: Db,
  personId: string,
  page: { readonly limit: number; readonly before?: string | undefined },
): Promise<ReadTraceRow[]> {
  let query = tables(db)
    .selectFrom('people.read_trace as t')
    .leftJoin('people.personal_detail as d', 'd.person_id', 't.reader_id')
    .select([
      't.read_trace_id as readTraceId',
      sql<string>`coalesce(d.display_name, '')`.as('readerName'),
      't.action',
      't.purpose',
      't.times',
      't.read_at as readAt',
    ])
    .where('t.person_id', '=', personId);
  // Ids rise with time, and a row keeps that of its first look: a page stays whole while somebody looks again.
  if (page.before !== undefined) query = query.where('t.read_trace_id', '<', page.before);
  return await query.orderBy('t.read_trace_id', 'desc').limit(page.limit).execute();
}

export async function countPeople(db: Db): Promise<number> {
  const row = await tables(db)
    .selectFrom('people.person')
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
