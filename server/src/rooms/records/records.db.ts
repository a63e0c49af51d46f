import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Work } from '#kernel/work';
import type { Writes } from '#kernel/writes';

type RecordsTables = {
  'records.agent': {
    agent_id: string;
    agent_key: string;
    person_id: string | null;
    home_page: string | null;
    created_at: Date;
  };
};

const tables = (db: Db) => db.withTables<RecordsTables>();

export type OwnAgent = { readonly agentId: string; readonly homePage: string };

/** The agent by whose account Cairn itself names the person. */
export async function selectOwnAgent(db: Db, personId: string): Promise<OwnAgent | undefined> {
  const { rows } = await sql<OwnAgent>`
    select agent_id as "agentId", home_page as "homePage" from records.agent
    where person_id = ${personId} and home_page is not null`.execute(db);
  return rows[0];
}

export async function selectAgentByKey(db: Db, agentKey: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('records.agent')
    .select('agent_id')
    .where('agent_key', '=', agentKey)
    .executeTakeFirst();
  return row?.agent_id;
}

/** Adds an agent, or leaves the one that has this key as it is. */
export async function insertAgent(
  work: Work,
  agent: {
    readonly agentKey: string;
    readonly personId: string | null;
    readonly homePage: string | null;
  },
): Promise<void> {
  await tables(work.db)
    .insertInto('records.agent')
    .values({
      agent_id: work.newId(),
      agent_key: agent.agentKey,
      person_id: agent.personId,
      home_page: agent.homePage,
      created_at: work.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type StatementRow = {
  readonly agentId: string;
  readonly statementId: string;
  readonly verbId: string;
  readonly objectId: string;
  readonly registration: string | null;
  readonly occurredAt: Date;
  readonly storedAt: Date;
  readonly payload: string;
};

/** Registers the id and stores the statement, in one round trip. @returns false when the id is taken */
export async function insertStatement(db: Db, row: StatementRow): Promise<boolean> {
  const { rows } = await sql`
    with registered as (
      insert into records.statement_registry (statement_id, agent_id)
      values (${row.statementId}, ${row.agentId})
      on conflict do nothing returning statement_id, agent_id)
    insert into records.statement
      (agent_id, statement_id, verb_id, object_id, registration, occurred_at, stored_at, payload)
    select agent_id, statement_id, ${row.verbId}, ${row.objectId}, ${row.registration}::uuid,
      ${row.occurredAt}::timestamptz, ${row.storedAt}::timestamptz, ${row.payload}::jsonb
    from registered returning statement_id`.execute(db);
  return rows.length === 1;
}

/** The same, for a statement that Cairn has just made: nobody else has its id. */
export function addStatement(writes: Writes, row: StatementRow): void {
  writes.add(
    sql`insert into records.statement_registry (statement_id, agent_id)
      values (${row.statementId}, ${row.agentId})`,
  );
  writes.add(
    sql`insert into records.statement
      (agent_id, statement_id, verb_id, object_id, registration, occurred_at, stored_at, payload)
      values (${row.agentId}, ${row.statementId}, ${row.verbId}, ${row.objectId},
        ${row.registration}, ${row.occurredAt}, ${row.storedAt}, ${row.payload})`,
  );
}

/** Whether the stored statement of this id says the same, whatever the order of its properties. */
export async function isSameStatement(
  db: Db,
  statementId: string,
  payload: string,
): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select s.payload = ${payload}::jsonb as same
    from records.statement_registry r
    join records.statement s on s.agent_id = r.agent_id and s.statement_id = r.statement_id
    where r.statement_id = ${statementId}`.execute(db);
  return rows[0]?.same === true;
}
