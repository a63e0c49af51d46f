import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import type { Work } from '#kernel/work';
import { contextOfMany, listTeams, personContext, personParams } from '#rooms/people';
import { listSkills } from './list-skills.ts';
import { pastDay, unknownSkill } from './problems.ts';
import { goalBodySchema, goalParams, goalsSchema } from './schemas.ts';
import { endTeamGoal, goalsOfTeams, openGoals, setTeamGoal, type TeamGoal } from './team-goals.ts';

const access = { kind: 'team', action: 'team.setGoals', purpose: 'teamGoal' } as const;

/** What teams are to reach by a day: set by who leads them, read by who is in them. */
export const goalRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/api/teams/:teamId/goals/:skillId',
    operationId: 'setTeamGoal',
    summary: 'Set what a team is to reach in a skill, by a day; a target of every member',
    access,
    params: goalParams,
    body: goalBodySchema,
    status: 204,
    response: z.null(),
    problems: [unknownSkill, pastDay],
    run: async ({ work, actor, params, body }) => {
      await setTeamGoal(work, { ...params, ...body, setBy: actor.personId });
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/teams/:teamId/goals/:skillId',
    operationId: 'endTeamGoal',
    summary: 'Take a goal of a team back',
    access,
    params: goalParams,
    status: 204,
    response: z.null(),
    run: async ({ work, actor, params }) => {
      await endTeamGoal(work, { ...params, endedBy: actor.personId });
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/goals',
    operationId: 'listGoals',
    summary: 'What one’s teams are to reach, the next day first',
    access: { kind: 'person', action: 'plan.read' },
    params: personParams,
    response: goalsSchema,
    run: async ({ work, personId }) => {
      const person = await personContext(work, personId);
      return {
        goals: await presentGoals(
          work,
          openGoals(await goalsOfTeams(work, person?.teamIds ?? []), work.clock.now()),
        ),
      };
    },
  }),
];

async function presentGoals(
  work: Work,
  goals: readonly TeamGoal[],
): Promise<z.input<typeof goalsSchema>['goals']> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const teams = new Map((await listTeams(work)).map(({ teamId, name }) => [teamId, name]));
  const setters = await contextOfMany(work, [...new Set(goals.map(({ setBy }) => setBy))]);
  const names = new Map(setters.map(({ personId, displayName }) => [personId, displayName]));
  return goals.flatMap(({ teamId, skillId, level, dueOn, reason, setBy }) => {
    const skill = skills.get(skillId);
    if (!skill) return [];
    return [
      {
        teamName: teams.get(teamId) ?? '',
        skillId,
        skillKey: skill.key,
        skillName: skill.name,
        level,
        dueOn,
        reason,
        setByName: names.get(setBy) ?? null,
      },
    ];
  });
}
