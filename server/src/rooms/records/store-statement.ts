import { Problem } from '#kernel/problems';
import { readSetting } from '#kernel/settings';
import type { Work } from '#kernel/work';
import type { Writes } from '#kernel/writes';
import { agentKey, type Statement, validateStatement } from '#standards/xapi';
import { invalidStatement, statementConflict } from './problems.ts';
import {
  addStatement,
  insertAgent,
  insertStatement,
  isSameStatement,
  selectAgentByKey,
  selectOwnAgent,
} from './records.db.ts';

/** The setting that says where the accounts of this organisation live, an IRL. */
export const HOME_PAGE_SETTING = 'records.homePage';
/** Resolves to nothing by RFC 2606; ids are globally unique, so statements of two houses never mix. */
const DEFAULT_HOME_PAGE = 'https://cairn.invalid/people';

/** How Cairn names a person in the statements that it makes. */
export type StatementAccount = {
  readonly agentId: string;
  readonly homePage: string;
  /** The person's id: no name and no address. */
  readonly pseudonym: string;
  /** Under this IRI all activities of this organisation stand. */
  readonly activityBase: string;
};

/** The account for a person's statements; made with their first one and never changed afterwards. */
export async function statementAccount(work: Work, personId: string): Promise<StatementAccount> {
  const agent = (await selectOwnAgent(work.db, personId)) ?? (await makeOwnAgent(work, personId));
  return {
    ...agent,
    pseudonym: personId,
    activityBase: new URL('/activities/', agent.homePage).href,
  };
}

async function makeOwnAgent(work: Work, personId: string) {
  const setting = await readSetting(work.db, HOME_PAGE_SETTING);
  const homePage = typeof setting === 'string' ? setting : DEFAULT_HOME_PAGE;
  const key = agentKey({ account: { homePage, name: personId } });
  if (key === null) throw new Error('an account has a key');
  await insertAgent(work, { agentKey: key, personId, homePage });
  const agent = await selectOwnAgent(work.db, personId);
  if (!agent) throw new Error(`the agent of ${personId} belongs to nobody`);
  return agent;
}

/** Stores a statement that Cairn has just made of its own templates, together with what else is written. */
export function addOwnStatement(
  work: Work,
  writes: Writes,
  statement: Statement & { readonly id: string },
  { agentId }: Pick<StatementAccount, 'agentId'>,
): void {
  const storedAt = work.clock.now();
  addStatement(writes, {
    agentId,
    statementId: statement.id,
    verbId: statement.verb.id,
    objectId: objectIdOf(statement),
    registration: statement.context?.registration ?? null,
    occurredAt: statement.timestamp === undefined ? storedAt : new Date(statement.timestamp),
    storedAt,
    payload: JSON.stringify(statement),
  });
}

export type StoredStatement = {
  readonly statementId: string;
  readonly outcome: 'stored' | 'same';
};

/**
 * Stores a statement about a person.
 * @param of.personId whom the actor is; a new agent is linked to them
 * @param of.agentId the actor's agent where it is known already (see `statementAccount`); looked up otherwise
 * @returns 'same' when this very statement is there already
 * @throws Problem records/invalid-statement, records/statement-conflict
 */
export async function storeStatement(
  work: Work,
  statement: Statement,
  of: { readonly personId: string; readonly agentId?: string },
): Promise<StoredStatement> {
  const payload = JSON.stringify(statement);
  const verdict = validateStatement(JSON.parse(payload));
  if (!verdict.statement) {
    const errors = verdict.problems.map(({ pointer, detail }) => ({ pointer, detail }));
    throw new Problem(invalidStatement, 'The statement breaks rules of xAPI.', { errors });
  }
  const storedAt = work.clock.now();
  const statementId = statement.id?.toLowerCase() ?? work.newId();
  const isNew = await insertStatement(work.db, {
    agentId: of.agentId ?? (await agentOf(work, statement, of.personId)),
    statementId,
    verbId: statement.verb.id,
    objectId: objectIdOf(statement),
    registration: statement.context?.registration ?? null,
    occurredAt: statement.timestamp === undefined ? storedAt : new Date(statement.timestamp),
    storedAt,
    payload,
  });
  if (isNew) return { statementId, outcome: 'stored' };
  if (await isSameStatement(work.db, statementId, payload)) return { statementId, outcome: 'same' };
  throw new Problem(
    statementConflict,
    `The id ${statementId} belongs to a statement that says something else: send yours under a new id.`,
  );
}

async function agentOf(work: Work, statement: Statement, personId: string): Promise<string> {
  const key = agentKey(statement.actor);
  if (key === null) throw new Problem(invalidStatement, 'The actor is nobody in particular.');
  const known = await selectAgentByKey(work.db, key);
  if (known !== undefined) return known;
  await insertAgent(work, { agentKey: key, personId, homePage: null });
  const made = await selectAgentByKey(work.db, key);
  if (made === undefined) throw new Error(`the agent ${key} was not stored`);
  return made;
}

/** What the statement is about, as one text to look it up by. */
function objectIdOf({ object }: Statement): string {
  if (object.objectType === 'StatementRef') return object.id;
  if (object.objectType === 'SubStatement') return 'SubStatement';
  if ('id' in object) return object.id;
  return agentKey(object) ?? 'Group';
}
