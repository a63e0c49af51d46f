import type { Gate } from '#kernel/http';
import { readOnce } from '#kernel/read-once';
import { haveRevisions } from '#kernel/revisions';
import type { Caller } from '#kernel/route';
import { hashSecret } from '#kernel/secrets';
import { selectTeamMembers, selectTeams, selectTeamsManagedBy } from './organisation.db.ts';
import { contextName, selectCaller, selectRelations, upsertReadTraces } from './people.db.ts';
import { SESSION_COOKIE } from './sign-in.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Answers the HTTP edge's questions: who calls, how they stand to whom, and who read what. */
export const gate: Gate = {
  identify: async (work, caller) => {
    const secret = secretOf(caller);
    const row = secret && (await selectCaller(work, secret));
    if (!row) return undefined;
    const { grants, revisions, ...person } = row;
    await haveRevisions(work.db, revisions);
    if (!work.db.isTransaction)
      await readOnce(work.db, contextName(person.personId), async () => [person]);
    return { personId: person.personId, teamIds: person.teamIds, grants };
  },

  personSubject: async (work, actor, personId) => {
    // Who calls was looked up a moment ago.
    if (personId === actor.personId)
      return { kind: 'person', personId, relations: ['self'], teamIds: actor.teamIds };
    if (!UUID.test(personId)) return undefined;
    const standing = await selectRelations(work, actor.personId, personId);
    return standing && { kind: 'person', personId, ...standing };
  },

  teamSubject: async (work, actor, teamId) => {
    const teams = await selectTeams(work.db);
    if (!teams.some((team) => team.teamId === teamId)) return undefined;
    const managed = await selectTeamsManagedBy(work, actor.personId);
    return { kind: 'team', teamId, managedByActor: managed.some((team) => team.teamId === teamId) };
  },

  recordRead: async (work, { readerId, subject, action, purpose }) => {
    if (subject.kind === 'organisation') return;
    const personIds =
      subject.kind === 'person'
        ? [subject.personId]
        : await selectTeamMembers(work, subject.teamId);
    const teamId = subject.kind === 'team' ? subject.teamId : null;
    const read = personIds.filter((personId) => personId !== readerId);
    await upsertReadTraces(
      work,
      read.map((personId) => ({ personId, readerId, action, purpose, teamId })),
    );
  },
};

function secretOf({ token, cookies }: Caller): Parameters<typeof selectCaller>[1] | undefined {
  if (token !== undefined) return { kind: 'token', hash: hashSecret(token) };
  const session = cookies[SESSION_COOKIE];
  return session === undefined ? undefined : { kind: 'session', hash: hashSecret(session) };
}
