import { writeSetting } from '#kernel/settings';
import type { Work } from '#kernel/work';
import { createPerson, createRole, createTeam, setManager } from '#rooms/people';
import { listSkills, saveRoleProfile, setTeamGoal } from '#rooms/skills';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';

/** Person keys of the demo and the ids that they got. */
export type DemoIds = Readonly<Record<string, string>>;

/**
 * Takes the company, its roles with targets, teams and people in.
 * @param today the instant of loading, from which the days since people started count back
 */
export async function loadOrganisation(
  work: Work,
  organisation: DemoOrganisation,
  today: Date,
): Promise<DemoIds> {
  const startOf = (person: DemoPerson) => daysBefore(today, person.startedDaysAgo);
  const roleIds = await loadRoles(work, organisation);
  const teamIds: Record<string, string> = {};
  for (const team of organisation.teams) {
    teamIds[team.team] = await createTeam(work, { key: team.team, name: team.name });
  }
  const ids: Record<string, string> = {};
  for (const person of organisation.people) {
    ids[person.person] = await loadPerson(work, person, startOf(person), roleIds, teamIds);
  }
  for (const person of organisation.people) {
    if (person.manager === null) continue;
    await setManager(work, named(ids, person.person), named(ids, person.manager), startOf(person));
  }
  await loadGoals(work, organisation, { ids, teamIds, today });
  const managers = new Set(organisation.people.map((person) => person.manager));
  await writeSetting(work, 'organisation.name', organisation.company.name);
  await writeSetting(
    work,
    'demo.people',
    organisation.people.map(({ person, story }) => ({
      personId: named(ids, person),
      story,
      isManager: managers.has(person),
    })),
  );
  return ids;
}

async function loadGoals(
  work: Work,
  { teams }: DemoOrganisation,
  {
    ids,
    teamIds,
    today,
  }: { readonly ids: DemoIds; readonly teamIds: DemoIds; readonly today: Date },
): Promise<void> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  for (const { team, manager, goals } of teams) {
    for (const { skill, level, dueInDays, reason } of goals) {
      const skillId = skills.get(skill);
      if (skillId === undefined) throw new Error(`There is no skill “${skill}” for a goal.`);
      await setTeamGoal(work, {
        teamId: named(teamIds, team),
        skillId,
        level,
        dueOn: daysBefore(today, -dueInDays),
        reason,
        setBy: named(ids, manager),
      });
    }
  }
}

async function loadRoles(
  work: Work,
  organisation: DemoOrganisation,
): Promise<Record<string, string>> {
  const roleIds: Record<string, string> = {};
  for (const { role, title, summary, targets } of organisation.roles) {
    const roleId = await createRole(work, { key: role, title, summary });
    roleIds[role] = roleId;
    await saveRoleProfile(work, {
      source: 'organisation',
      externalId: role,
      title,
      description: summary,
      roleId,
      targets: targets.map(({ skill, level, importance }) => ({
        skillKey: skill,
        level,
        importance,
      })),
    });
  }
  return roleIds;
}

async function loadPerson(
  work: Work,
  person: DemoPerson,
  startedOn: string,
  roleIds: Record<string, string>,
  teamIds: Record<string, string>,
): Promise<string> {
  return await createPerson(
    work,
    {
      displayName: person.name,
      identifiers: [{ source: 'email', externalId: person.email }],
      locale: person.locale,
      timeZone: person.timeZone,
      minutesAWeek: person.minutesAWeek,
      formats: person.formats,
      ...(person.aspiration ? { aspiration: person.aspiration } : {}),
      ...(person.aspirationRole ? { aspirationRoleId: named(roleIds, person.aspirationRole) } : {}),
      roleId: named(roleIds, person.role),
      teamId: named(teamIds, person.team),
      location: person.site,
      startedOn,
      capabilities: [
        ...(person.administrator ? (['administrator'] as const) : []),
        ...(person.learningLead ? (['learningLead'] as const) : []),
      ],
    },
    null,
  );
}

function daysBefore(today: Date, days: number): string {
  return new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

function named(ids: Readonly<Record<string, string>>, key: string): string {
  const id = ids[key];
  if (id === undefined)
    throw new Error(`The demo organisation names “${key}”, which it does not have.`);
  return id;
}
