import type { Gate } from '#kernel/http';
import { hashSecret } from '#kernel/secrets';
import { selectSession, selectTokenPerson } from './accounts.db.ts';
import { selectTeamMembers, selectTeams, selectTeamsManagedBy } from './organisation.db.ts';
import { selectGrants, selectRelations, upsertReadTraces } from './people.db.ts';
import { SESSION_COOKIE } from './sign-in.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Answers the HTTP edge's questions: who calls, how they stand to whom, and who read what. */
export const gate: Gate = {
  identify: async (work, caller) => {
    const session = caller.cookies[SESSION_COOKIE];
    const personId =
      caller.token !== undefined
        ? await selectTokenPerson(work.db, hashSecret(caller.token))
        : session === undefined
          ? undefined
          : (await selectSession(work, hashSecret(session)))?.personId;
    if (personId === undefined || !(await selectRelations(work, personId, personId)))
      return undefined;
    return { personId, grants: await selectGrants(work.db, personId) };
  },

  personSubject: async (work, actor, personId) => {
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
