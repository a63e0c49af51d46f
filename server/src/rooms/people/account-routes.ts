import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { hashSecret } from '#kernel/secrets';
import { comeBack, leave } from './leave-and-return.ts';
import { alreadySo, lastAdministrator, unknownPerson } from './problems.ts';
import { readAccount, signOutEverywhere } from './read-account.ts';
import { accountSchema, grantSubjectParams } from './schemas.ts';
import { SESSION_COOKIE } from './sign-in.ts';

/** One person as administrators look after them: also who has left, whom no relation leads to any more. */
export const accountRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/account',
    operationId: 'readAccount',
    summary:
      'How a person stands in the organisation and how they sign in; nothing of what they know',
    access: { kind: 'organisation', action: 'account.read' },
    params: grantSubjectParams,
    response: accountSchema,
    problems: [unknownPerson],
    run: async ({ work, params, actor }) =>
      await readAccount(work, params.personId, actor.personId),
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/sessions',
    operationId: 'signOutEverywhere',
    summary: 'Sign a person out on all devices',
    access: { kind: 'organisation', action: 'account.signOut' },
    params: grantSubjectParams,
    status: 204,
    response: z.null(),
    problems: [unknownPerson],
    run: async ({ work, params, actor, caller }) => {
      const own = params.personId === actor.personId ? caller.cookies[SESSION_COOKIE] : undefined;
      const keepHash = own === undefined ? undefined : hashSecret(own);
      await signOutEverywhere(work, params.personId, actor.personId, keepHash);
      return null;
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/leaving',
    operationId: 'leave',
    summary: 'Record that a person leaves today',
    access: { kind: 'organisation', action: 'employment.write' },
    params: grantSubjectParams,
    status: 204,
    response: z.null(),
    problems: [unknownPerson, alreadySo, lastAdministrator],
    run: async ({ work, params, actor }) => {
      await leave(work, params.personId, actor.personId);
      return null;
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/return',
    operationId: 'comeBack',
    summary: 'Record that a person who left is here again, where they were',
    access: { kind: 'organisation', action: 'employment.write' },
    params: grantSubjectParams,
    status: 204,
    response: z.null(),
    problems: [unknownPerson, alreadySo],
    run: async ({ work, params, actor }) => {
      await comeBack(work, params.personId, actor.personId);
      return null;
    },
  }),
];
