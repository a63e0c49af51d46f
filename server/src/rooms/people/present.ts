import { z } from 'zod';
import { notFound, Problem } from '#kernel/problems';
import type { Caller } from '#kernel/route';
import { readSetting } from '#kernel/settings';
import type { Work } from '#kernel/work';
import { selectPasswordHash } from './accounts.db.ts';
import { isDemoCaller } from './demo-access.ts';
import {
  selectManagerNames,
  selectRoles,
  selectTeams,
  selectTeamsManagedBy,
} from './organisation.db.ts';
import { type PersonRow, selectGrants, selectPeople } from './people.db.ts';
import type { profileSchema, sessionSchema } from './schemas.ts';

export type SessionOptions = {
  /** Whether demo sign-in is possible at all: demo mode, served on a loopback address. */
  readonly demoOpen: () => boolean;
};

const storiesSchema = z.array(
  z.object({ personId: z.string(), story: z.string(), isManager: z.boolean() }),
);

export async function presentSession(
  work: Work,
  personId: string | undefined,
  caller: Caller,
  options: SessionOptions,
): Promise<z.input<typeof sessionSchema>> {
  const [person] = personId === undefined ? [] : await selectPeople(work, [personId]);
  const name = await readSetting(work.db, 'organisation.name');
  const demoOpen = options.demoOpen() && isDemoCaller(caller);
  return {
    signedIn: person !== undefined,
    person: person ? await presentSignedIn(work, person) : null,
    organisation: { name: typeof name === 'string' ? name : 'Cairn' },
    demo: demoOpen ? { people: await presentDemoPeople(work) } : null,
  };
}

async function presentSignedIn(work: Work, person: PersonRow) {
  const teams = await selectTeams(work.db);
  const managed = new Set(
    (await selectTeamsManagedBy(work, person.personId)).map((team) => team.teamId),
  );
  const grants = await selectGrants(work.db, person.personId);
  return {
    personId: person.personId,
    displayName: person.displayName,
    locale: person.locale,
    isManager: managed.size > 0,
    capabilities: [...new Set(grants.map((grant) => grant.capability))],
    teams: teams
      .filter((team) => managed.has(team.teamId) || person.teamIds.includes(team.teamId))
      .map((team) => ({
        teamId: team.teamId,
        name: team.name,
        managedByMe: managed.has(team.teamId),
      })),
    firstRunDone: person.firstRunDoneAt !== null,
  };
}

async function presentDemoPeople(work: Work) {
  const stories = storiesSchema.safeParse(await readSetting(work.db, 'demo.people')).data ?? [];
  const people = await selectPeople(
    work,
    stories.map((story) => story.personId),
  );
  const roles = new Map((await selectRoles(work.db)).map((role) => [role.roleId, role.title]));
  const teams = new Map((await selectTeams(work.db)).map((team) => [team.teamId, team.name]));
  const byId = new Map(people.map((person) => [person.personId, person]));
  return stories.flatMap((story) => {
    const person = byId.get(story.personId);
    if (!person) return [];
    return {
      personId: person.personId,
      displayName: person.displayName,
      roleTitle: person.roleId === null ? null : (roles.get(person.roleId) ?? null),
      teamName: teams.get(person.teamIds[0] ?? '') ?? null,
      story: story.story,
      isManager: story.isManager,
    };
  });
}

export async function presentProfile(
  work: Work,
  personId: string,
): Promise<z.input<typeof profileSchema>> {
  const [person] = await selectPeople(work, [personId]);
  if (!person) throw new Problem(notFound, 'There is no such person.');
  const role = (await selectRoles(work.db)).find((candidate) => candidate.roleId === person.roleId);
  const teams = (await selectTeams(work.db)).filter((team) => person.teamIds.includes(team.teamId));
  return {
    personId,
    displayName: person.displayName,
    locale: person.locale,
    timeZone: person.timeZone,
    role: role ? { roleId: role.roleId, title: role.title, summary: role.summary } : null,
    teams: teams.map(({ teamId, name }) => ({ teamId, name })),
    managers: await selectManagerNames(work, personId),
    minutesAWeek: person.minutesAWeek,
    formats: [...person.formats],
    aspirationRoleId: person.aspirationRoleId,
    aspiration: person.aspiration,
    sharesRanges: person.sharesRanges,
    firstRun: { step: person.firstRunStep, doneAt: person.firstRunDoneAt?.toISOString() ?? null },
    hasPassword: (await selectPasswordHash(work.db, personId)) !== undefined,
  };
}
