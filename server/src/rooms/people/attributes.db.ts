import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Work } from '#kernel/work';
import type { AttributeKind, Viewer } from './attribute-kinds.ts';
import { tables } from './tables.db.ts';

export type KeptKind = AttributeKind & {
  /** Since when it is kept of anybody. */
  readonly since: Date;
  /** How many people have a value of it, those who left among them. */
  readonly people: number;
};

type Value = {
  readonly value: string;
  /** The system that an import had the value from; null where that is not known. */
  readonly source: string | null;
  /** Since when the value is what it is. */
  readonly since: Date;
};
export type KeptAttribute = AttributeKind & Value;
export type ValueOfPerson = Value & { readonly personId: string; readonly displayName: string };

/** What is kept of people, in the order of the titles. */
export async function selectAttributeKinds(db: Db): Promise<KeptKind[]> {
  const { rows } = await sql<KeptKind>`
    select k.key, k.title, k.purpose, k.viewer, k.created_at as since, count(a.person_id)::int as people
    from people.attribute_kind k left join people.attribute a on a.key = k.key
    group by k.key order by lower(k.title), k.key`.execute(db);
  return rows;
}

/** A kind of which nobody adds a value until the transaction ends. */
export async function lockAttributeKind(db: Db, key: string): Promise<AttributeKind | undefined> {
  return await tables(db)
    .selectFrom('people.attribute_kind')
    .select(['key', 'title', 'purpose', 'viewer'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
}

export async function upsertAttributeKinds(
  work: Work,
  kinds: readonly AttributeKind[],
): Promise<void> {
  await sql`insert into people.attribute_kind (key, title, purpose, viewer, created_at)
    select key, title, purpose, viewer, ${work.clock.now()}
    from json_to_recordset(${JSON.stringify(kinds)}::json) as r(key text, title text, purpose text, viewer text)
    on conflict (key) do update
      set title = excluded.title, purpose = excluded.purpose, viewer = excluded.viewer`.execute(
    work.db,
  );
}

/** Deletes a kind with its values. @returns of how many people there was one */
export async function deleteAttributeKind(db: Db, key: string): Promise<number> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('people.attribute')
    .where('key', '=', key)
    .executeTakeFirst();
  await tables(db).deleteFrom('people.attribute_kind').where('key', '=', key).execute();
  return Number(numDeletedRows);
}

/** Writes values; null takes one away, and of a kind that is not kept any more nothing is written. */
export async function upsertAttributes(
  work: Work,
  source: string,
  attributes: readonly { personId: string; key: string; value: string | null }[],
): Promise<void> {
  const rows = JSON.stringify(attributes);
  await sql`delete from people.attribute a
    using json_to_recordset(${rows}::json) as r("personId" uuid, key text, value text)
    where a.person_id = r."personId" and a.key = r.key and r.value is null`.execute(work.db);
  // An administrator may stop to keep a kind while an import runs: it waits for that, and then finds none.
  await sql`insert into people.attribute (person_id, key, value, source, updated_at)
    select r."personId", r.key, r.value, ${source}, ${work.clock.now()}
    from json_to_recordset(${rows}::json) as r("personId" uuid, key text, value text)
    join people.attribute_kind k on k.key = r.key
    where r.value is not null for key share of k
    on conflict (person_id, key) do update
      set value = excluded.value, source = excluded.source, updated_at = excluded.updated_at`.execute(
    work.db,
  );
}

/** What is kept about one person, in the order of the titles. */
export async function selectAttributes(db: Db, personId: string): Promise<KeptAttribute[]> {
  return await tables(db)
    .selectFrom('people.attribute as a')
    .innerJoin('people.attribute_kind as k', 'k.key', 'a.key')
    .select([
      'k.key',
      'k.title',
      'k.purpose',
      'k.viewer',
      'a.value',
      'a.source',
      'a.updated_at as since',
    ])
    .where('a.person_id', '=', personId)
    .orderBy(sql`lower(k.title)`)
    .orderBy('k.key')
    .execute();
}

/** For whom, besides themselves, something is kept about each of these people: once for each attribute. */
export async function selectViewers(
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; viewer: Viewer }[]> {
  return await tables(db)
    .selectFrom('people.attribute as a')
    .innerJoin('people.attribute_kind as k', 'k.key', 'a.key')
    .select(['a.person_id as personId', 'k.viewer'])
    .where(sql<boolean>`a.person_id = any(${[...personIds]}::uuid[])`)
    .execute();
}

/** Values of a kind, of active people in whose name the words stand; the first ones by name. */
export async function selectValuesByName(
  db: Db,
  key: string,
  name: string,
  limit: number,
): Promise<ValueOfPerson[]> {
  return await tables(db)
    .selectFrom('people.attribute as a')
    .innerJoin('people.person as p', 'p.person_id', 'a.person_id')
    .innerJoin('people.personal_detail as d', 'd.person_id', 'a.person_id')
    .select([
      'a.person_id as personId',
      'd.display_name as displayName',
      'a.value',
      'a.source',
      'a.updated_at as since',
    ])
    .where('a.key', '=', key)
    .where('p.status', '=', 'active')
    .where(sql<boolean>`strpos(lower(d.display_name), lower(${name})) > 0`)
    .orderBy('d.display_name')
    .orderBy('a.person_id')
    .limit(limit)
    .execute();
}
