import { type Route, route } from '#kernel/route';
import { readTeam } from './read-team.ts';
import { teamOverviewSchema, teamParams } from './schemas.ts';

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/teams/:teamId/skills',
    operationId: 'readTeamSkills',
    summary: 'The ranges of a team against its targets',
    access: { kind: 'team', action: 'team.readRanges', purpose: 'teamOverview' },
    params: teamParams,
    response: teamOverviewSchema,
    run: async ({ work, actor, params }) => {
      const overview = await readTeam(work, actor, params.teamId);
      return {
        ...overview,
        skills: [...overview.skills],
        people: overview.people.map((person) => ({
          ...person,
          skills: person.skills && [...person.skills],
        })),
      };
    },
  }),
];
