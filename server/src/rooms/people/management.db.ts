import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { Work } from '#kernel/work';
import { current, dayOf, tables } from './tables.db.ts';

/** Who is known now by which of these identifiers, in small letters, of any source. */
export async function selectIdentified(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, { readonly source: string; readonly personId: string }[]>> {
  const asked = [...new Set(externalIds.map((id) => id.toLowerCase()))];
  const { rows } = await sql<{ key: string; source: string; personId: string }>`
    select lower(external_id) as key, source, person_id as "personId" from people.identifier
    where valid_to is null and lower(external_id) = any(${asked}::text[])`.execute(db);
  const found = new Map<string, { source: string; personId: string }[]>();
  for (const { key, ...row } of rows) found.set(key, [...(found.get(key) ?? []), row]);
  return found;
}

/** Everybody's line manager today: person → manager. */
export async function selectLineManagers(work: Work): Promise<Map<string, string>> {
  const rows = await tables(work.db)
    .selectFrom('people.management')
    .select(['person_id', 'manager_id'])
    .where('kind', '=', 'line')
    .where(current(dayOf(work.clock.now())))
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.manager_id]));
}

/** Ends the line management of people today; what began today never was. */
export async function endManagements(work: Work, personIds: readonly string[]): Promise<void> {
  const today = dayOf(work.clock.now());
  const named = sql`person_id = any(${[...personIds]}::uuid[]) and kind = 'line' and valid_to is null`;
  await sql`delete from people.management where ${named} and valid_from >= ${today}`.execute(
    work.db,
  );
  await sql`update people.management set valid_to = ${today} where ${named}`.execute(work.db);
}

export async function insertManagements(
  work: Work,
  links: readonly { readonly person: string; readonly manager: string }[],
): Promise<void> {
  const today = dayOf(work.clock.now());
  await insertRows(
    tables(work.db),
    'people.management',
    links.map(({ person, manager }) => ({
      management_id: work.newId(),
      person_id: person,
      manager_id: manager,
      kind: 'line' as const,
      valid_from: today,
      valid_to: null,
    })),
  );
}

/** People that the source knows and who are here, by their id there in small letters. */
export async function selectPresentOf(work: Work, source: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; personId: string }>`
    select lower(i.external_id) as key, i.person_id as "personId"
    from people.identifier i join people.person p on p.person_id = i.person_id
    where i.source = ${source} and i.valid_to is null and p.status = 'active'`.execute(work.db);
  return new Map(rows.map((row) => [row.key, row.personId]));
}
