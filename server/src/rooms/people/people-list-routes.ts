import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { giveGrant, takeGrant } from './change-grants.ts';
import { findPeople, listPeople } from './people-list.ts';
import { lastAdministrator, unknownGrant, unknownPerson } from './problems.ts';
import {
  foundPeopleQuery,
  foundPeopleSchema,
  grantParams,
  grantSchema,
  grantSubjectParams,
  peopleListQuery,
  peopleListSchema,
} from './schemas.ts';

/** Who is here, and who may look after what. */
export const peopleListRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people',
    operationId: 'listPeople',
    summary: 'People who are here, or who have left, by name, each with role, team and grants',
    access: { kind: 'organisation', action: 'people.list' },
    query: peopleListQuery,
    response: peopleListSchema,
    run: async ({ work, query }) => await listPeople(work, query),
  }),
  route({
    method: 'GET',
    path: '/api/colleagues',
    operationId: 'findPeople',
    summary: 'People by part of their name, with role and team',
    access: { kind: 'organisation', action: 'people.find' },
    query: foundPeopleQuery,
    response: foundPeopleSchema,
    run: async ({ work, query }) => await findPeople(work, query.query),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/grants',
    operationId: 'giveGrant',
    summary: 'Give a person a capability in the whole organisation',
    access: { kind: 'organisation', action: 'grant.write' },
    params: grantSubjectParams,
    body: grantSchema,
    status: 204,
    response: z.null(),
    problems: [unknownPerson],
    run: async ({ work, params, body, actor }) => {
      await giveGrant(work, params.personId, body.capability, actor.personId);
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/grants/:grantId',
    operationId: 'takeGrant',
    summary: 'Take a capability from a person',
    access: { kind: 'organisation', action: 'grant.write' },
    params: grantParams,
    status: 204,
    response: z.null(),
    problems: [unknownGrant, lastAdministrator],
    run: async ({ work, params, actor }) => {
      await takeGrant(work, params.personId, params.grantId, actor.personId);
      return null;
    },
  }),
];
