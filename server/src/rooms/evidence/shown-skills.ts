import type { z } from 'zod';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { contextOfMany, listRoles, listTeams } from '#rooms/people';
import { nothingAttained } from './problems.ts';
import type { skillColleaguesSchema } from './schemas.ts';
import { deleteShown, insertShown, type ShownSkill, selectShown } from './shown-skills.db.ts';

/** A person shows few; those of a skill are read with some to spare, as who has left is among them. */
const MOST_SKILLS = 500;
const MOST_READ = 200;
const MOST_FOUND = 30;

/**
 * Lets colleagues find a person by a skill: their name, role, team, and the level that they have attained.
 * @throws Problem evidence/nothing-attained
 */
export async function showSkill(work: Work, personId: string, skillId: string): Promise<void> {
  if (!(await insertShown(work, personId, skillId)))
    throw new Problem(nothingAttained, 'Show a level of this skill first: a skill check does.');
}

/** Takes that back, at once. */
export async function hideSkill(work: Work, personId: string, skillId: string): Promise<void> {
  await deleteShown(work.db, personId, skillId);
}

/** The skills by which colleagues may find a person, the highest level first. */
export async function shownSkillsOf(work: Work, personId: string): Promise<readonly ShownSkill[]> {
  return await selectShown(work.db, { personId }, MOST_SKILLS);
}

/** Which skills these are. */
export async function shownIdsOf(work: Work, personId: string): Promise<ReadonlySet<string>> {
  return new Set((await shownSkillsOf(work, personId)).map(({ skillId }) => skillId));
}

/** Who knows a skill and lets colleagues see it: the highest level first, then by name. */
export async function colleaguesOfSkill(
  work: Work,
  skillId: string,
): Promise<z.input<typeof skillColleaguesSchema>> {
  const rows = await selectShown(work.db, { skillId }, MOST_READ);
  const levels = new Map(rows.map(({ personId, level }) => [personId, level]));
  const people = await contextOfMany(work, [...levels.keys()]);
  const roles = new Map((await listRoles(work)).map((role) => [role.roleId, role.title]));
  const teams = new Map((await listTeams(work)).map((team) => [team.teamId, team.name]));
  return {
    people: people
      .map(({ personId, displayName, roleId, teamIds }) => ({
        personId,
        displayName,
        roleTitle: roles.get(roleId ?? '') ?? null,
        teamName: teams.get(teamIds[0] ?? '') ?? null,
        level: levels.get(personId) ?? 0,
      }))
      .toSorted((a, b) => b.level - a.level)
      .slice(0, MOST_FOUND),
  };
}
