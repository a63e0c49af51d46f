import type { z } from 'zod';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { selectAccount } from './account.db.ts';
import { endSessionsOf, selectLastSignIn, selectOpenSessions } from './accounts.db.ts';
import { upsertReadTraces } from './people.db.ts';
import { unknownPerson } from './problems.ts';
import type { accountSchema } from './schemas.ts';

/**
 * How a person stands in the organisation, and how they sign in; nothing of what they know. Whoever reads it of
 * somebody else leaves a trace with them.
 * @throws Problem people/unknown-person
 */
export async function readAccount(
  work: Work,
  personId: string,
  readerId: string,
): Promise<z.input<typeof accountSchema>> {
  const account = await selectAccount(work, personId);
  if (!account) throw new Problem(unknownPerson, 'There is no such person, or they were erased.');
  if (personId !== readerId) {
    const read = { action: 'person.read', purpose: 'account', teamId: null };
    await upsertReadTraces(work, [{ personId, readerId, ...read }]);
  }
  const sessions = await selectOpenSessions(work, personId);
  const lastSignInAt = await selectLastSignIn(work.db, personId);
  return {
    ...account,
    identifiers: [...account.identifiers],
    roles: [...account.roles],
    teams: [...account.teams],
    managers: [...account.managers],
    grants: [...account.grants],
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    sessions: sessions.map(({ beganBy, beganAt, expiresAt }) => ({
      beganBy,
      beganAt: beganAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  };
}

/**
 * Signs a person out everywhere; who does it to themselves stays signed in where they are.
 * @param keepHash of the session that is kept
 * @throws Problem people/unknown-person
 */
export async function signOutEverywhere(
  work: Work,
  personId: string,
  actorId: string,
  keepHash: string | undefined,
): Promise<void> {
  if (!(await selectAccount(work, personId)))
    throw new Problem(unknownPerson, 'There is no such person, or they were erased.');
  const count = await endSessionsOf(work, personId, keepHash);
  if (count === 0) return;
  await recordAudit(work, {
    actorId,
    action: 'session.end',
    subjectKind: 'person',
    subjectId: personId,
    detail: { count },
  });
}
