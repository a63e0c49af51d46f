import { sql } from 'kysely';
import type { Work } from '#kernel/work';
import { beginAgain, PLACE_TABLES } from './people-import.db.ts';
import { dayOf, tables } from './tables.db.ts';

export type EmploymentRow = {
  readonly status: 'active' | 'left' | 'erased';
  /** ISO date on which the latest employment ended. */
  readonly endedOn: string | null;
};

/** Whether somebody is here, locked until the transaction ends: of two who record the same, one does. */
export async function lockEmployment(
  work: Work,
  personId: string,
): Promise<EmploymentRow | undefined> {
  const { rows } = await sql<EmploymentRow>`
    select p.status, (select max(e.ended_on)::text from people.employment e
      where e.person_id = p.person_id) as "endedOn"
    from people.person p where p.person_id = ${personId} for update of p`.execute(work.db);
  return rows[0];
}

/**
 * Lets a person who left on a day be here again, where they were: in the teams, roles and places, and with the managers
 * and reports, that ended on that day. Of the same day nothing has happened then; else it all begins today.
 */
export async function reopenEmployment(
  work: Work,
  personId: string,
  endedOn: string | null,
): Promise<void> {
  const today = dayOf(work.clock.now());
  if (endedOn === null || endedOn < today) await beginAgain(work, [{ personId, startedOn: today }]);
  else await undoEnd(work, personId, endedOn);
  if (endedOn === null) return;
  const from = endedOn < today ? today : null;
  for (const { dated, id } of Object.values(PLACE_TABLES))
    await reopen(work, personId, { table: dated, place: id, endedOn, from });
  await reopenManagement(work, personId, endedOn, from);
}

async function undoEnd(work: Work, personId: string, endedOn: string): Promise<void> {
  await sql`update people.employment set ended_on = null
    where person_id = ${personId} and ended_on = ${endedOn}`.execute(work.db);
  await tables(work.db)
    .updateTable('people.person')
    .set({ status: 'active' })
    .where('person_id', '=', personId)
    .execute();
}

type Reopened = {
  readonly table: string;
  readonly place: string;
  readonly endedOn: string;
  /** Null: as if it had not ended. */
  readonly from: string | null;
};

async function reopen(work: Work, personId: string, told: Reopened): Promise<void> {
  const { table, place, endedOn, from } = told;
  if (from === null) {
    await sql`update ${sql.table(table)} set valid_to = null
      where person_id = ${personId} and valid_to = ${endedOn}`.execute(work.db);
    return;
  }
  await sql`insert into ${sql.table(table)} (person_id, ${sql.ref(place)}, valid_from)
    select person_id, ${sql.ref(place)}, ${from}::date from ${sql.table(table)}
    where person_id = ${personId} and valid_to = ${endedOn}
    on conflict do nothing`.execute(work.db);
}

/** Only with who is here, and no second line manager for whoever has got another one since. */
async function reopenManagement(
  work: Work,
  personId: string,
  endedOn: string,
  from: string | null,
): Promise<void> {
  const { rows } = await sql<{
    id: string;
    person: string;
    manager: string;
    kind: 'line' | 'dotted';
  }>`
    select g.management_id as id, g.person_id as person, g.manager_id as manager, g.kind
    from people.management g
    join people.person a on a.person_id = g.person_id and a.status = 'active'
    join people.person b on b.person_id = g.manager_id and b.status = 'active'
    where (g.person_id = ${personId} or g.manager_id = ${personId}) and g.valid_to = ${endedOn}
      and (g.kind = 'dotted' or not exists (select 1 from people.management o
        where o.person_id = g.person_id and o.kind = 'line' and o.valid_to is null))`.execute(
    work.db,
  );
  if (rows.length === 0) return;
  const db = tables(work.db);
  if (from === null) {
    await db
      .updateTable('people.management')
      .set({ valid_to: null })
      .where(
        'management_id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    return;
  }
  await db
    .insertInto('people.management')
    .values(
      rows.map(({ person, manager, kind }) => ({
        management_id: work.newId(),
        person_id: person,
        manager_id: manager,
        kind,
        valid_from: from,
        valid_to: null,
      })),
    )
    .execute();
}
