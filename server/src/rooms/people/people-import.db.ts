import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { Work } from '#kernel/work';
import { upsertAttributes } from './attributes.db.ts';
import {
  endedOn,
  type KnownPerson,
  nameKey,
  type PersonChange,
  type PersonRecord,
} from './person-record.ts';
import { current, dayOf, tables } from './tables.db.ts';

export type PlaceKind = 'team' | 'role' | 'location';
export type PlaceIds = Readonly<Record<PlaceKind, ReadonlyMap<string, string>>>;
export type NewPersonRow = { readonly personId: string; readonly record: PersonRecord };
export type ChangedPersonRow = {
  readonly known: KnownPerson;
  readonly change: PersonChange;
  readonly adopts: string | undefined;
};

/** Where each kind of place is kept, and which dated table says who is there. */
export const PLACE_TABLES = {
  team: { place: 'people.team', dated: 'people.team_membership', id: 'team_id', name: 'name' },
  role: { place: 'people.role', dated: 'people.role_holding', id: 'role_id', name: 'title' },
  location: {
    place: 'people.location',
    dated: 'people.location_stay',
    id: 'location_id',
    name: 'name',
  },
} as const;

/** What is known of a person today, in the terms of an import. */
const knownColumns = (on: string) => sql`
  p.person_id as "personId", p.status, d.display_name as "displayName", d.locale, d.time_zone as "timeZone",
  (select e.external_id from people.identifier e
    where e.person_id = p.person_id and e.source = 'email' and e.valid_to is null limit 1) as email,
  (select t.name from people.team_membership m join people.team t on t.team_id = m.team_id
    where m.person_id = p.person_id and ${current(on)} order by m.valid_from desc limit 1) as team,
  (select r.title from people.role_holding h join people.role r on r.role_id = h.role_id
    where h.person_id = p.person_id and ${current(on)} order by h.valid_from desc limit 1) as role,
  (select l.name from people.location_stay s join people.location l on l.location_id = s.location_id
    where s.person_id = p.person_id and ${current(on)} order by s.valid_from desc limit 1) as location,
  w.started_on as "startedOn", w.ended_on as "leftOn",
  coalesce((select json_object_agg(a.key, a.value) from people.attribute a
    where a.person_id = p.person_id), '{}') as attributes`;

/** Of an employment e: there is none after it. */
const isLatest = sql`e.started_on =
  (select max(started_on) from people.employment where person_id = e.person_id)`;

const latestEmployment = sql`
  left join lateral (select started_on, ended_on from people.employment
    where person_id = p.person_id order by started_on desc limit 1) w on true`;

export async function selectKnownPeople(
  work: Work,
  source: string,
  externalIds: readonly string[],
): Promise<KnownPerson[]> {
  const ids = externalIds.map((id) => id.toLowerCase());
  const { rows } = await sql<KnownPerson>`
    select i.external_id as "externalId", ${knownColumns(dayOf(work.clock.now()))}
    from people.identifier i
    join people.person p on p.person_id = i.person_id
    join people.personal_detail d on d.person_id = i.person_id
    ${latestEmployment}
    where i.source = ${source} and i.valid_to is null and lower(i.external_id) = any(${ids}::text[])`.execute(
    work.db,
  );
  return rows;
}

/** People by their e-mail address in small letters, and whether the source has an id for them. */
export async function selectKnownByEmail(
  work: Work,
  source: string,
  emails: readonly string[],
): Promise<Map<string, KnownPerson & { readonly hasIdOfSource: boolean }>> {
  if (emails.length === 0) return new Map();
  const asked = emails.map((email) => email.toLowerCase());
  const { rows } = await sql<KnownPerson & { hasIdOfSource: boolean; asked: string }>`
    select lower(i.external_id) as asked, i.external_id as "externalId",
      exists (select 1 from people.identifier o where o.person_id = p.person_id
        and o.source = ${source} and o.valid_to is null) as "hasIdOfSource",
      ${knownColumns(dayOf(work.clock.now()))}
    from people.identifier i
    join people.person p on p.person_id = i.person_id
    join people.personal_detail d on d.person_id = i.person_id
    ${latestEmployment}
    where i.source = 'email' and i.valid_to is null and lower(i.external_id) = any(${asked}::text[])`.execute(
    work.db,
  );
  return new Map(rows.map(({ asked: email, ...person }) => [email, person]));
}

/** Ids by the key of the name. */
export async function selectPlaces(db: Db, kind: PlaceKind): Promise<Map<string, string>> {
  const { place, id, name } = PLACE_TABLES[kind];
  const { rows } = await sql<{ id: string; name: string }>`
    select ${sql.ref(id)} as id, ${sql.ref(name)} as name from ${sql.table(place)}
    order by created_at, ${sql.ref(id)}`.execute(db);
  // The oldest of two with one name is the one that is meant.
  return new Map(rows.toReversed().map((row) => [nameKey(row.name), row.id]));
}

/** The ids of the places named, which are made where they are new. */
export async function upsertPlaces(
  work: Work,
  kind: PlaceKind,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = await selectPlaces(work.db, kind);
  const { place, id, name } = PLACE_TABLES[kind];
  for (const told of names) {
    const key = nameKey(told);
    if (ids.has(key)) continue;
    const placeId = work.newId();
    // A key may be taken by a place that was renamed since.
    await sql`insert into ${sql.table(place)} (${sql.ref(id)}, key, ${sql.ref(name)}, created_at)
      values (${placeId}, case when exists (select 1 from ${sql.table(place)} where key = ${key})
        then ${placeId} else ${key} end, ${told.trim()}, ${work.clock.now()})`.execute(work.db);
    ids.set(key, placeId);
  }
  return ids;
}

export async function insertImportedPeople(
  work: Work,
  source: string,
  people: readonly NewPersonRow[],
  placeIds: PlaceIds,
): Promise<void> {
  if (people.length === 0) return;
  const now = work.clock.now();
  const today = dayOf(now);
  const endOf = (record: PersonRecord) => endedOn(record, record.startedOn, today) ?? null;
  const startOf = (record: PersonRecord) => record.startedOn ?? endOf(record) ?? today;
  const db = tables(work.db);
  await insertRows(
    db,
    'people.person',
    people.map(({ personId, record }) => ({
      person_id: personId,
      status: endOf(record) === null ? ('active' as const) : ('left' as const),
      created_at: now,
    })),
  );
  await insertRows(
    db,
    'people.personal_detail',
    people.map(({ personId, record }) => ({
      person_id: personId,
      display_name: record.displayName || record.externalId,
      locale: record.locale ?? 'en',
      time_zone: record.timeZone ?? 'UTC',
      updated_at: now,
    })),
  );
  await insertRows(
    db,
    'people.preference',
    people.map(({ personId }) => ({
      person_id: personId,
      minutes_a_week: 60,
      formats: [],
      aspiration_role_id: null,
      aspiration: '',
      shares_ranges: false,
      data_use_seen_at: null,
      first_run_step: 'welcome',
      first_run_done_at: null,
      updated_at: now,
    })),
  );
  await insertRows(
    db,
    'people.identifier',
    people.flatMap(({ personId, record }) => [
      identifierRow(work, personId, source, record.externalId),
      ...(record.email ? [identifierRow(work, personId, 'email', record.email)] : []),
    ]),
  );
  await insertRows(
    db,
    'people.employment',
    people.map(({ personId, record }) => ({
      person_id: personId,
      started_on: startOf(record),
      ended_on: endOf(record),
    })),
  );
  for (const kind of ['team', 'role', 'location'] as const) {
    await insertStays(
      work,
      kind,
      people.flatMap(({ personId, record }) => {
        const placeId = placeIds[kind].get(nameKey(record[kind] ?? ''));
        return placeId === undefined
          ? []
          : [{ personId, placeId, from: startOf(record), to: endOf(record) }];
      }),
    );
  }
  await upsertAttributes(
    work,
    source,
    people.flatMap(({ personId, record }) =>
      Object.entries(record.attributes ?? {}).map(([key, value]) => ({ personId, key, value })),
    ),
  );
}

function identifierRow(work: Work, personId: string, source: string, externalId: string) {
  return {
    identifier_id: work.newId(),
    person_id: personId,
    source,
    external_id: externalId,
    valid_from: work.clock.now(),
    valid_to: null,
  };
}

/** Writes what changed of people who are known, a few statements for all of them. */
export async function writeChanges(
  work: Work,
  source: string,
  changed: readonly ChangedPersonRow[],
  placeIds: PlaceIds,
): Promise<void> {
  if (changed.length === 0) return;
  const today = dayOf(work.clock.now());
  await updateDetails(work, changed);
  await updateEmails(work, changed);
  await insertRows(
    tables(work.db),
    'people.identifier',
    changed.flatMap(({ known, adopts }) =>
      adopts === undefined ? [] : [identifierRow(work, known.personId, source, adopts)],
    ),
  );
  await beginAgain(
    work,
    changed
      .filter(({ change }) => change.returns)
      .map(({ known, change }) => ({
        personId: known.personId,
        startedOn:
          change.startedOn && change.startedOn > (known.leftOn ?? '') ? change.startedOn : today,
      })),
  );
  await correctStarts(
    work,
    changed.flatMap(({ known, change }) =>
      change.startedOn && !change.returns
        ? [{ personId: known.personId, startedOn: change.startedOn }]
        : [],
    ),
  );
  for (const kind of ['team', 'role', 'location'] as const) {
    const moved = changed.filter(({ change }) => change[kind] !== undefined);
    await endStays(
      work,
      kind,
      moved.map(({ known }) => ({ personId: known.personId, on: today })),
    );
    await insertStays(
      work,
      kind,
      moved.flatMap(({ known, change }) => {
        const placeId = placeIds[kind].get(nameKey(change[kind] ?? ''));
        return placeId === undefined
          ? []
          : [{ personId: known.personId, placeId, from: today, to: null }];
      }),
    );
  }
  await upsertAttributes(
    work,
    source,
    changed.flatMap(({ known, change }) =>
      Object.entries(change.attributes ?? {}).map(([key, value]) => ({
        personId: known.personId,
        key,
        value,
      })),
    ),
  );
  await endEmployments(
    work,
    changed.flatMap(({ known, change }) =>
      change.leftOn ? [{ personId: known.personId, on: change.leftOn }] : [],
    ),
  );
}

async function updateDetails(work: Work, changed: readonly ChangedPersonRow[]): Promise<void> {
  const rows = changed.map(({ known, change }) => ({
    person_id: known.personId,
    display_name: change.displayName ?? null,
    locale: change.locale ?? null,
    time_zone: change.timeZone ?? null,
  }));
  await sql`update people.personal_detail d set
      display_name = coalesce(r.display_name, d.display_name), locale = coalesce(r.locale, d.locale),
      time_zone = coalesce(r.time_zone, d.time_zone), updated_at = ${work.clock.now()}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(person_id uuid, display_name text, locale text, time_zone text)
    where d.person_id = r.person_id
      and (r.display_name is not null or r.locale is not null or r.time_zone is not null)`.execute(
    work.db,
  );
}

async function updateEmails(work: Work, changed: readonly ChangedPersonRow[]): Promise<void> {
  const rows = changed.filter(({ change }) => change.email !== undefined);
  const now = work.clock.now();
  await sql`update people.identifier set valid_to = ${now}
    where source = 'email' and valid_to is null
      and person_id = any(${rows.map(({ known }) => known.personId)}::uuid[])`.execute(work.db);
  await insertRows(
    tables(work.db),
    'people.identifier',
    rows.flatMap(({ known, change }) =>
      change.email ? [identifierRow(work, known.personId, 'email', change.email)] : [],
    ),
  );
}

export async function beginAgain(
  work: Work,
  people: readonly { personId: string; startedOn: string }[],
): Promise<void> {
  await sql`insert into people.employment (person_id, started_on)
    select r."personId", r."startedOn" from json_to_recordset(${JSON.stringify(people)}::json)
      as r("personId" uuid, "startedOn" date)
    on conflict (person_id, started_on) do update set ended_on = null`.execute(work.db);
  await sql`update people.person set status = 'active'
    where person_id = any(${people.map(({ personId }) => personId)}::uuid[]) and status = 'left'`.execute(
    work.db,
  );
}

/** A corrected first day, of the latest employment; nobody left before it. */
async function correctStarts(
  work: Work,
  people: readonly { personId: string; startedOn: string }[],
): Promise<void> {
  await sql`with told as (
      select r."personId", r."startedOn" from json_to_recordset(${JSON.stringify(people)}::json)
        as r("personId" uuid, "startedOn" date)),
    before as (
      delete from people.employment e using told
      where e.person_id = told."personId" and ${isLatest} returning e.person_id, e.ended_on)
    insert into people.employment (person_id, started_on, ended_on)
    select told."personId", told."startedOn",
      case when before.ended_on is not null then greatest(before.ended_on, told."startedOn") end
    from told left join before on before.person_id = told."personId"
    on conflict (person_id, started_on) do update set ended_on = excluded.ended_on`.execute(
    work.db,
  );
}

async function insertStays(
  work: Work,
  kind: PlaceKind,
  stays: readonly { personId: string; placeId: string; from: string; to: string | null }[],
): Promise<void> {
  const { dated, id } = PLACE_TABLES[kind];
  await sql`insert into ${sql.table(dated)} (person_id, ${sql.ref(id)}, valid_from, valid_to)
    select r."personId", r."placeId", r."from", r."to" from json_to_recordset(${JSON.stringify(stays)}::json)
      as r("personId" uuid, "placeId" uuid, "from" date, "to" date)
    on conflict (person_id, ${sql.ref(id)}, valid_from) do update set valid_to = excluded.valid_to`.execute(
    work.db,
  );
}

/** What began on the day itself never was. */
async function endStays(
  work: Work,
  kind: PlaceKind,
  ends: readonly { personId: string; on: string }[],
): Promise<void> {
  const { dated } = PLACE_TABLES[kind];
  const rows = JSON.stringify(ends);
  await sql`delete from ${sql.table(dated)} s using json_to_recordset(${rows}::json) as r("personId" uuid, "on" date)
    where s.person_id = r."personId" and s.valid_from >= r."on" and s.valid_to is null`.execute(
    work.db,
  );
  await sql`update ${sql.table(dated)} s set valid_to = r."on"
    from json_to_recordset(${rows}::json) as r("personId" uuid, "on" date)
    where s.person_id = r."personId" and s.valid_from < r."on" and (s.valid_to is null or s.valid_to > r."on")`.execute(
    work.db,
  );
}

/**
 * Ends what people are part of, and every way in: sessions, API tokens, one-time links. What they may look after ends
 * too, so that nobody who comes back is an administrator unasked. What they learnt stays.
 */
export async function endEmployments(
  work: Work,
  leavers: readonly { personId: string; on: string }[],
): Promise<void> {
  if (leavers.length === 0) return;
  const rows = JSON.stringify(leavers);
  const ids = leavers.map(({ personId }) => personId);
  for (const kind of ['team', 'role', 'location'] as const) await endStays(work, kind, leavers);
  await sql`update people.employment e set ended_on = greatest(r."on", e.started_on)
    from json_to_recordset(${rows}::json) as r("personId" uuid, "on" date)
    where e.person_id = r."personId" and ${isLatest}`.execute(work.db);
  await sql`update people.management g set valid_to = greatest(r."on", g.valid_from)
    from json_to_recordset(${rows}::json) as r("personId" uuid, "on" date)
    where (g.person_id = r."personId" or g.manager_id = r."personId") and g.valid_to is null`.execute(
    work.db,
  );
  await sql`update people.person set status = 'left'
    where person_id = any(${ids}::uuid[]) and status = 'active'`.execute(work.db);
  const now = work.clock.now();
  const theirs = sql`person_id = any(${ids}::uuid[])`;
  await sql`update people.session set ended_at = ${now} where ${theirs} and ended_at is null`.execute(
    work.db,
  );
  await sql`update people.api_token set revoked_at = ${now}
    where ${theirs} and revoked_at is null`.execute(work.db);
  await sql`update people.one_time_link set used_at = ${now}
    where ${theirs} and used_at is null`.execute(work.db);
  await sql`update people.capability_grant set revoked_at = ${now}
    where ${theirs} and revoked_at is null`.execute(work.db);
}
