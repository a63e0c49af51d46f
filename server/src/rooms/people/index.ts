import { readOnce } from '#kernel/read-once';
import type { Work } from '#kernel/work';
import {
  insertReadTraces,
  insertRole,
  insertTeam,
  type RoleRow,
  selectHolderCounts,
  selectLocationNames,
  selectManagerNames,
  selectRolePeople,
  selectRoles,
  selectTeamMembers,
  selectTeams,
  type TeamRow,
  updateRole,
} from './organisation.db.ts';
import {
  contextName,
  countPeople,
  type PersonRow,
  selectPeople,
  selectPersonByIdentifier,
} from './people.db.ts';

import { selectKnownPeople } from './people-import.db.ts';
import type { KnownPerson } from './person-record.ts';

export { type AttributeKind, saveAttributeKinds } from './attribute-kinds.ts';
export { createPerson, type NewPerson, setManager } from './create-person.ts';
export { isLoopback } from './demo-access.ts';
export { gate } from './gate.ts';
export type { PersonRecord } from './person-record.ts';
export type { ManagerLink } from './plan-managers.ts';
export { changePreferences } from './preferences.ts';
export { countReadableAttributes } from './read-attributes.ts';
export { peopleRoutes } from './routes.ts';
export { saveLeavers } from './save-leavers.ts';
export { saveManagers } from './save-managers.ts';
export { type PeopleOrigin, savePeople } from './save-people.ts';
export { personParams } from './schemas.ts';
export { createApiToken, createOneTimeLink, revokeApiTokens } from './sign-in.ts';

/** What other rooms may know of a person: role, teams, language, time zone and the wishes for learning. */
export type PersonContext = PersonRow;
export type Role = RoleRow;
export type Team = TeamRow;

/** @returns undefined when there is no such active person */
export async function personContext(
  work: Work,
  personId: string,
): Promise<PersonContext | undefined> {
  const [person] = await contextOfMany(work, [personId]);
  return person;
}

/** Those of the people named who are active, in the order of their names. */
export async function contextOfMany(
  work: Work,
  personIds: readonly string[],
): Promise<readonly PersonContext[]> {
  const read = (): Promise<readonly PersonContext[]> => selectPeople(work, personIds);
  // A transaction may change people, a reading does not.
  const [one, ...others] = personIds;
  if (one === undefined || others.length > 0 || work.db.isTransaction) return await read();
  return await readOnce(work.db, contextName(one), read);
}

const MOST_AT_ONCE = 10_000;

/** By person, the name of the location at which they work today; who works at none is not in it. */
export async function locationNames(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < personIds.length; from += MOST_AT_ONCE) {
    const part = await selectLocationNames(work, personIds.slice(from, from + MOST_AT_ONCE));
    for (const [personId, name] of part) names.set(personId, name);
  }
  return names;
}

/** The active members of a team today, in the order of their names. */
export async function teamMembers(work: Work, teamId: string): Promise<readonly string[]> {
  return await selectTeamMembers(work, teamId);
}

export async function listRoles(work: Work): Promise<readonly Role[]> {
  return await selectRoles(work.db);
}

export async function listTeams(work: Work): Promise<readonly Team[]> {
  return await selectTeams(work.db);
}

/** The people that a source knows by these ids, by the id in small letters; who has left is among them. */
export async function peopleOfSource(
  work: Work,
  source: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<KnownPerson, 'personId' | 'status'>>> {
  const known = await selectKnownPeople(work, source, externalIds);
  return new Map(known.map((person) => [person.externalId.toLowerCase(), person]));
}

/** The person known by an identifier (of any source), when exactly one is. */
export async function findPerson(work: Work, identifier: string): Promise<string | undefined> {
  return await selectPersonByIdentifier(work.db, identifier);
}

export async function createTeam(
  work: Work,
  team: { readonly key: string; readonly name: string },
): Promise<string> {
  return await insertTeam(work, team);
}

export async function createRole(
  work: Work,
  role: { readonly key: string; readonly title: string; readonly summary: string },
): Promise<string> {
  return await insertRole(work, role);
}

/** Changes what a role is called and how it is described. */
export async function describeRole(
  work: Work,
  roleId: string,
  role: { readonly title: string; readonly summary: string },
): Promise<void> {
  await updateRole(work, roleId, role);
}

/** How many active people hold each role today; roles that nobody holds are left out. */
export async function countHolders(work: Work): Promise<ReadonlyMap<string, number>> {
  return await selectHolderCounts(work);
}

/** Who manages a person today. */
export async function managersOf(
  work: Work,
  personId: string,
): Promise<readonly { readonly personId: string; readonly displayName: string }[]> {
  return await selectManagerNames(work, personId);
}

/** Active people who hold a role today (`holds`), and those who only aim at it. */
export async function peopleOfRole(
  work: Work,
  roleId: string,
): Promise<readonly { readonly personId: string; readonly holds: boolean }[]> {
  return await selectRolePeople(work, roleId);
}

/** Leaves a trace, once a day, with each of many people from whose data something common was made. */
export async function recordReads(
  work: Work,
  personIds: readonly string[],
  read: { readonly readerId: string; readonly action: string; readonly purpose: string },
): Promise<void> {
  await insertReadTraces(work, personIds, read);
}

/** Whether nobody is in the organisation yet. */
export async function isEmpty(work: Work): Promise<boolean> {
  return (await countPeople(work.db)) === 0;
}
