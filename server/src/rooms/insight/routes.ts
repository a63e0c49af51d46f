import { z } from 'zod';
import { csvReply } from '#kernel/csv';
import { type Route, route } from '#kernel/route';
import { recordAudit } from '#kernel/traces';
import { unknownUnit } from '#rooms/content';
import { personParams } from '#rooms/people';
import { unknownRole } from '#rooms/skills';
import { readColleague } from './read-colleague.ts';
import { coverageRows, readCoverage } from './read-coverage.ts';
import { readFaultyItems } from './read-faulty-items.ts';
import { readProgress } from './read-progress.ts';
import { readRoleEffect } from './read-role-effect.ts';
import { readTeam } from './read-team.ts';
import { readUnitItems } from './read-unit-items.ts';
import {
  colleagueParams,
  colleagueSchema,
  coverageSchema,
  faultyItemsSchema,
  progressSchema,
  roleDraftSchema,
  roleEffectSchema,
  roleParams,
  teamOverviewSchema,
  teamParams,
  unitItemsQuery,
  unitItemsSchema,
  unitParams,
} from './schemas.ts';

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/coverage',
    operationId: 'readCoverage',
    summary: 'What content and items there are for each level of each skill, and who needs it',
    access: { kind: 'organisation', action: 'coverage.read' },
    response: coverageSchema,
    run: async ({ work }) => await readCoverage(work),
  }),
  route({
    method: 'GET',
    path: '/api/coverage.csv',
    operationId: 'readCoverageRows',
    summary: 'The same for a spreadsheet',
    access: { kind: 'organisation', action: 'coverage.read' },
    media: 'text/csv',
    response: z
      .unknown()
      .meta({ description: 'group, skill, level, units, items, people, missing' }),
    run: async ({ work, actor }) => {
      await recordAudit(work, {
        actorId: actor.personId,
        action: 'coverage.export',
        subjectKind: 'table',
        subjectId: 'coverage',
      });
      return csvReply('coverage.csv', await coverageRows(work));
    },
  }),
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
        goals: [...overview.goals],
        people: overview.people.map((person) => ({
          ...person,
          skills: person.skills && [...person.skills],
        })),
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/colleagues/:personId',
    operationId: 'readColleague',
    summary: 'A person as far as they let one see them',
    access: { kind: 'organisation', action: 'people.find' },
    params: colleagueParams,
    response: colleagueSchema,
    run: async ({ work, actor, params }) => await readColleague(work, actor, params.personId),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/progress',
    operationId: 'readProgress',
    summary: 'How one moved towards one’s targets, week by week',
    access: { kind: 'person', action: 'proficiency.read', field: 'estimate' },
    params: personParams,
    response: progressSchema,
    run: async ({ work, personId }) => await readProgress(work, personId),
  }),
  route({
    method: 'GET',
    path: '/api/units/:unitId/items',
    operationId: 'readUnitItems',
    summary: 'The questions of a unit and how they do so far, of nobody in particular',
    access: { kind: 'organisation', action: 'unit.author' },
    params: unitParams,
    query: unitItemsQuery,
    response: unitItemsSchema,
    problems: [unknownUnit],
    run: async ({ work, params, query }) => await readUnitItems(work, params.unitId, query.locale),
  }),
  route({
    method: 'GET',
    path: '/api/items/faulty',
    operationId: 'readFaultyItems',
    summary: 'Questions that responses say something is wrong with, and why',
    access: { kind: 'organisation', action: 'unit.author' },
    query: unitItemsQuery,
    response: faultyItemsSchema,
    run: async ({ work, query }) => await readFaultyItems(work, query.locale),
  }),
  route({
    method: 'POST',
    path: '/api/roles/:roleId/effect',
    operationId: 'readRoleEffect',
    summary:
      'What targets would mean for the holders of a role, in people and minutes; nothing is kept',
    access: { kind: 'organisation', action: 'role.write' },
    params: roleParams,
    body: roleDraftSchema,
    response: roleEffectSchema,
    problems: [unknownRole],
    run: async ({ work, actor, params, body }) => {
      const effect = await readRoleEffect(work, actor, params.roleId, body.targets);
      return { ...effect, skills: [...effect.skills] };
    },
  }),
];
